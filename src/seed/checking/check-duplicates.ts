import { type Problem, printPath } from '../problem.js';
import type { SeedData } from '../seed-format.js';
import { slug } from '../../texts/slug.js';
import { type Found, walk, walkTexts } from './walk.js';

/** Must be unique in the county. */
const UNIQUE = [
  'organisationen[].schluessel',
  'personen[].schluessel',
  'mitgliedschaften[].schluessel',
  'orte[].schluessel',
  'zielgruppen[].schluessel',
  'konzepte[].schluessel',
  'handlungsfelder[].schluessel',
  'ziele[].schluessel',
  'meilensteine[].schluessel',
  'foerderprogramme[].schluessel',
  'massnahmen[].nummer',
  'luecken[].schluessel',
  'beschluesse[].schluessel',
  'vorlagen[].schluessel',
  'vorlagen[].nummer',
];

/** Must be unique within the record around it. */
const UNIQUE_WITHIN = [
  ['kennzahltabellen[]', 'spalten[].schluessel'],
  ['kennzahltabellen[]', 'zeilen[].gegenstand'],
  ['kennzahlen[]', 'werte[].gegenstand'],
  ['massnahmen[]', 'handlungsfelder[]'],
  ['massnahmen[]', 'zielgruppen[]'],
  ['massnahmen[]', 'orte[]'],
  ['massnahmen[]', 'konzepte[].konzept'],
  ['massnahmen[]', 'foerderung[].programm'],
  ['vorlagen[]', 'abschnitte[].schluessel'],
] as const;

export function checkDuplicates(data: SeedData): Problem[] {
  return [
    ...UNIQUE.flatMap((place) => repeated(walkTexts(data, place))),
    ...repeated(indicatorKeys(data)),
    ...UNIQUE_WITHIN.flatMap(([record, place]) => repeatedWithin(data, record, place)),
  ];
}

function repeatedWithin(data: SeedData, record: string, place: string): Problem[] {
  return walk(data, record).flatMap(({ path, value }) => {
    const texts = walkTexts(value, place).map((found) => ({
      ...found,
      path: [...path, ...found.path],
    }));
    return repeated(texts);
  });
}

/** A column of a table and a figure that stands alone share their keys; see `indicator-rows.ts`. */
function indicatorKeys(data: SeedData): Found[] {
  const columns = walk(data, 'kennzahltabellen[]').flatMap(({ path, value }) =>
    walkTexts(value, 'spalten[].schluessel').map((column) => ({
      path: [...path, ...column.path],
      value: `${walkTexts(value, 'schluessel')[0]?.value ?? ''}-${column.value}`,
    })),
  );
  return [...columns, ...walkTexts(data, 'kennzahlen[].schluessel')];
}

function repeated(found: readonly Found[]): Problem[] {
  const seen = new Map<string, Found>();
  return found.flatMap((one) => {
    const text = String(one.value);
    const first = seen.get(slug(text));
    if (!first) seen.set(slug(text), one);
    return first
      ? [{ path: one.path, message: `„${text}“ gibt es schon: ${printPath(first.path)}.` }]
      : [];
  });
}
