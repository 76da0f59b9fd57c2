import { CONCEPT_KINDS, type Concept } from '../../concepts/concept.entity.js';
import type { MeasureState } from '../../measures/measure-state.js';
import { recordedCount } from '../../measures/recorded-concepts.js';
import type { Konzept } from '../paper-content.js';
import { knownOn } from '../../texts/partial-date.js';
import type { CountyRecords } from './county-records.js';

/** The documents the measures come from, with what they state beside what is recorded. */
export function conceptContents(
  { concepts, organizations }: CountyRecords,
  states: readonly MeasureState[],
  day: string,
): Konzept[] {
  return concepts
    .filter((concept) => knownOn(day, concept.adoptedOn))
    .map((concept) => ({
      titel: concept.title,
      art: CONCEPT_KINDS[concept.kind],
      beschlossenAm: concept.adoptedOn,
      beschlossenVon: organizations.find(({ id }) => id === concept.adoptedById)?.name ?? null,
      entstehung: concept.origin,
      rechtsgrundlage: concept.legalBasis,
      kimHinweis: concept.kimNote,
      quelle: concept.source,
      erfasst: recordedCount(states, concept.key, 'CONCEPT'),
      angaben: statedCounts(concept, states),
    }));
}

function statedCounts(concept: Concept, states: readonly MeasureState[]): Konzept['angaben'] {
  return concept.statedCounts.map((stated) => ({
    wortlaut: stated.wording,
    gegenstand: stated.subject,
    erfasst: recordedCount(states, concept.key, stated.scope),
    notiz: stated.note,
  }));
}
