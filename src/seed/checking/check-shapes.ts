import type { Problem } from '../problem.js';
import type { SeedData } from '../seed-format.js';
import { walk } from './walk.js';

interface Shape {
  place: string;
  wrong: (record: Readonly<Record<string, unknown>>) => string | null;
}

const count = (record: Readonly<Record<string, unknown>>, ...fields: string[]): number =>
  fields.filter((field) => record[field] !== undefined && record[field] !== null).length;

const SHAPES: readonly Shape[] = [
  {
    place: 'mitgliedschaften[]',
    wrong: (record) =>
      count(record, 'person', 'organisation') > 1
        ? 'Ein Sitz gehört einer Person oder einer Organisation, nicht beiden.'
        : null,
  },
  {
    place: 'massnahmen[].beteiligte[]',
    wrong: (record) =>
      count(record, 'organisation', 'wortlaut') === 0
        ? 'Hier fehlt, wer beteiligt ist: organisation oder wortlaut.'
        : null,
  },
  {
    place: 'vorlagen[].beratungsfolge[]',
    wrong: (record) =>
      count(record, 'gremium', 'bezeichnung') === 0
        ? 'Hier fehlt, wer berät: gremium oder bezeichnung.'
        : null,
  },
  {
    place: 'vorlagen[].abschnitte[].inhalt[]',
    wrong: (record) =>
      count(record, 'absatz', 'zitat', 'liste', 'zwischentitel') === 1
        ? null
        : 'Je Eintrag genau eines: absatz, zitat, liste oder zwischentitel.',
  },
];

/** Records that say too much or too little at once. */
export function checkShapes(data: SeedData): Problem[] {
  const wrong = SHAPES.flatMap(({ place, wrong }) =>
    walk(data, place).flatMap(({ path, value }) => {
      const message =
        typeof value === 'object' && value !== null
          ? wrong(value as Record<string, unknown>)
          : null;
      return message === null ? [] : [{ path, message }];
    }),
  );
  return [...wrong, ...checkTables(data)];
}

/** Each row has one value per column, and shares are computed from columns that exist. */
function checkTables(data: SeedData): Problem[] {
  return walk(data, 'kennzahltabellen[]').flatMap(({ path, value }) => {
    const columns = walk(value, 'spalten[].schluessel').map((found) => found.value);
    const rows = walk(value, 'zeilen[].werte').filter((found) => Array.isArray(found.value));
    const parts = [...walk(value, 'spalten[].zaehler'), ...walk(value, 'spalten[].nenner')];
    return [
      ...rows
        .filter((row) => (row.value as unknown[]).length !== columns.length)
        .map((row) => ({
          path: [...path, ...row.path],
          message: `Erwartet werden ${columns.length} Werte, einer je Spalte.`,
        })),
      ...parts
        .filter((part) => !columns.includes(part.value))
        .map((part) => ({
          path: [...path, ...part.path],
          message: `„${String(part.value)}“ ist keine Spalte dieser Tabelle. Spalten sind: ${columns.join(', ')}.`,
        })),
    ];
  });
}
