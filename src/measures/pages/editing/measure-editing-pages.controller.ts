import { Body, Get, Param, Post } from '@nestjs/common';
import { CurrentExchange, Pages } from '../../../auth/page.js';
import { type Exchange, type Form, PageForms } from '../../../auth/page-forms.js';
import { Permits } from '../../../auth/permits.js';
import type { DomainError } from '../../../texts/domain-error.js';
import { EditedMeasures } from './edited-measures.js';
import { asksForRows } from './form-entries.js';
import { MeasureConflictPage } from './measure-conflict.page.js';
import { MeasureFormPage } from './measure-form.page.js';

/** Entering measures and changing their facts. */
@Pages('massnahmen')
export class MeasureEditingPagesController {
  constructor(
    private readonly conflict: MeasureConflictPage,
    private readonly edited: EditedMeasures,
    private readonly form: MeasureFormPage,
    private readonly forms: PageForms,
  ) {}

  @Get('neu')
  @Permits('measure.create')
  async begin(@CurrentExchange() exchange: Exchange) {
    await this.forms.show(exchange, await this.form.forNew(exchange.call));
  }

  @Post('neu')
  @Permits('measure.create')
  async create(@CurrentExchange() exchange: Exchange, @Body() form: Form) {
    const again = () => this.form.forNew(exchange.call, form);
    if (asksForRows(form)) return this.forms.show(exchange, await again());
    return this.forms.submit(exchange, form, again, (call) => this.edited.create(call, form));
  }

  @Get(':number/bearbeiten')
  @Permits('measure.change')
  async edit(@CurrentExchange() exchange: Exchange, @Param('number') number: string) {
    await this.forms.show(exchange, await this.form.forRecorded(exchange.call, number));
  }

  @Post(':number/bearbeiten')
  @Permits('measure.change')
  async change(
    @CurrentExchange() exchange: Exchange,
    @Param('number') number: string,
    @Body() form: Form,
  ) {
    if (asksForRows(form))
      return this.forms.show(exchange, await this.form.forTyped(exchange.call, number, form));
    const again = (problem: DomainError) => this.again(exchange, number, form, problem);
    return this.forms.submit(exchange, form, again, (call) =>
      this.edited.change(call, number, form),
    );
  }

  private again({ call }: Exchange, number: string, form: Form, { code, problems }: DomainError) {
    const undecided = problems.some(({ field }) => field.startsWith('wahl.'));
    return code === 'STALE_VERSION' || undecided
      ? this.conflict.of(call, number, form)
      : this.form.forTyped(call, number, form);
  }
}
