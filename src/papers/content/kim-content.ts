import { GAP_SOURCES, KIM_ASSESSMENTS, KIM_MODULES } from '../../measures/kim.js';
import type { Measure } from '../../measures/measure.entity.js';
import type { Edition } from '../edition.js';
import type { Anzahl, KimBezug } from '../paper-content.js';
import { knownOn } from '../../texts/partial-date.js';
import type { CountyRecords } from './county-records.js';
import type { Massnahme } from './measure-content.js';

/** What the measures have to do with KIM, what nobody has assessed yet, and which gaps were found. */
export function kimContent(
  { gaps, measures: recorded }: CountyRecords,
  measures: readonly Massnahme[],
  { stichtag, edition }: { stichtag: string; edition: Edition },
): KimBezug {
  const related = measures.filter(
    ({ kim }) => kim.bewertet && kim.bewertung !== KIM_ASSESSMENTS.NONE,
  );
  const luecken = gaps
    .filter((gap) => knownOn(stichtag, gap.identifiedOn))
    .map((gap) => ({
      titel: gap.title,
      erkanntAm: gap.identifiedOn,
      erkanntDurch: GAP_SOURCES[gap.identifiedBy],
      massnahme: inWords(recorded.get(gap.measureId ?? ''), measures, edition),
    }));
  return {
    bewertet: measures.some(({ kim }) => kim.bewertet),
    bewertungen: occurring(KIM_ASSESSMENTS, (label) =>
      measures.filter(({ kim }) => kim.bewertung === label),
    ),
    bausteine: related.some(({ kim }) => kim.bausteine.length > 0) ? perModule(related) : [],
    massnahmen: related,
    nichtBewertet: measures.filter(({ kim }) => !kim.bewertet),
    luecken,
    lueckenOhneMassnahme: luecken.filter(({ massnahme }) => massnahme === null).length,
  };
}

const perModule = (measures: readonly Massnahme[]): Anzahl[] =>
  Object.values(KIM_MODULES).map((label) => ({
    bezeichnung: label,
    anzahl: measures.filter(({ kim }) => kim.bausteine.includes(label)).length,
  }));

/** A row per word that occurs, in the order of the words. */
export function occurring(
  words: Readonly<Record<string, string>>,
  measuresWith: (word: string) => readonly Massnahme[],
): Anzahl[] {
  return Object.values(words)
    .map((bezeichnung) => ({ bezeichnung, anzahl: measuresWith(bezeichnung).length }))
    .filter(({ anzahl }) => anzahl > 0);
}

/** With its title where the paper tells of it; by its number alone where that is for the reader. */
function inWords(
  measure: Pick<Measure, 'number' | 'isPublic'> | undefined,
  told: readonly Massnahme[],
  edition: Edition,
): string | null {
  if (!measure) return null;
  const own = told.find(({ nummer }) => nummer === measure.number);
  if (own) return `${own.nummer} ${own.titel}`;
  return edition === 'PUBLIC' && !measure.isPublic
    ? 'eine nichtöffentliche Maßnahme'
    : measure.number;
}
