import { Injectable } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import type { Call } from '../auth/call.js';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import { Access, type Admission, type Reading } from '../organizations/access.js';
import { dayOf, endOfDay } from '../texts/days.js';
import { DomainError } from '../texts/domain-error.js';
import { germanDay } from '../texts/partial-date.js';
import { ClosedReferences } from './closed-references.js';
import { FilterKeys } from './filter-keys.js';
import { GroupedMeasures, type Grouping } from './grouped-measures.js';
import { historyView } from './history.view.js';
import type { MeasureListInput } from './measure-list.input.js';
import type { MeasureSort } from './measure-filter.js';
import type { MeasureState } from './measure-state.js';
import { MeasureStates } from './measure-states.js';
import { measureView } from './measure.view.js';
import { Revision } from './revision.entity.js';
import { StatusReport } from './status-report.entity.js';

/** What the reader may see of the past of a measure, the newest first. */
interface Past {
  revisions: readonly Revision[];
  reports: readonly StatusReport[];
  /** Internal notes too. */
  seesAll: boolean;
}

export interface Story extends Past {
  state: MeasureState;
  /** The measures that belong to it, as far as the reader sees them. */
  parts: readonly MeasureState[];
}

/**
 * What one may read about measures: the public ones, and where one answers for a measure, also one
 * that is not public, with its internal notes.
 */
@Injectable()
export class Measures {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly access: Access,
    private readonly filterKeys: FilterKeys,
    private readonly states: MeasureStates,
    private readonly groupedMeasures: GroupedMeasures,
    private readonly closedReferences: ClosedReferences,
  ) {}

  async page(
    call: Call,
    bodyKey: string,
    { asOf, sort, page, limit, ...filter }: MeasureListInput,
  ) {
    const reader = await this.access.to(call, 'measure.read', bodyKey);
    const day = asOf ?? this.today();
    await this.filterKeys.check(reader, filter);
    const query = { filter, sort: sortOf(sort), page, limit };
    const { total, states } = await this.states.list(reader, day, query);
    return { asOf: day, page, limit, total, items: states.map(measureView) };
  }

  /** One page of the same list divided into groups; `total` counts a measure once in each. */
  async groups(
    call: Call,
    bodyKey: string,
    by: Grouping,
    { asOf, sort, page, limit, ...filter }: MeasureListInput,
  ) {
    const reader = await this.access.to(call, 'measure.read', bodyKey);
    const day = asOf ?? this.today();
    await this.filterKeys.check(reader, filter);
    const query = { filter, sort: sortOf(sort), by, page, limit };
    const { total, groups } = await this.groupedMeasures.list(reader, day, query);
    const shown = groups.map(({ states, ...group }) => ({
      ...group,
      items: states.map(measureView),
    }));
    return { asOf: day, page, limit, total, groups: shown };
  }

  async one(call: Call, bodyKey: string, number: string, day = this.today()) {
    const reader = await this.access.to(call, 'measure.read', bodyKey);
    return measureView(await this.states.one(reader, number, day));
  }

  /** How the measure became what it was on that day: nothing recorded or reported for later. */
  async history(call: Call, bodyKey: string, number: string, day = this.today()) {
    const reader = await this.access.to(call, 'measure.read', bodyKey);
    const { revisions, reports, seesAll } = await this.past(reader, number, day);
    return historyView(number, revisions, reports, seesAll);
  }

  /** A measure on a day, with everything that had been written down and reported by then. */
  async story(call: Call, bodyKey: string, number: string, day = this.today()): Promise<Story> {
    const reader = await this.access.to(call, 'measure.read', bodyKey);
    const [state, past, parts] = await Promise.all([
      this.states.one(reader, number, day),
      this.past(reader, number, day),
      this.states.list(reader, day, partsOf(number)),
    ]);
    return { state, parts: parts.states, ...past };
  }

  private async past(reader: Admission, number: string, day: string): Promise<Past> {
    const { bodyId, reading } = reader;
    const revisions = await this.database.read.find(Revision, {
      where: { bodyId, number },
      order: { version: 'DESC' },
    });
    const [newest] = revisions;
    const seesAll = newest !== undefined && isInside(reading, newest);
    if (!newest || !(seesAll || newest.isPublic))
      throw new DomainError('NOT_FOUND', `Eine Maßnahme „${number}“ ist nicht verzeichnet.`);
    const reports = await this.database.read.find(StatusReport, {
      where: { measureId: newest.measureId, state: 'ACCEPTED', asOf: LessThanOrEqual(day) },
      order: { asOf: 'DESC', recordedAt: 'DESC', id: 'DESC' },
    });
    const until = endOfDay(day);
    const known = revisions.filter(
      ({ isPublic, recordedAt }) => recordedAt <= until && (seesAll || isPublic),
    );
    if (known.length === 0)
      throw new DomainError(
        'NOT_FOUND',
        `Eine Maßnahme „${number}“ war am ${germanDay(day)} nicht verzeichnet.`,
      );
    return {
      revisions: known.map(await this.closedReferences.leftOutFor(reader)),
      reports: seesAll ? reports : reports.filter((report) => wasPublic(revisions, report)),
      seesAll,
    };
  }

  private today(): string {
    return dayOf(this.clock.now());
  }
}

const MOST_PARTS = 200;

const partsOf = (parent: string) => ({
  filter: { parent },
  sort: { by: 'number', descending: false } as const,
  page: 1,
  limit: MOST_PARTS,
});

/** Whether the measure was public then; before its first revision nothing said that it was not. */
function wasPublic(newestFirst: readonly Revision[], report: StatusReport): boolean {
  return newestFirst.find(({ recordedAt }) => recordedAt <= report.recordedAt)?.isPublic ?? true;
}

function isInside(reading: Reading, { document }: Revision): boolean {
  if (reading.scope === 'UNITS') return reading.unitKeys.includes(document.lead?.key ?? '');
  return reading.scope === 'ALL';
}

/** `-title` is by title, descending; the input class knows no other fields. */
function sortOf(sort: string): MeasureSort {
  return { by: sort.replace('-', '') as MeasureSort['by'], descending: sort.startsWith('-') };
}
