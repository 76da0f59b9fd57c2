import type { EntityManager } from 'typeorm';
import type { Database } from '../database/database.js';
import { newId } from '../database/ids.js';
import { Measure } from '../measures/measure.entity.js';
import { Revision } from '../measures/revision.entity.js';
import { writeRevisions } from '../measures/write-revisions.js';
import { Body } from '../organizations/body.entity.js';
import { dayOf, startOfDay } from '../texts/days.js';
import { checkRules } from './checking/check-rules.js';
import type { BodyRecord } from './format/organization-records.js';
import { loadConcepts } from './loading/load-concepts.js';
import { loadIndicators } from './loading/load-indicators.js';
import { loadMeasures } from './loading/load-measures.js';
import { loadOrganizations } from './loading/load-organizations.js';
import { loadPapers } from './loading/load-papers.js';
import { loadReports } from './loading/load-reports.js';
import { differs } from './loading/differs.js';
import { type Tally, tally } from './loading/tally.js';
import { printPath, seedInvalid } from './problem.js';
import type { SeedData } from './seed-format.js';

export interface SeedResult {
  body: { key: string; name: string };
  /** The day the county knew it, `YYYY-MM-DD`. */
  stand: string;
  tallies: readonly Tally[];
  /** Revisions of measures written. */
  revisions: number;
}

export interface LoadOptions {
  now: Date;
  /** Do everything, then undo it. */
  dryRun?: boolean;
  /** Comes last in the transaction, with each county of which something was loaded. */
  onLoaded?: (em: EntityManager, result: SeedResult) => Promise<void>;
}

/**
 * Brings the database to what the data say, all or nothing. Loading the same again changes nothing;
 * a changed measure gets a revision, a changed status report a correction; nothing is deleted.
 * @throws DomainError SEED_INVALID with every rule the data break
 */
export async function loadSeed(
  database: Database,
  data: SeedData,
  options: LoadOptions,
): Promise<SeedResult> {
  const [result] = await loadSeeds(database, [data], options);
  if (!result) throw new Error('One county was loaded, none came back.');
  return result;
}

/** Several counties: either all of them are loaded or none. */
export async function loadSeeds(
  database: Database,
  counties: readonly SeedData[],
  { now, dryRun = false, onLoaded }: LoadOptions,
): Promise<SeedResult[]> {
  for (const data of counties) refuseBrokenRules(data, now);
  try {
    return await database.write(async (em) => {
      const results: SeedResult[] = [];
      for (const data of counties) results.push(await load(em, data, now));
      for (const result of results.filter(isNews)) await onLoaded?.(em, result);
      if (dryRun) throw new Rehearsed(results);
      return results;
    });
  } catch (error) {
    if (error instanceof Rehearsed) return error.results;
    throw error;
  }
}

function refuseBrokenRules(data: SeedData, now: Date): void {
  const problems = checkRules(data, dayOf(now));
  if (problems.length === 0) return;
  throw seedInvalid(problems.map(({ path, message }) => ({ field: printPath(path), message })));
}

/** Takes the result of a dry run out of the transaction that is undone. */
class Rehearsed extends Error {
  constructor(readonly results: SeedResult[]) {
    super('dry run');
  }
}

async function load(em: EntityManager, data: SeedData, now: Date): Promise<SeedResult> {
  const body = await loadBody(em, data.kreis);
  const recordedAt = await momentOf(em, body.id, data.kreis, now);
  const organizations = await loadOrganizations(em, body.id, data, recordedAt);
  const concepts = await loadConcepts(em, body.id, data, organizations.organizations);
  const indicators = await loadIndicators(em, body.id, data);
  const measures = await loadMeasures(em, body.id, data, { ...organizations, ...concepts });
  const reports = await loadReports(em, body.id, data, measures.measures, now);
  const papers = await loadPapers(em, body.id, data, organizations);
  const tallies = [
    body.tally,
    ...organizations.tallies,
    ...concepts.tallies,
    ...indicators,
    ...measures.tallies,
    reports,
    ...papers,
  ];
  const revisions = isNews({ tallies }) ? await revise(em, body.id, recordedAt) : 0;
  const { schluessel: key, name, stand } = data.kreis;
  return { body: { key, name }, stand, tallies, revisions };
}

const isNews = ({ tallies }: Pick<SeedResult, 'tallies'>): boolean =>
  tallies.some(({ added, changed }) => added + changed > 0);

async function loadBody(
  em: EntityManager,
  kreis: BodyRecord,
): Promise<{ id: string; tally: Tally }> {
  const stated = {
    key: kreis.schluessel,
    name: kreis.name,
    shortName: kreis.kurzname,
    ags: kreis.ags ?? null,
    invented: kreis.erfunden ?? false,
    reportingUnitKey: kreis.berichtsstelle ?? null,
    source: kreis.quelle,
  };
  const before = await em.findOneBy(Body, { key: stated.key });
  const id = before?.id ?? newId();
  const row = { ...stated, id };
  const changed = before !== null && differs(before, row);
  // What files hold was published before: a county that starts with them is open until it says no.
  const begun = { publicSince: kreis.stand, paperNumberPattern: kreis.vorlagennummern ?? null };
  if (!before) await em.insert(Body, { ...row, ...begun });
  if (changed) await em.update(Body, id, row);
  const outcome = {
    added: new Set(before ? [] : [id]),
    changed: new Set(changed ? [id] : []),
    missing: [],
  };
  return { id, tally: tally('Kreise', 1, outcome) };
}

/**
 * When what is loaded counts as known. What the county knew on the day of its files was known that
 * day; later changes are known now.
 */
async function momentOf(
  em: EntityManager,
  bodyId: string,
  { stand }: BodyRecord,
  now: Date,
): Promise<Date> {
  const newest = await newestRevision(em, bodyId);
  const known = startOfDay(stand);
  return !newest || known > newest.recordedAt ? known : now;
}

/** Measures that are no longer in the files are looked at too: they may name what has changed. */
async function revise(em: EntityManager, bodyId: string, recordedAt: Date): Promise<number> {
  const reason = (await newestRevision(em, bodyId))
    ? 'Geänderte Daten übernommen'
    : 'Daten übernommen';
  const measures = await em.find(Measure, { select: { id: true }, where: { bodyId } });
  const ids = measures.map(({ id }) => id);
  return writeRevisions(em, bodyId, ids, { actor: 'Datenübernahme', reason, recordedAt });
}

function newestRevision(em: EntityManager, bodyId: string): Promise<Revision | null> {
  return em.findOne(Revision, {
    select: { id: true, recordedAt: true },
    where: { bodyId },
    order: { recordedAt: 'DESC' },
  });
}
