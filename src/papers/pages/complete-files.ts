import { type Edition, usualEdition } from '../edition.js';

interface Listed {
  manner: { code: string };
  edition: { code: string };
}

/** A paper with its attachments, to be saved. */
export interface CompleteFile {
  label: string;
  href: string;
}

/**
 * The editions somebody reads that have files behind them.
 * @param files as they are listed for the reader
 * @param link the address of an edition; nothing is named for the usual one
 */
export function completeFiles(
  files: readonly Listed[],
  { isPublic }: { isPublic: boolean },
  reader: { internal: boolean },
  link: (edition: Edition | undefined) => string,
): CompleteFile[] {
  const appended = files.filter(({ manner }) => manner.code === 'APPENDED');
  const usual = usualEdition(isPublic, reader);
  const isIn = (edition: Edition): boolean =>
    appended.some((one) => edition === 'INTERNAL' || one.edition.code === 'PUBLIC');
  const both = usual === 'PUBLIC' && reader.internal;
  return [
    ...(isIn(usual) ? [{ label: 'Vorlage mit Anlagen (PDF)', href: link(undefined) }] : []),
    ...(both && isIn('INTERNAL')
      ? [{ label: 'Interne Fassung mit Anlagen (PDF)', href: link('INTERNAL') }]
      : []),
  ];
}
