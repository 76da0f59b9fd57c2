import { Body, Get, Param, Post } from '@nestjs/common';
import { CurrentExchange, Pages } from '../../../auth/page.js';
import { type Exchange, type Form, PageForms, typed } from '../../../auth/page-forms.js';
import { Permits } from '../../../auth/permits.js';
import { Home } from '../../../organizations/home.js';
import { readForm } from '../../../web/form-input.js';
import { DissolutionInput, RenamingInput } from '../../organization-change.input.js';
import { OrganizationDissolution } from '../../organization-dissolution.js';
import { OrganizationRenaming } from '../../organization-renaming.js';
import { OrganizationPage } from './organization.page.js';

/** Stands with the measures, because these change as well. */
@Permits('organization.change')
@Pages('organisationen/:organization')
export class OrganizationPagesController {
  constructor(
    private readonly dissolution: OrganizationDissolution,
    private readonly forms: PageForms,
    private readonly home: Home,
    private readonly page: OrganizationPage,
    private readonly renaming: OrganizationRenaming,
  ) {}

  @Get()
  async show(@CurrentExchange() exchange: Exchange, @Param('organization') key: string) {
    await this.forms.show(exchange, await this.page.of(exchange.call, key));
  }

  @Get('umbenennen')
  async beginRenaming(@CurrentExchange() exchange: Exchange, @Param('organization') key: string) {
    await this.forms.show(exchange, await this.page.forRenaming(exchange.call, key));
  }

  @Post('umbenennen')
  rename(
    @CurrentExchange() exchange: Exchange,
    @Param('organization') key: string,
    @Body() form: Form,
  ) {
    const again = () => this.page.forRenaming(exchange.call, key, form);
    return this.forms.submit(exchange, form, again, async (call) => {
      const [name, shortName, from] = ['name', 'shortName', 'from'].map((it) => typed(form, it));
      const since = from === '' ? {} : { from };
      const input = await readForm(RenamingInput, { name, shortName, ...since });
      await this.renaming.rename(call, await this.home.key(call), key, input);
      const text = `Die Organisation heißt jetzt „${input.name ?? ''}“. Frühere Stände behalten den alten Namen.`;
      return { to: `/organisationen/${key}`, notice: { text } };
    });
  }

  @Get('aufloesen')
  async beginDissolving(@CurrentExchange() exchange: Exchange, @Param('organization') key: string) {
    await this.forms.show(exchange, await this.page.forDissolving(exchange.call, key));
  }

  @Post('aufloesen')
  dissolve(
    @CurrentExchange() exchange: Exchange,
    @Param('organization') key: string,
    @Body() form: Form,
  ) {
    const again = () => this.page.forDissolving(exchange.call, key, form);
    return this.forms.submit(exchange, form, again, async (call) => {
      const successor = typed(form, 'successor');
      const stated = { on: typed(form, 'on'), ...(successor && { successor }) };
      const input = await readForm(DissolutionInput, stated);
      await this.dissolution.dissolve(call, await this.home.key(call), key, input);
      return { to: `/organisationen/${key}`, notice: { text: 'Die Organisation ist aufgelöst.' } };
    });
  }
}
