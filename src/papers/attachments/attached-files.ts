import { type EntityManager, In } from 'typeorm';
import { CountyText } from '../../organizations/county-text.entity.js';
import { onOneLine } from '../../texts/on-one-line.js';
import type { Edition } from '../edition.js';
import { named } from '../file-names.js';
import type { Paper } from '../paper.entity.js';
import { AttachmentFile } from './attachment-file.entity.js';
import { isAccessible, notAccessible } from './attachment-words.js';
import { PaperAttachment } from './paper-attachment.entity.js';

/** An attachment with its file. */
export interface AttachedFile {
  attachment: PaperAttachment;
  file: AttachmentFile;
  /** From 1; the same in both editions, as those that are internal come last. */
  number: number;
}

/** What a paper has attached, in order. */
export interface AttachedFiles {
  files: AttachedFile[];
  /** Whom the county names for questions about accessibility, on one line. */
  contact: string | null;
}

export async function attachedFiles(
  em: EntityManager,
  { id: paperId, bodyId }: Pick<Paper, 'id' | 'bodyId'>,
): Promise<AttachedFiles> {
  const attachments = await em.findBy(PaperAttachment, { paperId });
  if (attachments.length === 0) return { files: [], contact: null };
  const ids = attachments.map(({ fileId }) => fileId);
  const files = new Map(
    (await em.findBy(AttachmentFile, { id: In(ids) })).map((file) => [file.id, file]),
  );
  const inOrder = attachments.sort(inTheirOrder).flatMap((attachment) => {
    const file = files.get(attachment.fileId);
    return file ? [{ attachment, file }] : [];
  });
  const text = await em.findOneBy(CountyText, { bodyId, kind: 'ACCESSIBILITY_CONTACT' });
  return {
    files: inOrder.map((one, index) => ({ ...one, number: index + 1 })),
    contact: onOneLine(text?.text ?? '', ', ') || null,
  };
}

/** Papers written earlier may hold a position twice; the id tells which came first. */
const inTheirOrder = (a: PaperAttachment, b: PaperAttachment): number =>
  rank(a) - rank(b) || a.position - b.position || (a.id < b.id ? -1 : 1);

const rank = ({ edition }: PaperAttachment): number => (edition === 'PUBLIC' ? 0 : 1);

export const inEdition = (files: readonly AttachedFile[], edition: Edition): AttachedFile[] =>
  files.filter(({ attachment }) => edition === 'INTERNAL' || attachment.edition === 'PUBLIC');

/** `Anlage 1: Kennzahlen` */
export const labelOf = (number: number, title: string): string => `Anlage ${number}: ${title}`;

/** As a paper lists it, e.g. `Anlage 1: Kennzahlen (PDF, 12 Seiten, angehängt)`. */
export function lineOf({ attachment, file, number }: AttachedFile, contact: string | null): string {
  const { pages } = file.facts;
  const notes = [
    'PDF',
    pages === 1 ? '1 Seite' : `${pages} Seiten`,
    attachment.manner === 'APPENDED' ? 'angehängt' : 'gesondert',
    ...(attachment.edition === 'INTERNAL' ? ['nichtöffentlich'] : []),
    ...(isAccessible(file.facts) ? [] : [notAccessible(contact)]),
  ];
  return `${labelOf(number, attachment.title)} (${notes.join(', ')})`;
}

/** `Anlage-1-kennzahlen.pdf`, or `Anlage-1-kennzahlen-intern.pdf` */
export const attachmentFileName = (number: number, title: string, internal: boolean): string =>
  [`Anlage-${number}`, named([title]).slice(0, 60), internal ? 'intern' : '']
    .filter(Boolean)
    .join('-') + '.pdf';
