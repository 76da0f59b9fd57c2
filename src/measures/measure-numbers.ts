import { type EntityManager, Like } from 'typeorm';
import type { Body } from '../organizations/body.entity.js';
import type { FieldProblem } from '../texts/domain-error.js';
import { numberIn, runningNumberOf, scopeOf } from '../texts/number-pattern.js';
import { MeasureNumberSeries } from './measure-number-series.entity.js';
import { Measure } from './measure.entity.js';

/**
 * The next number by the pattern of the county. Call it where the county is locked: then nobody else
 * gets the same, and one that was taken back with its transaction is given to the next.
 * @param day the day it is given on, `YYYY-MM-DD`
 */
export async function nextNumber(
  em: EntityManager,
  { id: bodyId, key, measureNumberPattern }: Body,
  day: string,
): Promise<string> {
  if (measureNumberPattern === null) throw new Error(`County ${key} has no pattern of numbers.`);
  const scope = scopeOf(measureNumberPattern, day);
  const series = await em.findOneBy(MeasureNumberSeries, { bodyId, scope });
  let running = (series?.last ?? (await highestGiven(em, bodyId, scope))) + 1;
  // Numbers can also come in by files, past the series.
  while (await em.existsBy(Measure, { bodyId, number: numberIn(scope, running) })) running += 1;
  await em.upsert(MeasureNumberSeries, { bodyId, scope, last: running }, ['bodyId', 'scope']);
  return numberIn(scope, running);
}

/** What was given before the county had the pattern. */
async function highestGiven(em: EntityManager, bodyId: string, scope: string): Promise<number> {
  const beginning = scope.slice(0, scope.indexOf('{lfd'));
  const given = await em.find(Measure, {
    select: { number: true },
    where: { bodyId, number: Like(`${beginning}%`) },
  });
  return given.reduce((most, { number }) => Math.max(most, runningNumberOf(scope, number)), 0);
}

const NUMBER = /^[\p{L}\p{N}][\p{L}\p{N} ._-]*$/u;

/** What is wrong with the number somebody gave, or did not give. */
export async function numberProblems(
  em: EntityManager,
  { id: bodyId, measureNumberPattern }: Body,
  number: string | undefined,
): Promise<FieldProblem[]> {
  const problem = (message: string) => [{ field: 'number', message }];
  if (measureNumberPattern !== null)
    return number === undefined
      ? []
      : problem(
          `Nummern vergibt dieser Kreis nach dem Muster ${measureNumberPattern}. Bitte lassen Sie die Angabe weg.`,
        );
  if (number === undefined) return problem('Diese Angabe fehlt: Der Kreis hat kein Nummernmuster.');
  if (!NUMBER.test(number) || number.endsWith(' '))
    return problem(
      'Erlaubt sind Buchstaben, Ziffern, Leerzeichen, Punkt, Strich und Unterstrich; am Anfang ein Buchstabe oder eine Ziffer.',
    );
  if (await em.existsBy(Measure, { bodyId, number }))
    return problem(`Die Nummer „${number}“ ist schon vergeben.`);
  return [];
}
