import { Body, Get, Param, Post, Query, Render } from '@nestjs/common';
import { CurrentExchange, Pages } from '../../auth/page.js';
import {
  type Exchange,
  type Form,
  type FormPage,
  PageForms,
  typed,
} from '../../auth/page-forms.js';
import { OPEN, Permits } from '../../auth/permits.js';
import { readForm } from '../../web/form-input.js';
import { DomainError } from '../../texts/domain-error.js';
import { BarrierReportInput } from '../barrier-report.input.js';
import { BarrierReports } from '../barrier-reports.js';
import { Home } from '../home.js';
import { SpokenForCounty } from '../spoken-for-county.js';

const LABELS = { page: 'Welche Seite', text: 'Was nicht ging', contact: 'Antwort an' };
const ADMINISTRATION = [{ text: 'Verwaltung', href: '/verwaltung' }];

/** Saying that something cannot be read or used, and dealing with it. */
@Pages()
export class BarrierPagesController {
  constructor(
    private readonly counties: SpokenForCounty,
    private readonly forms: PageForms,
    private readonly home: Home,
    private readonly reports: BarrierReports,
  ) {}

  @Get('barriere-melden')
  @Permits(OPEN)
  async show(
    @CurrentExchange() exchange: Exchange,
    @Query('kreis') county: unknown,
    @Query('seite') page: unknown,
  ) {
    const given = { page: typeof page === 'string' ? page : '', text: '', contact: '' };
    await this.forms.show(exchange, await this.page(exchange, county, given));
  }

  @Post('barriere-melden')
  @Permits(OPEN)
  async report(@CurrentExchange() exchange: Exchange, @Body() form: Form) {
    const given = {
      page: typed(form, 'page'),
      text: typed(form, 'text'),
      contact: typed(form, 'contact'),
    };
    const page = () => this.page(exchange, form.kreis, given);
    return this.forms.submit(exchange, form, page, async (call) => {
      const { county } = await this.counties.find(call.actor, form.kreis);
      if (!county) throw new DomainError('INVALID_INPUT', 'Bitte wählen Sie zuerst den Kreis.');
      await this.reports.add(call, county.id, await readForm(BarrierReportInput, given));
      return '/barriere-melden/danke';
    });
  }

  @Get('barriere-melden/danke')
  @Permits(OPEN)
  @Render('recht/danke.hbs')
  thanks() {
    return { title: 'Danke für Ihre Meldung' };
  }

  @Get('verwaltung/barrieren')
  @Permits('county.change')
  async all(@CurrentExchange() exchange: Exchange) {
    await this.forms.show(exchange, await this.list(exchange));
  }

  @Post('verwaltung/barrieren/:id/erledigen')
  @Permits('county.change')
  settle(@CurrentExchange() exchange: Exchange, @Param('id') id: string, @Body() form: Form) {
    return this.forms.submit(
      exchange,
      form,
      () => this.list(exchange),
      async (call) => {
        await this.reports.settle(call, await this.home.key(call), id);
        return { to: '/verwaltung/barrieren', notice: { text: 'Die Meldung ist gelöscht.' } };
      },
    );
  }

  private async page({ call }: Exchange, named: unknown, given: object): Promise<FormPage> {
    const { county, choice } = await this.counties.find(call.actor, named);
    const view = {
      title: 'Barriere melden',
      labels: LABELS,
      typed: given,
      county,
      choice: county ? [] : choice,
      path: '/barriere-melden',
    };
    return { template: 'recht/barriere-melden.hbs', view };
  }

  private async list({ call }: Exchange): Promise<FormPage> {
    const view = {
      title: 'Gemeldete Barrieren',
      breadcrumb: ADMINISTRATION,
      styles: ['verwaltung'],
      reports: await this.reports.all(call, await this.home.key(call)),
    };
    return { template: 'verwaltung/barrieren.hbs', view };
  }
}
