import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { Admission } from '../organizations/access.js';
import { KIM_ASSESSMENTS } from './kim.js';
import { conditions, type MeasureFilter, type MeasureSort } from './measure-filter.js';
import type { MeasureState } from './measure-state.js';
import { MeasureStates } from './measure-states.js';
import { MEASURE_STATUSES } from './measure-status.js';
import { questionOn } from './question.js';
import type { Facet } from './revision.entity.js';
import { IN_FORCE, orderBy, REPORT } from './state-queries.js';
import { visible } from './visible-measures.js';

/** What lists can be divided by. A measure of two fields stands in both groups. */
export const GROUPINGS = {
  fieldOfAction: 'FIELD',
  lead: 'LEAD',
  concept: 'CONCEPT',
  kimAssessment: 'KIM',
  status: null,
} as const satisfies Record<string, Facet | null>;
export type Grouping = keyof typeof GROUPINGS;

/** The key or code the group goes by; empty for the measures that have none. */
interface Group {
  value: string;
  label: string;
  count: number;
}

export interface GroupOnPage extends Group {
  states: MeasureState[];
}

export interface GroupedQuery {
  filter: MeasureFilter;
  sort: MeasureSort;
  by: Grouping;
  page: number;
  limit: number;
}

/** What is read of each group before its measures are. */
interface Which {
  reader: Admission;
  by: Grouping;
  /** The group of a row, as SQL, and where the rows come from. */
  group: string;
  from: string;
  parameters: Readonly<Record<string, unknown>>;
}

const NONE = '';
const BY_STATUS = `coalesce(s.status, 'UNKNOWN')`;
const BY_FACET = `coalesce(g.value, '${NONE}')`;
const NAMES = {
  fieldOfAction: 'select key, name from field_of_action where body_id = :bodyId order by position',
  concept: 'select key, title as name from concept where body_id = :bodyId order by position',
  lead: 'select key, name from organization where body_id = :bodyId order by name, key',
} as const;

/** Lists in groups, page by page: the groups in their own order, in each the measures in theirs. */
@Injectable()
export class GroupedMeasures {
  constructor(
    private readonly database: Database,
    private readonly states: MeasureStates,
  ) {}

  /** `total` counts a measure in each of its groups. */
  async list(
    reader: Admission,
    day: string,
    { filter, sort, by, page, limit }: GroupedQuery,
  ): Promise<{ total: number; groups: GroupOnPage[] }> {
    const which = await this.which(reader, day, { filter, sort, by });
    const groups = await this.groups(which);
    const total = groups.reduce((sum, { count }) => sum + count, 0);
    const part = partOf(groups, (page - 1) * limit, limit);
    if (part.groups.length === 0) return { total, groups: [] };
    const rows = await this.measures(which, part, sort, limit);
    const numbers = [...new Set(rows.map(({ number }) => number))];
    const states = await this.states.numbered(reader, numbers, day);
    return {
      total,
      groups: part.groups.map((group) => ({
        ...group,
        states: rows
          .filter(({ value }) => value === group.value)
          .flatMap(({ number }) => states.get(number) ?? []),
      })),
    };
  }

  private async which(
    reader: Admission,
    day: string,
    { filter, sort, by }: Pick<GroupedQuery, 'filter' | 'sort' | 'by'>,
  ): Promise<Which> {
    const question = await questionOn(this.database, reader, day);
    const { sql, parameters, askTheReport } = conditions(this.database, filter);
    const facet = GROUPINGS[by];
    const report = askTheReport || facet === null || sort.by === 'status' ? REPORT : '';
    const join = facet
      ? `left join revision_facet g on g.revision_id = r.id and g.facet = '${facet}'`
      : '';
    return {
      reader,
      by,
      group: facet ? BY_FACET : BY_STATUS,
      from: `from revision r ${report} ${join}
        where ${IN_FORCE}${visible(reader.reading, 'r')}${sql}`,
      parameters: { ...parameters, ...question.parameters },
    };
  }

  private async groups({ reader, by, group, from, parameters }: Which): Promise<Group[]> {
    const [rows, names] = await Promise.all([
      this.database.rows<{ value: string; total: number | string }>(
        `select ${group} as value, count(*) as total ${from} group by ${group}`,
        parameters,
      ),
      this.names(reader, by),
    ]);
    const order = [...names.keys()];
    const rank = (value: string): number =>
      value === NONE ? Infinity : order.indexOf(value) + (names.has(value) ? 0 : order.length + 1);
    return rows
      .map(({ value, total }) => ({
        value,
        label: names.get(value) ?? value,
        count: Number(total),
      }))
      .sort((a, b) => (rank(a.value) < rank(b.value) ? -1 : 1));
  }

  private async names({ bodyId }: Admission, by: Grouping): Promise<Map<string, string>> {
    if (by === 'status') return new Map(Object.entries(MEASURE_STATUSES));
    if (by === 'kimAssessment') return new Map(Object.entries(KIM_ASSESSMENTS));
    const rows = await this.database.rows<{ key: string; name: string }>(NAMES[by], { bodyId });
    return new Map(rows.map(({ key, name }) => [key, name]));
  }

  private measures(
    { group, from, parameters }: Which,
    { groups, offset }: Part,
    sort: MeasureSort,
    limit: number,
  ): Promise<{ value: string; number: string }[]> {
    const named = Object.fromEntries(groups.map(({ value }, index) => [`group${index}`, value]));
    const rank = groups.map((_, index) => `when :group${index} then ${index}`).join(' ');
    return this.database.rows(
      `select ${group} as value, r.number ${from}
        and ${group} in (${Object.keys(named)
          .map((name) => `:${name}`)
          .join(', ')})
        order by case ${group} ${rank} end, ${orderBy(this.database, sort)}
        limit :limit offset :offset`,
      { ...parameters, ...named, limit, offset },
    );
  }
}

interface Part {
  groups: Group[];
  /** How many measures of the first group stand on earlier pages. */
  offset: number;
}

/** The groups that have measures among those from `first` on. */
function partOf(groups: readonly Group[], first: number, limit: number): Part {
  const found: Group[] = [];
  let before = 0;
  let offset = 0;
  for (const group of groups) {
    const after = before + group.count;
    if (after > first && before < first + limit) {
      if (found.length === 0) offset = first - before;
      found.push(group);
    }
    before = after;
  }
  return { groups: found, offset };
}
