import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit, type Deed } from '../audit/audit.js';
import type { AuditAction } from '../audit/audit-actions.js';
import type { Call } from '../auth/call.js';
import { Idempotency } from '../auth/idempotency.js';
import { insertOnce } from '../database/insert-once.js';
import { statement } from '../database/statement.js';
import { Access, type Admission } from '../organizations/access.js';
import { DomainError } from '../texts/domain-error.js';
import { indexReports } from './index-measures.js';
import { type Draft, ReportDrafts } from './report-drafts.js';
import { isSame, type StoredReport, written } from './report-words.js';
import type { ConfirmationInput, StatusReportInput } from './report.input.js';
import { writtenReportView } from './report.view.js';
import { refuseEnded, type ReportedMeasure, ReportedMeasures } from './reported-measures.js';
import { StatusReport } from './status-report.entity.js';
import { StatusReports } from './status-reports.service.js';

type Input = StatusReportInput | ConfirmationInput;

/** Somebody says how a measure stands. */
@Injectable()
export class ReportSubmissions {
  constructor(
    private readonly access: Access,
    private readonly audit: Audit,
    private readonly drafts: ReportDrafts,
    private readonly idempotency: Idempotency,
    private readonly measures: ReportedMeasures,
    private readonly reports: StatusReports,
  ) {}

  /** @throws DomainError NOT_POSSIBLE_NOW for an ended measure or an id that is taken */
  submit(call: Call, bodyKey: string, number: string, input: StatusReportInput) {
    return this.write(call, bodyKey, number, input, 'REPORT_SUBMITTED', (em, measure) =>
      this.drafts.ofStatement(em, call.actor, measure, input),
    );
  }

  /** @throws DomainError NOT_POSSIBLE_NOW also when there is nothing to confirm */
  confirm(call: Call, bodyKey: string, number: string, input: ConfirmationInput) {
    return this.write(call, bodyKey, number, input, 'REPORT_CONFIRMED', (em, measure) =>
      this.drafts.ofConfirmation(em, call.actor, measure, input),
    );
  }

  private async write(
    call: Call,
    bodyKey: string,
    number: string,
    input: Input,
    action: AuditAction,
    draft: (em: EntityManager, measure: ReportedMeasure) => Promise<Draft>,
  ) {
    const admission = await this.access.to(call, 'report.submit', bodyKey);
    const measure = await this.measures.openTo(call, admission, number);
    const { id } = input;
    return this.idempotency.once(call, async (em) => {
      if (id && (await isTaken(em, id))) return this.again(em, call, admission, measure, input, id);
      refuseEnded(measure);
      const { report, hints } = await draft(em, measure);
      if (!(await insertOnce(em, StatusReport, report))) {
        // The same id came twice at the same moment, and the other one was first.
        return this.again(em, call, admission, measure, input, report.id);
      }
      if (report.state === 'ACCEPTED') await indexReports(em, [report]);
      await this.audit.record(em, call, deed(action, measure, report));
      return writtenReportView(written(report, measure), hints);
    });
  }

  /** The same report sent again is answered as it stands now; another one may not take its id. */
  private async again(
    em: EntityManager,
    call: Call,
    admission: Admission,
    measure: ReportedMeasure,
    input: Input,
    id: string,
  ) {
    const known = await em.findOneByOrFail(StatusReport, { id });
    if (known.measureId === measure.id && isSame(known, call.actor, input))
      return writtenReportView(await this.reports.record(em, call, admission, known.id), []);
    throw new DomainError(
      'NOT_POSSIBLE_NOW',
      'Unter dieser Kennung gibt es schon einen anderen Sachstand. Bitte vergeben Sie eine neue.',
    );
  }
}

const isTaken = async (em: EntityManager, id: string): Promise<boolean> =>
  (await statement(em, 'select 1 from status_report where id = ?', [id])).length > 0;

/** The texts stay in the report; the log says which one it was. */
const deed = (action: AuditAction, { number }: ReportedMeasure, report: StoredReport): Deed => ({
  action,
  bodyId: report.bodyId,
  objectType: 'REPORT',
  objectId: report.id,
  after: {
    measure: number,
    state: report.state,
    asOf: report.asOf,
    status: report.status,
    schedule: report.schedule,
    adaptation: report.adaptation,
    corrects: report.correctsId,
    onBehalfOf: report.onBehalfOf,
  },
});
