import { type EntityManager, IsNull, Like, Not } from 'typeorm';
import type { Body } from '../organizations/body.entity.js';
import type { FieldProblem } from '../texts/domain-error.js';
import { numberIn, runningNumberOf } from '../texts/number-pattern.js';
import { paperScopeOf } from '../texts/paper-number-pattern.js';
import { invalidInput } from '../web/input.js';
import { named } from './file-names.js';
import { PaperNumberSeries } from './paper-number-series.entity.js';
import { PAPER_TYPE_SIGNS } from './paper-words.js';
import { Paper } from './paper.entity.js';

/**
 * The number a paper gets on its release: by the pattern of the county, as it is given where there
 * is none, and for a revision that of the first paper with a suffix. Call it where the county is
 * locked: then nobody else gets the same.
 * @param given what the person gives as the number
 * @param day `YYYY-MM-DD`
 * @throws DomainError INVALID_INPUT when a number is missing, taken or not to be given
 */
export async function paperNumber(
  em: EntityManager,
  county: Body,
  paper: Paper,
  given: string | null,
  day: string,
): Promise<string> {
  const original = await firstPaper(em, paper);
  const pattern = original
    ? `${original.reference ?? original.key}/{lfd}`
    : county.paperNumberPattern;
  const problems = await numberProblems(em, county.id, pattern, given);
  if (problems.length > 0) throw invalidInput(problems);
  if (pattern === null) return given ?? '';
  const scope = original
    ? pattern
    : paperScopeOf(pattern, {
        day,
        term: county.councilTerm,
        type: PAPER_TYPE_SIGNS[paper.paperType],
      });
  return nextNumber(em, county.id, scope);
}

async function nextNumber(em: EntityManager, bodyId: string, scope: string): Promise<string> {
  const series = await em.findOneBy(PaperNumberSeries, { bodyId, scope });
  let running = (series?.last ?? (await highestGiven(em, bodyId, scope))) + 1;
  // Numbers can also come in by files, past the series.
  const taken = await takenNumbers(em, bodyId);
  while (taken.has(named([numberIn(scope, running)]))) running += 1;
  await em.upsert(PaperNumberSeries, { bodyId, scope, last: running }, ['bodyId', 'scope']);
  return numberIn(scope, running);
}

/** What was given before the county had the pattern. */
async function highestGiven(em: EntityManager, bodyId: string, scope: string): Promise<number> {
  const end = scope.slice(scope.indexOf('}') + 1);
  const given = await em.find(Paper, {
    select: { reference: true },
    where: { bodyId, reference: Like(`%${end}`) },
  });
  return given.reduce(
    (most, { reference }) => Math.max(most, runningNumberOf(scope, reference ?? '')),
    0,
  );
}

/** The paper that all these revisions go back to; undefined for a paper that corrects none. */
async function firstPaper(em: EntityManager, paper: Paper): Promise<Paper | undefined> {
  if (paper.revisionOfId === null) return undefined;
  const before = await em.findOneByOrFail(Paper, { id: paper.revisionOfId });
  return (await firstPaper(em, before)) ?? before;
}

const NUMBER = /^[\p{L}\p{N}][\p{L}\p{N} ./_-]*$/u;

async function numberProblems(
  em: EntityManager,
  bodyId: string,
  pattern: string | null,
  given: string | null,
): Promise<FieldProblem[]> {
  const problem = (message: string) => [{ field: 'number', message }];
  if (pattern !== null)
    return given === null
      ? []
      : problem(`Die Nummer entsteht nach dem Muster ${pattern}. Bitte lassen Sie die Angabe weg.`);
  if (given === null) return problem('Diese Angabe fehlt: Der Kreis hat kein Nummernmuster.');
  if (!NUMBER.test(given) || given.endsWith(' '))
    return problem(
      'Erlaubt sind Buchstaben, Ziffern, Leerzeichen, Schrägstrich, Punkt, Strich und Unterstrich; am Anfang ein Buchstabe oder eine Ziffer.',
    );
  const name = named([given]);
  if (name === '') return problem('Nötig ist ein Buchstabe von A bis Z oder eine Ziffer.');
  const taken = (await takenNumbers(em, bodyId)).get(name);
  if (taken === undefined) return [];
  return problem(`Die Nummer „${taken}“ ist schon vergeben.`);
}

/** By the name of their folders, which two papers cannot share: `66/2026` and `66-2026` are the same. */
async function takenNumbers(em: EntityManager, bodyId: string): Promise<Map<string, string>> {
  const papers = await em.find(Paper, {
    select: { reference: true },
    where: { bodyId, reference: Not(IsNull()) },
  });
  return new Map(papers.map(({ reference }) => [named([reference ?? '']), reference ?? '']));
}
