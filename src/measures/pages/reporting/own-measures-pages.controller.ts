import { Body, Get, Post, Query } from '@nestjs/common';
import { FormDrafts } from '../../../auth/form-drafts.js';
import { CurrentExchange, Pages } from '../../../auth/page.js';
import { type Exchange, type Form, PageForms, typed } from '../../../auth/page-forms.js';
import { Permits } from '../../../auth/permits.js';
import { Home } from '../../../organizations/home.js';
import { sendCsv } from '../../../web/csv.js';
import { OwnReports } from '../../own-reports.js';
import { nextAfter, reportPath } from './next-measure.js';
import { numbersIn, tellConfirmed, tellTakenBack } from './own-measures-notices.js';
import { OwnMeasuresInput } from './own-measures.input.js';
import { OwnMeasuresPage } from './own-measures.page.js';
import { OwnMeasuresTable } from './own-measures.table.js';
import { OwnMeasures } from '../../own-measures.js';

@Pages('meine-massnahmen')
@Permits('report.submit')
export class OwnMeasuresPagesController {
  constructor(
    private readonly drafts: FormDrafts,
    private readonly forms: PageForms,
    private readonly home: Home,
    private readonly measures: OwnMeasures,
    private readonly page: OwnMeasuresPage,
    private readonly reports: OwnReports,
    private readonly table: OwnMeasuresTable,
  ) {}

  @Get()
  async list(@CurrentExchange() exchange: Exchange, @Query() { seite, format }: OwnMeasuresInput) {
    const { call, reply } = exchange;
    if (format === 'csv') return sendCsv(reply, 'meine-massnahmen', await this.table.csv(call));
    return this.forms.show(exchange, await this.page.of(call, seite));
  }

  @Post('bestaetigungen')
  confirm(@CurrentExchange() exchange: Exchange, @Body() form: Form) {
    const again = () => this.page.of(exchange.call);
    return this.forms.submit(exchange, form, again, async (call) => {
      const county = await this.home.key(call);
      const numbers = numbersIn(form);
      const next = await this.nextOf(exchange, form, numbers);
      const unit = typed(form, 'onBehalfOf') || null;
      const outcome = await this.reports.confirm(call, county, numbers, unit);
      for (const number of outcome.done) await this.drafts.discard(call, reportPath(number));
      return { to: next, notice: tellConfirmed(outcome) };
    });
  }

  @Post('ruecknahmen')
  takeBack(@CurrentExchange() exchange: Exchange, @Body() form: Form) {
    const again = () => this.page.of(exchange.call);
    return this.forms.submit(exchange, form, again, async (call) => {
      const outcome = await this.reports.takeBack(call, await this.home.key(call), numbersIn(form));
      return { to: '/meine-massnahmen#inhalt', notice: tellTakenBack(outcome) };
    });
  }

  /** From the form of one measure on to that of the next; from the list back to it. */
  private async nextOf({ call }: Exchange, form: Form, numbers: readonly string[]) {
    const [number] = numbers;
    if (typed(form, 'reihe') === '' || number === undefined) return '/meine-massnahmen#inhalt';
    const all = await this.measures.list(call, await this.home.key(call));
    const next = nextAfter(all, number);
    return next === null ? '/meine-massnahmen#inhalt' : `${reportPath(next)}#inhalt`;
  }
}
