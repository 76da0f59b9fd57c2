import { Injectable } from '@nestjs/common';
import type { Call } from '../auth/call.js';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import { Access } from '../organizations/access.js';
import { dayOf } from '../texts/days.js';
import { type MeasureState } from './measure-state.js';
import { MeasureStates } from './measure-states.js';
import { OpenReports } from './open-reports.js';
import type { OpenReport } from './own-measure-queries.js';
import { type Lead, spokenFor } from './report-authors.js';
import type { ReportRecord } from './report-records.js';
import { type ReportedMeasure, ReportedMeasures } from './reported-measures.js';
import { StatusReports } from './status-reports.service.js';

/** What somebody has before them who reports on a measure. */
export interface ReportSheet {
  today: string;
  measure: ReportedMeasure;
  state: MeasureState;
  /** The unit the reader would speak for; null: their own. */
  spokenFor: Lead | null;
  waiting: readonly OpenReport[];
  /** What this report corrects: the one asked for, or the one that came back. */
  corrected: ReportRecord | null;
}

/** The blank form for a report, with what was said before. */
@Injectable()
export class ReportSheets {
  constructor(
    private readonly access: Access,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly measures: ReportedMeasures,
    private readonly open: OpenReports,
    private readonly reports: StatusReports,
    private readonly states: MeasureStates,
  ) {}

  /**
   * @param corrects id of the report to be corrected, where somebody chose one
   * @throws DomainError NOT_FOUND, FORBIDDEN
   */
  async of(call: Call, bodyKey: string, number: string, corrects?: string): Promise<ReportSheet> {
    const admission = await this.access.to(call, 'report.submit', bodyKey);
    const measure = await this.measures.openTo(call, admission, number);
    const today = dayOf(this.clock.now());
    const [state, open] = await Promise.all([
      this.states.one(admission, number, today),
      this.open.ofMeasure(call, admission, number),
    ]);
    const id = corrects ?? open.find((report) => report.state === 'RETURNED')?.id;
    return {
      today,
      measure,
      state,
      spokenFor: spokenFor(call.actor, measure.lead),
      waiting: open.filter((report) => report.state === 'SUBMITTED'),
      corrected: id ? await this.reports.record(this.database.read, call, admission, id) : null,
    };
  }
}
