import { Injectable } from '@nestjs/common';
import type { Call } from '../auth/call.js';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import { Access } from '../organizations/access.js';
import { dayOf } from '../texts/days.js';
import { DomainError } from '../texts/domain-error.js';
import { FilterKeys } from './filter-keys.js';
import { forThePublic } from './for-the-public.js';
import { historyView } from './history.view.js';
import type { MeasureListInput } from './measure-list.input.js';
import type { MeasureSort } from './measure-filter.js';
import { MeasureStates } from './measure-states.js';
import { measureView } from './measure.view.js';
import { Revision } from './revision.entity.js';
import { StatusReport } from './status-report.entity.js';

/** What anybody may read about measures: the public ones, without internal notes. */
@Injectable()
export class Measures {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly access: Access,
    private readonly filterKeys: FilterKeys,
    private readonly states: MeasureStates,
  ) {}

  async page(
    call: Call,
    bodyKey: string,
    { asOf, sort, page, limit, ...filter }: MeasureListInput,
  ) {
    const { bodyId } = await this.access.to(call, 'measure.read', bodyKey);
    const day = asOf ?? this.today();
    await this.filterKeys.check(bodyId, filter);
    const query = { filter, sort: sortOf(sort), page, limit };
    const { total, states } = await this.states.list(bodyKey, day, query);
    return { asOf: day, page, limit, total, items: states.map(measureView) };
  }

  async one(call: Call, bodyKey: string, number: string, day = this.today()) {
    await this.access.to(call, 'measure.read', bodyKey);
    return measureView(await this.states.one(bodyKey, number, day));
  }

  async history(call: Call, bodyKey: string, number: string) {
    const { bodyId } = await this.access.to(call, 'measure.read', bodyKey);
    const revisions = await this.database.read.find(Revision, {
      where: { bodyId, number },
      order: { version: 'DESC' },
    });
    const [newest] = revisions;
    if (!newest?.isPublic)
      throw new DomainError('NOT_FOUND', `Eine Maßnahme „${number}“ ist nicht verzeichnet.`);
    const reports = await this.database.read.find(StatusReport, {
      where: { measureId: newest.measureId, state: 'ACCEPTED' },
      order: { asOf: 'DESC', recordedAt: 'DESC', id: 'DESC' },
    });
    return historyView(
      number,
      revisions.filter(({ isPublic }) => isPublic).map(forThePublic),
      reports.filter(({ recordedAt }) => wasPublic(revisions, recordedAt)),
    );
  }

  private today(): string {
    return dayOf(this.clock.now());
  }
}

/** Whether the measure was public then; before its first revision nothing said that it was not. */
function wasPublic(newestFirst: readonly Revision[], moment: Date): boolean {
  return newestFirst.find(({ recordedAt }) => recordedAt <= moment)?.isPublic ?? true;
}

/** `-title` is by title, descending; the input class knows no other fields. */
function sortOf(sort: string): MeasureSort {
  return { by: sort.replace('-', '') as MeasureSort['by'], descending: sort.startsWith('-') };
}
