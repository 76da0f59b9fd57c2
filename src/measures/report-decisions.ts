import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '../audit/audit.js';
import { type Call, seenVersion } from '../auth/call.js';
import { Idempotency } from '../auth/idempotency.js';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import { guardedUpdate } from '../database/guarded-update.js';
import { Access, type Admission } from '../organizations/access.js';
import { dayOf } from '../texts/days.js';
import { DomainError } from '../texts/domain-error.js';
import { indexReports, unindexReport } from './index-measures.js';
import { ACCEPTANCE, type Ending, RETURN, WITHDRAWAL } from './report-endings.js';
import type { Decision, ReportRecord } from './report-records.js';
import { refuseChanged, staleReport } from './report-staleness.js';
import { mayBeTakenBack, refusalOfStep } from './report-states.js';
import type { AcceptanceInput, ReturnInput } from './report.input.js';
import { reportView } from './report.view.js';
import { StatusReportDecision } from './status-report-decision.entity.js';
import { StatusReport } from './status-report.entity.js';
import { StatusReports } from './status-reports.service.js';

/** Ends the waiting of a submitted report, once and for all. */
@Injectable()
export class ReportDecisions {
  constructor(
    private readonly access: Access,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly reports: StatusReports,
  ) {}

  /** @throws DomainError STALE_VERSION also when the measure is no longer what the actor has seen */
  accept(call: Call, bodyKey: string, id: string, { seenMeasureVersion }: AcceptanceInput) {
    return this.end(call, bodyKey, id, ACCEPTANCE, { seenMeasureVersion });
  }

  return(call: Call, bodyKey: string, id: string, { comment }: ReturnInput) {
    return this.end(call, bodyKey, id, RETURN, { comment });
  }

  withdraw(call: Call, bodyKey: string, id: string) {
    return this.end(call, bodyKey, id, WITHDRAWAL, {});
  }

  private async end(
    call: Call,
    bodyKey: string,
    id: string,
    ending: Ending,
    words: { comment?: string; seenMeasureVersion?: number },
  ) {
    const admission = await this.access.to(call, ending.needs, bodyKey);
    const report = await this.reports.record(this.database.read, call, admission, id);
    await this.refuseOthers(call, admission, ending, report);
    const seen = seenVersion(call);
    return this.idempotency.once(call, async (em) => {
      if (report.version !== seen) throw staleReport(report);
      this.refuseStep(report, ending);
      if (words.seenMeasureVersion !== undefined)
        await refuseChanged(em, report, words.seenMeasureVersion);
      if (!(await guardedUpdate(em, StatusReport, report, { state: ending.outcome })))
        throw staleReport(await this.reports.record(em, call, admission, id));
      await index(em, report, ending);
      const decision = await this.decide(em, call, report, ending, words.comment ?? null);
      return reportView({ ...report, state: ending.outcome, version: seen + 1, decision });
    });
  }

  private refuseStep(report: ReportRecord, { outcome }: Ending): void {
    const today = dayOf(this.clock.now());
    if (outcome === 'WITHDRAWN' && mayBeTakenBack(report, today)) return;
    const refusal = refusalOfStep(report.state, outcome);
    if (refusal !== undefined) throw new DomainError('NOT_POSSIBLE_NOW', refusal);
  }

  private async refuseOthers(
    call: Call,
    { bodyId }: Admission,
    { may, needs, refusal }: Ending,
    report: ReportRecord,
  ): Promise<void> {
    if (may(call.actor, report)) return;
    await this.access.refuseRecord(call, needs, { bodyId, type: 'REPORT', id: report.id }, refusal);
  }

  private async decide(
    em: EntityManager,
    call: Call,
    { id: reportId, measure, state, bodyId }: ReportRecord,
    { outcome, action }: Ending,
    comment: string | null,
  ): Promise<Decision> {
    const { userId, function: decidedBy } = call.actor;
    if (userId === null) throw new Error('Only somebody with an account decides on reports.');
    const decision: Decision = {
      decidedAt: this.clock.now(),
      decidedBy,
      comment,
      seenVersion: measure.version,
    };
    await em.insert(StatusReportDecision, { ...decision, reportId, outcome, decidedById: userId });
    await this.audit.record(em, call, {
      action,
      bodyId,
      objectType: 'REPORT',
      objectId: reportId,
      before: { state },
      after: { state: outcome, measure: measure.number, measureVersion: measure.version },
    });
    return decision;
  }
}

async function index(
  em: EntityManager,
  { state, ...report }: ReportRecord,
  { outcome }: Ending,
): Promise<void> {
  const stands = { ...report, measureId: report.measure.id };
  if (outcome === 'ACCEPTED') await indexReports(em, [stands]);
  else if (state === 'ACCEPTED') await unindexReport(em, stands);
}
