import { CONCEPT_KINDS, type Concept, type StatedCount } from '../../concepts/concept.entity.js';
import type { MeasureState } from '../../measures/measure-states.js';
import type { Konzept } from '../paper-content.js';
import { type CountyRecords, knownOn } from './county-records.js';

/** The documents the measures come from, with what they state beside what is recorded. */
export function conceptContents(
  { concepts, organizations }: CountyRecords,
  states: readonly MeasureState[],
  day: string,
): Konzept[] {
  return concepts
    .filter((concept) => knownOn(day, concept.adoptedOn))
    .map((concept) => {
      const own = states.filter(({ document }) =>
        document.concepts.some(({ key }) => key === concept.key),
      );
      return {
        titel: concept.title,
        art: CONCEPT_KINDS[concept.kind],
        beschlossenAm: concept.adoptedOn,
        beschlossenVon: organizations.find(({ id }) => id === concept.adoptedById)?.name ?? null,
        entstehung: concept.origin,
        rechtsgrundlage: concept.legalBasis,
        kimHinweis: concept.kimNote,
        quelle: concept.source,
        erfasst: own.length,
        angaben: statedCounts(concept, own),
      };
    });
}

function statedCounts(concept: Concept, own: readonly MeasureState[]): Konzept['angaben'] {
  return concept.statedCounts.map((stated) => ({
    wortlaut: stated.wording,
    gegenstand: stated.subject,
    erfasst: own.filter((state) => counts(stated, state)).length,
    notiz: stated.note,
  }));
}

function counts({ scope }: StatedCount, { document }: MeasureState): boolean {
  return scope === 'CONCEPT' || ['RESPONSIBLE', 'INVOLVED'].includes(document.kiRole);
}
