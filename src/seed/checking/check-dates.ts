import { germanDay, PartialDate } from '../../texts/partial-date.js';
import { partialDate } from '../format/checks.js';
import type { Problem } from '../problem.js';
import type { SeedData } from '../seed-format.js';
import { walk } from './walk.js';

/** Lists whose records have a beginning and an end. */
const PERIODS = [
  ['organisationen', 'seit', 'bis'],
  ['mitgliedschaften', 'seit', 'bis'],
  ['massnahmen', 'geplantVon', 'geplantBis'],
  ['massnahmen', 'seit', 'bis'],
] as const;

export function checkDates(data: SeedData, today: string): Problem[] {
  return [...checkStand(data, today), ...PERIODS.flatMap((period) => checkPeriod(data, period))];
}

function checkStand(data: SeedData, today: string): Problem[] {
  return walk(data, 'kreis.stand')
    .filter(({ value }) => String(value) > today)
    .map(({ path }) => ({
      path,
      message: `Der Stand darf nicht in der Zukunft liegen; heute ist der ${germanDay(today)}.`,
    }));
}

function checkPeriod(data: SeedData, [list, from, to]: (typeof PERIODS)[number]): Problem[] {
  return walk(data, `${list}[]`).flatMap(({ path, value }) => {
    const record = (value ?? {}) as Record<string, unknown>;
    const begin = read(record[from]);
    const end = read(record[to]);
    if (!begin || !end || begin.earliest <= end.latest) return [];
    return [
      {
        path: [...path, to],
        message: `Das Ende (${end.text}) liegt vor dem Anfang (${begin.text}).`,
      },
    ];
  });
}

function read(value: unknown): PartialDate | null {
  return typeof value === 'string' && partialDate(value) === null ? PartialDate.parse(value) : null;
}
