import { type Database, inBinaryOrder } from '../database/database.js';
import { endOfDay } from '../texts/days.js';
import type { Course, Standing } from './change-kinds.js';
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
  differs: Flag;
  reported: Flag;
  confirmed: Flag;
  lateFrom: Flag;
  lateTo: Flag;
}

/**
 * The courses of all public measures of the second day that pass the filter, by number. One query
 * that reads documents only where there are two of them, and only to see whether they are the same:
 * a county may have very many measures, and all are counted whichever page is shown.
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

const COURSES = `
  select r.number,
    b.id is not null as "wasThere",
    coalesce(s.status, 'UNKNOWN') as status, coalesce(t.status, 'UNKNOWN') as "statusBefore",
    s.schedule, t.schedule as "scheduleBefore",
    ${ends('r', 'ARCHIVED')} as archived, ${ends('b', 'ARCHIVED')} as "archivedBefore",
    ${ends('r', 'ABSORBED')} as absorbed, ${ends('b', 'ABSORBED')} as "absorbedBefore",
    case when b.id <> r.id and b.document <> r.document then true
      when t.id = s.id then false else ${REPORT_DIFFERS} end as differs,
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
    differs: Boolean(row.differs),
    reported: Boolean(row.reported),
    confirmed: Boolean(row.confirmed),
    late: { from: wasThere && Boolean(row.lateFrom), to: Boolean(row.lateTo) },
  };
}
