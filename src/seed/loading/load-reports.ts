import type { EntityManager } from 'typeorm';
import { newId } from '../../database/ids.js';
import { indexReports } from '../../measures/index-measures.js';
import type { Measure } from '../../measures/measure.entity.js';
import { StatusReport } from '../../measures/status-report.entity.js';
import { startOfDay } from '../../texts/days.js';
import { germanDay } from '../../texts/partial-date.js';
import type { SeedData } from '../seed-format.js';
import { chunks } from './chunks.js';
import { differs } from './differs.js';
import type { KeyedRecords } from './keyed-records.js';
import { type DatedStatement, statementsOf } from './report-statements.js';
import type { Tally } from './tally.js';

interface Planned extends DatedStatement {
  measureId: string;
}

/**
 * Reports are only ever added: what the files now say differently becomes a report that corrects
 * the earlier one.
 * @param now when a correction is recorded
 */
export async function loadReports(
  em: EntityManager,
  bodyId: string,
  { massnahmen }: SeedData,
  measures: KeyedRecords<Measure>,
  now: Date,
): Promise<Tally> {
  const startOf = rememberedStarts();
  const planned = massnahmen.flatMap((record) =>
    statementsOf(record, startOf).map((dated): Planned => ({
      ...dated,
      measureId: measures.id(record.nummer),
    })),
  );
  const known = new KnownReports(await em.findBy(StatusReport, { bodyId }), planned);
  const added: StatusReport[] = [];
  const corrections: StatusReport[] = [];
  for (const plan of planned) {
    const current = known.current(plan);
    if (!current) added.push(report(bodyId, plan, plan.recordedAt, null));
    else if (differs(current, plan.statement))
      corrections.push(report(bodyId, plan, now, current.id));
  }
  for (const rows of chunks([...added, ...corrections])) {
    await em.insert(StatusReport, rows);
    await indexReports(em, rows);
  }
  return {
    kind: 'Sachstände',
    added: added.length,
    changed: corrections.length,
    unchanged: planned.length - added.length - corrections.length,
    missing: missing(known, massnahmen, measures),
  };
}

/** Thousands of reports share a few days, and asking the calendar is dear. */
function rememberedStarts(): (day: string) => Date {
  const starts = new Map<string, Date>();
  return (day) => {
    const start = starts.get(day) ?? startOfDay(day);
    starts.set(day, start);
    return start;
  };
}

function report(
  bodyId: string,
  plan: Planned,
  recordedAt: Date,
  correctsId: string | null,
): StatusReport {
  const { measureId, statement } = plan;
  return {
    ...statement,
    id: newId(),
    bodyId,
    measureId,
    recordedAt,
    state: 'ACCEPTED',
    correctsId,
    version: 1,
    submittedById: null,
    onBehalfOfId: null,
    onBehalfOf: null,
  };
}

function missing(
  known: KnownReports,
  records: SeedData['massnahmen'],
  measures: KeyedRecords<Measure>,
): string[] {
  const numbers = new Map(records.map(({ nummer }) => [measures.id(nummer), nummer]));
  return known.unplanned
    .filter(({ measureId }) => numbers.has(measureId))
    .map(({ measureId, asOf }) => `${numbers.get(measureId) ?? ''} zum ${germanDay(asOf)}`);
}

const place = (measureId: string, asOf: string, recordedAt: Date): string =>
  `${measureId} ${asOf} ${recordedAt.toISOString()}`;

/**
 * The reports that came from files: only they carry a source. What people reported since is not
 * touched by a load.
 */
class KnownReports {
  private readonly byPlace = new Map<string, StatusReport>();
  private readonly corrections = new Map<string, StatusReport>();
  private readonly planned: ReadonlySet<string>;

  constructor(reports: readonly StatusReport[], planned: readonly Planned[]) {
    this.planned = new Set(planned.map((plan) => this.placeOf(plan)));
    for (const report of reports.filter(({ source }) => source !== null)) {
      this.byPlace.set(place(report.measureId, report.asOf, report.recordedAt), report);
      if (report.correctsId !== null) this.corrections.set(report.correctsId, report);
    }
  }

  /** The report written for that statement, or its newest correction. */
  current(plan: Planned): StatusReport | undefined {
    let report = this.byPlace.get(this.placeOf(plan));
    for (let next = report; next; next = this.corrections.get(next.id)) report = next;
    return report;
  }

  /** Reports the files no longer hold. */
  get unplanned(): StatusReport[] {
    return [...this.byPlace]
      .filter(([at, report]) => report.correctsId === null && !this.planned.has(at))
      .map(([, report]) => report);
  }

  private placeOf({ measureId, recordedAt, statement }: Planned): string {
    return place(measureId, statement.asOf, recordedAt);
  }
}
