import { Injectable } from '@nestjs/common';
import type { Call } from '../../../auth/call.js';
import type { Exchange, FormPage } from '../../../auth/page-forms.js';
import { Clock } from '../../../config/clock.js';
import { Database } from '../../../database/database.js';
import { Access } from '../../../organizations/access.js';
import { Home } from '../../../organizations/home.js';
import { dayOf } from '../../../texts/days.js';
import { relativeDay } from '../../../texts/relative-days.js';
import { turningPages } from '../../../web/page-links.js';
import { REPORT_STATES, type ReportState } from '../../measure-status.js';
import { mayDecideOn } from '../../report-authors.js';
import { StatusReports } from '../../status-reports.service.js';
import type { AcceptanceListInput } from './acceptance-list.input.js';
import { comparedFacts } from './compared-facts.js';
import type { ComparedReport } from './compared-report.js';
import { placeInLine, type PlaceInLine } from './waiting-line.js';

const PER_PAGE = 50;
/** As far as one looks along the line for the next one. */
const LINE = 200;
const BREADCRUMB = [{ text: 'Annahme', href: '/annahme' }];

/** The line of reports that wait for a decision, and one of them beside what counts so far. */
@Injectable()
export class AcceptancePage {
  constructor(
    private readonly access: Access,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly home: Home,
    private readonly reports: StatusReports,
  ) {}

  async queue(
    { call, request }: Exchange,
    { stand: state, seite: page }: AcceptanceListInput,
  ): Promise<FormPage> {
    const key = await this.home.key(call);
    const found = await this.reports.queue(call, key, { state, page, limit: PER_PAGE });
    return {
      template: 'annahme/liste.hbs',
      view: {
        title: 'Annahme',
        styles: ['annahme'],
        total: found.total,
        waiting: state === 'SUBMITTED',
        asCsv: `/annahme?stand=${state}&format=csv`,
        tabs: STATES.map((code) => ({
          href: code === 'SUBMITTED' ? '/annahme' : `/annahme?stand=${code}`,
          label: code === 'SUBMITTED' ? 'wartet auf Annahme' : REPORT_STATES[code],
          current: code === state,
        })),
        items: found.items.map((item) => ({ ...item, reported: this.when(item.recordedAt) })),
        pages: turningPages(request.url, found),
      },
    };
  }

  /** The whole list, as a file has it. */
  async all(call: Call, state: ReportState): Promise<ComparedReport[]> {
    const key = await this.home.key(call);
    const reports: ComparedReport[] = [];
    for (let page = 1; ; page += 1) {
      const { items, total } = await this.reports.queue(call, key, { state, page, limit: LINE });
      reports.push(...items);
      if (items.length === 0 || reports.length >= total) return reports;
    }
  }

  async one(call: Call, id: string): Promise<FormPage> {
    const key = await this.home.key(call);
    const [report, mayDecide, line] = await Promise.all([
      this.reports.one(call, key, id),
      this.mayDecide(call, key, id),
      this.line(call, id),
    ]);
    return {
      template: 'annahme/sachstand.hbs',
      view: {
        title: `Sachstand zu ${report.measure.number}`,
        breadcrumb: BREADCRUMB,
        styles: ['annahme'],
        labels: { comment: 'Bemerkung' },
        report,
        facts: comparedFacts(report, report.lastAccepted),
        reported: this.when(report.recordedAt),
        waits: report.state.code === 'SUBMITTED',
        mayDecide,
        line,
      },
    };
  }

  /** Where a report stands among those that wait. */
  async line(call: Call, id: string): Promise<PlaceInLine> {
    const key = await this.home.key(call);
    const input = { state: 'SUBMITTED', page: 1, limit: LINE } as const;
    const { items, total } = await this.reports.queue(call, key, input);
    return placeInLine(
      items.map((item: ComparedReport) => item.id),
      total,
      id,
    );
  }

  private async mayDecide(call: Call, bodyKey: string, id: string): Promise<boolean> {
    const admission = await this.access.to(call, 'report.read', bodyKey);
    const report = await this.reports.record(this.database.read, call, admission, id);
    return mayDecideOn(call.actor, report);
  }

  private when(recordedAt: string) {
    return {
      at: recordedAt,
      ago: relativeDay(dayOf(new Date(recordedAt)), dayOf(this.clock.now())),
    };
  }
}

const STATES = ['SUBMITTED', 'ACCEPTED', 'RETURNED'] as const satisfies readonly ReportState[];
