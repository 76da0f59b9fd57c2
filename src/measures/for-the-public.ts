import type { MeasureDocument, MeasureReference } from './measure-document.js';

/** Something that tells a measure. */
export interface Telling {
  document: MeasureDocument;
}

/**
 * What anybody may read of a measure that is public: a measure it refers to that was not public when
 * the document was written is left out, number, title and all. Nothing is said of a reference that
 * does not say whether it is public.
 * @param known numbers of measures the reader sees although they are not public
 */
export function withoutClosed<Told extends Telling>(told: Told, known: ReadonlySet<string>): Told {
  const open = (reference: MeasureReference | null): MeasureReference | null =>
    reference && (reference.isPublic || known.has(reference.number)) ? reference : null;
  const { parent, mergedInto, supersededBy } = told.document;
  const document = {
    ...told.document,
    parent: open(parent),
    mergedInto: open(mergedInto),
    supersededBy: open(supersededBy),
  };
  return { ...told, document };
}

export const forThePublic = <Told extends Telling>(told: Told): Told =>
  withoutClosed(told, new Set());

export const refersToClosed = ({ document }: Telling): boolean =>
  [document.parent, document.mergedInto, document.supersededBy].some(
    (reference) => reference !== null && !reference.isPublic,
  );
