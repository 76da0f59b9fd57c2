import { Injectable } from '@nestjs/common';
import type { Call } from '../auth/call.js';
import { Clock } from '../config/clock.js';
import { Access, type Admission } from '../organizations/access.js';
import { dayOf } from '../texts/days.js';
import { germanDay } from '../texts/partial-date.js';
import { invalidInput } from '../web/input.js';
import { Courses, type Period } from './change-courses.js';
import { type ChangeKind, kindsOf } from './change-kinds.js';
import type { ChangesInput } from './changes.input.js';
import { changeView, countsView } from './changes.view.js';
import { FilterKeys } from './filter-keys.js';
import type { MeasureFilter } from './measure-filter.js';
import { MeasureStates } from './measure-states.js';
import { RememberedFinds } from './remembered-finds.js';

interface ChangedMeasure {
  number: string;
  kinds: ChangeKind[];
}

interface ChangedInAll {
  changed: readonly ChangedMeasure[];
  late: { from: number; to: number };
}

/** A number with its kinds, in the room that an id takes. */
const WEIGHT = 2;

/** What one may read about changes: those of the measures one sees; internal notes are no part of it. */
@Injectable()
export class Changes {
  constructor(
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly filterKeys: FilterKeys,
    private readonly states: MeasureStates,
    private readonly courses: Courses,
    private readonly remembered: RememberedFinds,
  ) {}

  /**
   * One page of the measures that have changed, all kinds of change counted.
   * @throws DomainError NOT_FOUND for a county that is not there; INVALID_INPUT when the first day
   * lies after the second or the filter names what is not there
   */
  async page(
    call: Call,
    bodyKey: string,
    { from, to, kind, page, limit, ...filter }: ChangesInput,
  ) {
    const reader = await this.access.to(call, 'measure.read', bodyKey);
    const period = inOrder({ from, to: to ?? dayOf(this.clock.now()) });
    await this.filterKeys.check(reader, filter);
    const { changed, late } = await this.remembered.of({
      bodyId: reader.bodyId,
      question: JSON.stringify(['changes', reader.reading, period, filter]),
      find: () => this.between(reader, period, filter),
      weigh: ({ changed }) => changed.length * WEIGHT,
    });
    const meant = kind ? changed.filter(({ kinds }) => kinds.includes(kind)) : changed;
    return {
      ...period,
      page,
      limit,
      total: meant.length,
      counts: countsView(changed.map(({ kinds }) => kinds)),
      late,
      items: await this.items(reader, period, meant.slice((page - 1) * limit, page * limit)),
    };
  }

  private async between(
    reader: Admission,
    period: Period,
    filter: MeasureFilter,
  ): Promise<ChangedInAll> {
    const courses = await this.courses.between(reader, period, filter);
    return {
      changed: courses
        .map((course) => ({ number: course.number, kinds: kindsOf(course) }))
        .filter(({ kinds }) => kinds.length > 0),
      late: {
        from: courses.filter(({ late }) => late.from).length,
        to: courses.filter(({ late }) => late.to).length,
      },
    };
  }

  private async items(
    reader: Admission,
    { from, to }: Period,
    measures: readonly ChangedMeasure[],
  ) {
    const numbers = measures.map(({ number }) => number);
    const before = await this.states.numbered(reader, numbers, from);
    const after = await this.states.numbered(reader, numbers, to);
    return measures.flatMap(({ number, kinds }) => {
      const state = after.get(number);
      return state ? [changeView(kinds, before.get(number), state)] : [];
    });
  }
}

function inOrder({ from, to }: Period): Period {
  if (from <= to) return { from, to };
  throw invalidInput([
    { field: 'from', message: `Der erste Tag (${germanDay(from)}) liegt nach dem zweiten.` },
    { field: 'to', message: `Der zweite Tag (${germanDay(to)}) liegt vor dem ersten.` },
  ]);
}
