import type { EntityManager } from 'typeorm';
import { statement } from '../database/statement.js';
import { dayOf } from '../texts/days.js';
import type { Revision } from './revision.entity.js';
import { addEntries, FOR_EVER } from './search-index.js';
import { type ReportedTexts, textsOfDocument, textsOfReport } from './search-texts.js';
import type { StatusReport } from './status-report.entity.js';

type Stands = Pick<StatusReport, 'measureId' | 'asOf'>;
type Accepted = ReportedTexts & Stands & Pick<StatusReport, 'id'>;
type Written = Pick<Revision, 'measureId' | 'recordedAt' | 'supersededAt' | 'document'>;

/**
 * Makes revisions findable on the days they hold, and the ones before them no longer on these. Call
 * it in the transaction that wrote them.
 */
export async function indexRevisions(
  em: EntityManager,
  revisions: readonly Written[],
): Promise<void> {
  await endPrevious(em, revisions.filter(isNewest));
  await addEntries(
    em,
    revisions.map(({ measureId, recordedAt, supersededAt, document }) => ({
      measureId,
      reportId: null,
      fromDay: dayOf(recordedAt),
      untilDay: supersededAt === null ? FOR_EVER : dayOf(supersededAt),
      texts: textsOfDocument(document),
    })),
  );
}

const isNewest = ({ supersededAt }: Written): boolean => supersededAt === null;

async function endPrevious(em: EntityManager, revisions: readonly Written[]): Promise<void> {
  if (revisions.length === 0) return;
  await statement(
    em,
    `update search_entry set until_day = ended.column2
     from (values ${revisions.map(() => '(?, ?)').join(', ')}) as ended
     where measure_id = ended.column1 and report_id is null and until_day = '${FOR_EVER}'`,
    revisions.flatMap(({ measureId, recordedAt }) => [measureId, dayOf(recordedAt)]),
  );
}

/**
 * Makes accepted reports findable on the days they stand, and the ones before them no longer on
 * these. Call it in the transaction that accepted them, once they are in their table as accepted;
 * at most some hundreds at once.
 */
export async function indexReports(em: EntityManager, reports: readonly Accepted[]): Promise<void> {
  if (reports.length === 0) return;
  await addEntries(
    em,
    reports.map((report) => ({
      measureId: report.measureId,
      reportId: report.id,
      fromDay: report.asOf,
      untilDay: FOR_EVER,
      texts: textsOfReport(report),
    })),
  );
  await endReports(em, reports);
}

/** A report that was taken back is found on no day. Call it once it is so in its table. */
export const unindexReport = (em: EntityManager, report: Stands): Promise<void> =>
  endReports(em, [report]);

/** Says anew until when the reports of these measures stand, from the first of these on. */
async function endReports(em: EntityManager, reports: readonly Stands[]): Promise<void> {
  const measureIds = [...new Set(reports.map(({ measureId }) => measureId))];
  const firstDay = reports.map(({ asOf }) => asOf).sort()[0];
  await statement(
    em,
    `update search_entry
     set until_day = case when ${IS_WITHDRAWN} then from_day else coalesce(${NEXT_DAY}, '${FOR_EVER}') end
     where measure_id in (${measureIds.map(() => '?').join(', ')})
       and until_day >= ? and report_id is not null`,
    [...measureIds, firstDay],
  );
}

const IS_WITHDRAWN = `exists (
  select 1 from status_report w where w.id = search_entry.report_id and w.state = 'WITHDRAWN')`;

/** The day of the report that follows the one an entry is of. */
const NEXT_DAY = `(
  select n.as_of from status_report o join status_report n
    on n.measure_id = o.measure_id and n.state = 'ACCEPTED'
    and (n.as_of, n.recorded_at, n.id) > (o.as_of, o.recorded_at, o.id)
  where o.id = search_entry.report_id
  order by n.as_of, n.recorded_at, n.id limit 1)`;
