import type { MeasureDocument, MeasureReference } from './measure-document.js';

/**
 * What anybody may read of a measure that is public: a measure it refers to that was not public when
 * the document was written is left out, number, title and all. Nothing is said of a reference that
 * does not say whether it is public.
 */
export function forThePublic<Told extends { document: MeasureDocument }>(told: Told): Told {
  const { parent, mergedInto, supersededBy } = told.document;
  const document = {
    ...told.document,
    parent: openOnly(parent),
    mergedInto: openOnly(mergedInto),
    supersededBy: openOnly(supersededBy),
  };
  return { ...told, document };
}

const openOnly = (reference: MeasureReference | null): MeasureReference | null =>
  reference?.isPublic ? reference : null;
