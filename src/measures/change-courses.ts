import { isDeepStrictEqual } from 'node:util';
import { type Database, inBinaryOrder } from '../database/database.js';
import { endOfDay } from '../texts/days.js';
import type { Course, Standing } from './change-kinds.js';
import { forThePublic } from './for-the-public.js';
import type { MeasureDocument } from './measure-document.js';
import { conditions, type MeasureFilter } from './measure-filter.js';
import { IN_FORCE, inForceAt, newestReport, PUBLIC } from './state-queries.js';

/** Both days, `YYYY-MM-DD`; what happened is asked about after the first, up to the second. */
export interface Period {
  from: string;
  to: string;
}

export interface MeasureCourse extends Course {
  number: string;
  /** Whether the report that stands on the day came in after it (nachgemeldet). */
  late: { from: boolean; to: boolean };
}

/** SQLite has no booleans and says 0 or 1. */
type Flag = boolean | 0 | 1;
interface CourseRow {
  number: string;
  wasThere: Flag;
  status: Standing['status'];
  schedule: Standing['schedule'];
  archived: Flag;
  absorbed: Flag;
  statusBefore: Standing['status'];
  scheduleBefore: Standing['schedule'];
  archivedBefore: Flag;
  absorbedBefore: Flag;
  documentsDiffer: Flag;
  /** Both are given where a difference may be one that is not for the public. */
  document: string | null;
  documentBefore: string | null;
  reportDiffers: Flag;
  reported: Flag;
  confirmed: Flag;
  lateFrom: Flag;
  lateTo: Flag;
}

/**
 * The courses of all public measures of the second day that pass the filter, by number. One query
 * that reads documents only where there are two of them, and only to see whether they are the same:
 * a county may have very many measures, and all are counted whichever page is shown. Documents are
 * read out only where they differ and refer to what is not public.
 */
export async function readCourses(
  database: Database,
  bodyId: string,
  { from, to }: Period,
  filter: MeasureFilter,
): Promise<MeasureCourse[]> {
  const { sql, parameters } = conditions(filter);
  const order = inBinaryOrder(database, 'r.number_sort_key');
  const rows = await database.rows<CourseRow>(`${COURSES}${sql} order by ${order}, r.id`, {
    ...parameters,
    bodyId,
    day: to,
    end: endOfDay(to).toISOString(),
    firstDay: from,
    firstEnd: endOfDay(from).toISOString(),
    closed: '%"isPublic":false%',
  });
  return rows.map(courseOf);
}

const ends = (revision: string, how: 'ARCHIVED' | 'ABSORBED'): string =>
  `exists (select 1 from revision_facet f
    where f.revision_id = ${revision}.id and f.facet = 'END' and f.value = '${how}')`;

const REPORT_DIFFERS = [
  'status_wording',
  'schedule',
  'reason',
  'public_text',
  'adaptation',
  'adaptation_text',
]
  .map((column) => `t.${column} is distinct from s.${column}`)
  .concat(`coalesce(t.status, 'UNKNOWN') <> coalesce(s.status, 'UNKNOWN')`)
  .join(' or ');

const DOCUMENTS_DIFFER = 'b.id <> r.id and b.document <> r.document';
/** The measure itself is public on both days, so what is not is a measure it refers to. */
const CLOSED = '(r.document like :closed or b.document like :closed)';

const COURSES = `
  select r.number,
    b.id is not null as "wasThere",
    coalesce(s.status, 'UNKNOWN') as status, coalesce(t.status, 'UNKNOWN') as "statusBefore",
    s.schedule, t.schedule as "scheduleBefore",
    ${ends('r', 'ARCHIVED')} as archived, ${ends('b', 'ARCHIVED')} as "archivedBefore",
    ${ends('r', 'ABSORBED')} as absorbed, ${ends('b', 'ABSORBED')} as "absorbedBefore",
    case when ${DOCUMENTS_DIFFER} then true else false end as "documentsDiffer",
    case when ${DOCUMENTS_DIFFER} and ${CLOSED} then r.document end as document,
    case when ${DOCUMENTS_DIFFER} and ${CLOSED} then b.document end as "documentBefore",
    case when t.id = s.id then false else ${REPORT_DIFFERS} end as "reportDiffers",
    coalesce(s.as_of > :firstDay, false) as reported,
    coalesce(s.as_of > :firstDay, false) and exists (select 1 from status_report c
      where c.measure_id = r.measure_id and c.state = 'ACCEPTED'
        and c.as_of > :firstDay and c.as_of <= :day and c.confirms_unchanged = true) as confirmed,
    coalesce(t.recorded_at > :firstEnd, false) as "lateFrom",
    coalesce(s.recorded_at > :end, false) as "lateTo"
  from revision r
  left join revision b
    on b.measure_id = r.measure_id and b.is_public = true and ${inForceAt('b', 'firstEnd')}
  ${newestReport('s', 'day')}
  ${newestReport('t', 'firstDay')}
  where ${IN_FORCE}${PUBLIC}`;

function courseOf(row: CourseRow): MeasureCourse {
  const wasThere = Boolean(row.wasThere);
  return {
    number: row.number,
    before: wasThere
      ? {
          status: row.statusBefore,
          schedule: row.scheduleBefore,
          archived: Boolean(row.archivedBefore),
          absorbed: Boolean(row.absorbedBefore),
        }
      : null,
    after: {
      status: row.status,
      schedule: row.schedule,
      archived: Boolean(row.archived),
      absorbed: Boolean(row.absorbed),
    },
    differs: Boolean(row.reportDiffers) || factsDiffer(row),
    reported: Boolean(row.reported),
    confirmed: Boolean(row.confirmed),
    late: { from: wasThere && Boolean(row.lateFrom), to: Boolean(row.lateTo) },
  };
}

function factsDiffer({ documentsDiffer, document, documentBefore }: CourseRow): boolean {
  if (document === null || documentBefore === null) return Boolean(documentsDiffer);
  return !isDeepStrictEqual(publicDocument(documentBefore), publicDocument(document));
}

const publicDocument = (json: string): MeasureDocument =>
  forThePublic({ document: JSON.parse(json) as MeasureDocument }).document;
