import { Body, Get, Post, Query } from '@nestjs/common';
import { CurrentExchange, Pages } from '../../auth/page.js';
import { type Exchange, type Form, PageForms } from '../../auth/page-forms.js';
import { Permits } from '../../auth/permits.js';
import { Home } from '../../organizations/home.js';
import { DomainError } from '../../texts/domain-error.js';
import { sendCsv } from '../../web/csv.js';
import { AuditProofs } from '../audit-proofs.js';
import { AuditLogPage, type AuditQuery } from './audit-log.page.js';

/** The log for people: look, prove that it is unchanged, take a checkpoint away. */
@Permits('audit.read')
@Pages('protokoll')
export class AuditLogPagesController {
  constructor(
    private readonly forms: PageForms,
    private readonly home: Home,
    private readonly page: AuditLogPage,
    private readonly proofs: AuditProofs,
  ) {}

  @Get()
  async all(
    @CurrentExchange() exchange: Exchange,
    @Query() { format, ...query }: AuditQuery & { format?: string },
  ) {
    const { call, reply } = exchange;
    const county = await this.home.key(call);
    if (format === 'csv')
      return sendCsv(reply, 'protokoll', await this.page.table(call, county, query));
    try {
      await this.forms.show(exchange, await this.page.page(call, county, query));
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'INVALID_INPUT') throw error;
      await this.forms.show(exchange, this.page.refused(query), error);
    }
  }

  @Get('pruefung')
  async proof(@CurrentExchange() exchange: Exchange) {
    const county = await this.home.key(exchange.call);
    await this.forms.show(exchange, await this.page.proof(exchange.call, county));
  }

  @Post('pruefung')
  async verify(@CurrentExchange() exchange: Exchange, @Body() form: Form) {
    const county = await this.home.key(exchange.call);
    const page = () => this.page.proof(exchange.call, county);
    return this.forms.submit(exchange, form, page, async (call) => {
      await this.proofs.verify(call, county);
      return '/protokoll/pruefung';
    });
  }

  @Post('pruefpunkt')
  async checkpoint(@CurrentExchange() exchange: Exchange, @Body() form: Form) {
    const { call, reply } = exchange;
    this.forms.check(exchange, form);
    const checkpoint = await this.proofs.checkpoint(call, await this.home.key(call));
    const day = checkpoint.at.slice(0, 10);
    await reply
      .header('content-disposition', `attachment; filename="pruefpunkt-${day}.json"`)
      .type('application/json; charset=utf-8')
      .send(`${JSON.stringify(checkpoint)}\n`);
  }
}
