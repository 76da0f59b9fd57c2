import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Call } from '../auth/call.js';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import { Access, type Admission } from '../organizations/access.js';
import { dayOf } from '../texts/days.js';
import { DomainError } from '../texts/domain-error.js';
import { FilterKeys } from './filter-keys.js';
import {
  countOfReports,
  pageOfReports,
  queueOfReports,
  type ReportSelection,
  reportsOfMeasure,
  someReports,
} from './report-queries.js';
import {
  readerParameters,
  readReports,
  type ReportReader,
  type ReportRecord,
} from './report-records.js';
import type { MeasureReportsInput, ReportQueueInput } from './report.input.js';
import { comparedReportView, reportView } from './report.view.js';
import { readingParameters, visible } from './visible-measures.js';

interface Page {
  page: number;
  limit: number;
}

/** Reading of status reports: those who answer for a measure see all of its, others what was accepted. */
@Injectable()
export class StatusReports {
  constructor(
    private readonly access: Access,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly filterKeys: FilterKeys,
  ) {}

  /** @throws DomainError NOT_FOUND when the reader sees no such measure */
  async ofMeasure(call: Call, bodyKey: string, number: string, input: MeasureReportsInput) {
    const admission = await this.access.to(call, 'measure.read', bodyKey);
    const reader = this.reader(call, admission);
    const parameters = { measureId: await this.measureId(admission, number) };
    // The names are today's; the day only says which reports are meant.
    const asOf = input.asOf ?? reader.day;
    const { total, reports } = await this.page(
      reader,
      reportsOfMeasure(reader.reading),
      { ...parameters, day: asOf },
      input,
    );
    return { asOf, page: input.page, limit: input.limit, total, items: reports.map(reportView) };
  }

  /** What waits for a decision, or became of it, beside what counts so far. */
  async queue(call: Call, bodyKey: string, { state, lead, asOf, page, limit }: ReportQueueInput) {
    const admission = await this.access.to(call, 'report.read', bodyKey);
    await this.filterKeys.check(admission, { lead });
    const reader = this.reader(call, admission, asOf);
    const { total, reports } = await this.page(
      reader,
      queueOfReports(reader.reading, {
        past: reader.day < this.today(),
        byLead: lead !== undefined,
      }),
      { state, lead },
      { page, limit },
    );
    const last = await this.lastAccepted(reader, reports);
    const items = reports.map((report) =>
      comparedReportView(report, last.get(report.lastAcceptedId)),
    );
    return { asOf: reader.day, page, limit, total, items };
  }

  /** How many wait for a decision today. */
  async waiting(call: Call, bodyKey: string): Promise<number> {
    const reader = this.reader(call, await this.access.to(call, 'report.read', bodyKey));
    const selection = queueOfReports(reader.reading, { past: false, byLead: false });
    return this.count(reader, selection, { state: 'SUBMITTED' });
  }

  /** @throws DomainError NOT_FOUND when the reader sees no such report */
  async one(call: Call, bodyKey: string, id: string) {
    const admission = await this.access.to(call, 'report.read', bodyKey);
    const report = await this.record(this.database.read, call, admission, id);
    const last = await this.lastAccepted(this.reader(call, admission), [report]);
    return comparedReportView(report, last.get(report.lastAcceptedId));
  }

  /**
   * @param em the side to read on
   * @throws DomainError NOT_FOUND when the reader sees no such report
   */
  async record(
    em: EntityManager,
    call: Call,
    admission: Admission,
    id: string,
  ): Promise<ReportRecord> {
    const reader = this.reader(call, admission);
    const [report] = await this.seen(em, reader, [id]);
    if (report) return report;
    throw new DomainError('NOT_FOUND', `Einen Sachstand „${id}“ gibt es hier nicht.`);
  }

  private async page(
    reader: ReportReader,
    selection: ReportSelection,
    parameters: Readonly<Record<string, unknown>>,
    { page, limit }: Page,
  ): Promise<{ total: number; reports: ReportRecord[] }> {
    const reports = await readReports(
      this.database.read,
      reader,
      pageOfReports(reader.reading, selection),
      { ...parameters, limit, offset: (page - 1) * limit },
    );
    return { total: await this.count(reader, selection, parameters), reports };
  }

  private async count(
    reader: ReportReader,
    selection: ReportSelection,
    parameters: Readonly<Record<string, unknown>>,
  ): Promise<number> {
    const [count] = await this.database.rows<{ total: number | string }>(
      countOfReports(selection),
      { ...readerParameters(reader), ...parameters },
    );
    return Number(count?.total);
  }

  /** By their ids, as the reader may see them. */
  private async lastAccepted(
    reader: ReportReader,
    reports: readonly ReportRecord[],
  ): Promise<Map<string | null, ReportRecord>> {
    const ids = reports.map(({ lastAcceptedId }) => lastAcceptedId).filter((id) => id !== null);
    const accepted = await this.seen(this.database.read, reader, [...new Set(ids)]);
    return new Map(accepted.map((report) => [report.id, report]));
  }

  private async seen(
    em: EntityManager,
    reader: ReportReader,
    ids: readonly string[],
  ): Promise<ReportRecord[]> {
    if (ids.length === 0) return [];
    return readReports(em, reader, someReports(reader.reading), { ids });
  }

  private reader(call: Call, admission: Admission, day = this.today()): ReportReader {
    return { ...admission, userId: call.actor.userId, day };
  }

  private async measureId({ bodyId, reading }: Admission, number: string): Promise<string> {
    const [measure] = await this.database.rows<{ id: string }>(
      `select r.measure_id as id from revision r
        where r.body_id = :bodyId and r.number = :number and r.superseded_at is null${visible(reading, 'r')}`,
      { ...readingParameters(reading), bodyId, number },
    );
    if (measure) return measure.id;
    throw new DomainError('NOT_FOUND', `Eine Maßnahme „${number}“ ist nicht verzeichnet.`);
  }

  private today(): string {
    return dayOf(this.clock.now());
  }
}
