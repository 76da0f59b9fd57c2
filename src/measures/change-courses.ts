import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { Database, inBinaryOrder } from '../database/database.js';
import type { Admission, Reading } from '../organizations/access.js';
import { endOfDay } from '../texts/days.js';
import type { Course } from './change-kinds.js';
import { ClosedReferences } from './closed-references.js';
import type { MeasureDocument } from './measure-document.js';
import type { Telling } from './for-the-public.js';
import { conditions, type MeasureFilter } from './measure-filter.js';
import { questionOn } from './question.js';
import type { Standing } from './standing.js';
import { IN_FORCE, inForceAt, newestReport } from './state-queries.js';
import { visible } from './visible-measures.js';

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
  /** Both are given where a difference may be one that is not for the reader. */
  document: string | null;
  documentBefore: string | null;
  reportDiffers: Flag;
  reported: Flag;
  confirmed: Flag;
  lateFrom: Flag;
  lateTo: Flag;
}

@Injectable()
export class Courses {
  constructor(
    private readonly database: Database,
    private readonly closedReferences: ClosedReferences,
  ) {}

  /**
   * The courses of all measures the reader sees on the second day that pass the filter, by number.
   * One query that reads documents only where there are two of them, and only to see whether they
   * are the same: a county may have very many measures, and all are counted whichever page is shown.
   * Documents are read out only where they differ and refer to what is not public.
   */
  async between(
    reader: Admission,
    { from, to }: Period,
    filter: MeasureFilter,
  ): Promise<MeasureCourse[]> {
    const { reading } = reader;
    const question = await questionOn(this.database, reader, to);
    const { sql, parameters } = conditions(this.database, filter);
    const order = inBinaryOrder(this.database, 'r.number_sort_key');
    const rows = await this.database.rows<CourseRow>(
      `${courses(reading)}${sql} order by ${order}, r.id`,
      {
        ...parameters,
        ...question.parameters,
        firstDay: from,
        firstEnd: endOfDay(from).toISOString(),
        closed: '%"isPublic":false%',
      },
    );
    const leftOut = await this.closedReferences.leftOutFor(reader);
    return rows.map((row) => courseOf(row, leftOut));
  }
}

type LeftOut = (told: Telling) => Telling;

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
/** One of the two is not public, or one of the measures it refers to. */
const CLOSED = '(r.document like :closed or b.document like :closed)';

const courses = (reading: Reading): string => `
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
    on b.measure_id = r.measure_id and ${inForceAt('b', 'firstEnd')}${visible(reading, 'b')}
  ${newestReport('s', 'day')}
  ${newestReport('t', 'firstDay')}
  where ${IN_FORCE}${visible(reading, 'r')}`;

function courseOf(row: CourseRow, leftOut: LeftOut): MeasureCourse {
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
    differs: Boolean(row.reportDiffers) || factsDiffer(row, leftOut),
    reported: Boolean(row.reported),
    confirmed: Boolean(row.confirmed),
    late: { from: wasThere && Boolean(row.lateFrom), to: Boolean(row.lateTo) },
  };
}

function factsDiffer(row: CourseRow, leftOut: LeftOut): boolean {
  const { documentsDiffer, document, documentBefore } = row;
  if (document === null || documentBefore === null) return Boolean(documentsDiffer);
  const read = (json: string) => leftOut({ document: JSON.parse(json) as MeasureDocument });
  return !isDeepStrictEqual(read(documentBefore), read(document));
}
