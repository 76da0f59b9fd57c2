import { Injectable } from '@nestjs/common';
import type { Call } from '../auth/call.js';
import { Clock } from '../config/clock.js';
import { Access } from '../organizations/access.js';
import { dayOf } from '../texts/days.js';
import { StandingIn, type StandingInFor } from '../users/standing-in.js';
import type { MeasureState } from './measure-state.js';
import { MeasureStates } from './measure-states.js';
import { OpenReports } from './open-reports.js';
import { dueOf } from './overdue.js';
import type { OpenReport } from './own-measure-queries.js';
import { type Task, taskOf, TASKS } from './report-tasks.js';

/** A measure somebody answers for, with what is asked of them. */
export interface OwnMeasure {
  state: MeasureState;
  task: Task;
  /** Reports that somebody still has to do something about. */
  returned: OpenReport | null;
  waiting: readonly OpenReport[];
  /** A confirmation of today that the reader may take back. */
  confirmed: OpenReport | null;
  /** Whom the reader stands in for here; null: the unit is their own. */
  standingIn: StandingInFor | null;
}

const URGENCY = Object.keys(TASKS);

/** The measures the reader's units lead, also those of today's deputyships. */
@Injectable()
export class OwnMeasures {
  constructor(
    private readonly access: Access,
    private readonly clock: Clock,
    private readonly reports: OpenReports,
    private readonly standingIn: StandingIn,
    private readonly states: MeasureStates,
  ) {}

  /** The most urgent first, then by number; without those that were archived. */
  async list(call: Call, bodyKey: string): Promise<OwnMeasure[]> {
    const admission = await this.access.to(call, 'report.submit', bodyKey);
    const unitKeys = call.actor.units.map(({ key }) => key);
    if (unitKeys.length === 0) return [];
    const today = dayOf(this.clock.now());
    const [states, reports, deputyships] = await Promise.all([
      this.states.led(admission, unitKeys, today),
      this.reports.ofUnits(call, admission, unitKeys),
      this.standingIn.today(call.actor.userId),
    ]);
    return states.map((state) => ownMeasure(state, reports, deputyships, today)).sort(byUrgency);
  }
}

/** Leaves those of the same urgency in their order. */
const byUrgency = (one: OwnMeasure, other: OwnMeasure): number =>
  URGENCY.indexOf(one.task) - URGENCY.indexOf(other.task);

function ownMeasure(
  state: MeasureState,
  all: readonly OpenReport[],
  deputyships: readonly StandingInFor[],
  today: string,
): OwnMeasure {
  const { document, freshness, overdue, report } = state;
  const reports = all.filter(({ number }) => number === document.number);
  const returned = reports.find((one) => one.state === 'RETURNED') ?? null;
  const waiting = reports.filter((one) => one.state === 'SUBMITTED');
  const reporting = {
    freshness: freshness.code,
    reportedFor: report?.asOf ?? null,
    overdue,
    due: dueOf(document),
    returned: returned !== null,
    waiting: waiting.length > 0,
  };
  return {
    state,
    task: taskOf(reporting, today),
    returned,
    waiting,
    confirmed: reports.find((one) => one.state === 'ACCEPTED') ?? null,
    standingIn: deputyships.find(({ unitKey }) => unitKey === document.lead?.key) ?? null,
  };
}
