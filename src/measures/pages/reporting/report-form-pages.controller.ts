import { Body, Get, Param, Post, Query } from '@nestjs/common';
import type { Notice } from '../../../auth/page-notices.js';
import { CurrentExchange, Pages } from '../../../auth/page.js';
import { type Exchange, type Form, PageForms } from '../../../auth/page-forms.js';
import { Permits } from '../../../auth/permits.js';
import { Home } from '../../../organizations/home.js';
import { readForm } from '../../../web/form-input.js';
import { OwnMeasures } from '../../own-measures.js';
import { ReportSubmissions } from '../../report-submissions.js';
import { StatusReportInput } from '../../report.input.js';
import { nextAfter, reportPath } from './next-measure.js';
import { undo } from './own-measures-notices.js';
import { reportFields } from './report-fields.js';
import { ReportFormInput } from './report-form.input.js';
import { ReportFormPage } from './report-form.page.js';

@Pages('massnahmen/:number/sachstand')
@Permits('report.submit')
export class ReportFormPagesController {
  constructor(
    private readonly forms: PageForms,
    private readonly home: Home,
    private readonly measures: OwnMeasures,
    private readonly page: ReportFormPage,
    private readonly submissions: ReportSubmissions,
  ) {}

  @Get()
  async show(
    @CurrentExchange() exchange: Exchange,
    @Param('number') number: string,
    @Query() { berichtigt }: ReportFormInput,
  ) {
    const page = await this.page.of(exchange.call, { number, corrects: berichtigt });
    return this.forms.show(exchange, page);
  }

  @Post()
  report(
    @CurrentExchange() exchange: Exchange,
    @Param('number') number: string,
    @Query() { berichtigt }: ReportFormInput,
    @Body() form: Form,
  ) {
    const again = () => this.page.of(exchange.call, { number, corrects: berichtigt }, form);
    return this.forms.submit(exchange, form, again, async (call) => {
      const county = await this.home.key(call);
      const all = await this.measures.list(call, county);
      const input = await readForm(StatusReportInput, reportFields(form));
      const { hints } = await this.submissions.submit(call, county, number, input);
      const isOwn = all.some(({ state }) => state.document.number === number);
      const notice = tell(number, hints, isOwn);
      return { to: wayOn(number, isOwn, nextAfter(all, number)), notice };
    });
  }
}

function wayOn(number: string, isOwn: boolean, next: string | null): string {
  if (!isOwn) return `/massnahmen/${encodeURIComponent(number)}`;
  return next === null ? '/meine-massnahmen#inhalt' : `${reportPath(next)}#inhalt`;
}

function tell(number: string, hints: readonly { message: string }[], isOwn: boolean): Notice {
  const said = `${number}: Sachstand gemeldet. Er zählt, sobald das KI-Management ihn angenommen hat.`;
  const text = [said, ...hints.map(({ message }) => message)].join(' ');
  return { text, ...(isOwn ? undo([number], 'Zurückziehen') : {}) };
}
