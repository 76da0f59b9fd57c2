import { Body, Get, Param, Post } from '@nestjs/common';
import { CurrentExchange, Pages } from '../../../auth/page.js';
import { type Exchange, type Form, PageForms, typed } from '../../../auth/page-forms.js';
import { Permits } from '../../../auth/permits.js';
import { Home } from '../../../organizations/home.js';
import { readForm } from '../../../web/form-input.js';
import { KimLinkInput } from '../../kim-link.input.js';
import { KimLinks } from '../../kim-links.js';
import { asksForRows } from '../editing/form-entries.js';
import { measurePath } from '../editing/measure-path.js';
import { KimLinkPage } from './kim-link.page.js';
import { statedKimLink } from './typed-kim-link.js';

/** Assessing what a measure has to do with KIM. */
@Permits('kim_link.change')
@Pages('massnahmen/:number/kim')
export class KimLinkPagesController {
  constructor(
    private readonly forms: PageForms,
    private readonly home: Home,
    private readonly links: KimLinks,
    private readonly page: KimLinkPage,
  ) {}

  @Get()
  async show(@CurrentExchange() exchange: Exchange, @Param('number') number: string) {
    await this.forms.show(exchange, await this.page.of(exchange.call, number));
  }

  @Post()
  async replace(
    @CurrentExchange() exchange: Exchange,
    @Param('number') number: string,
    @Body() form: Form,
  ) {
    const again = () => this.page.of(exchange.call, number, form);
    if (asksForRows(form)) return this.forms.show(exchange, await again());
    return this.forms.submit(exchange, form, again, async (call) => {
      const stated = statedKimLink(await this.page.decided(call, number, form));
      const reason = typed(form, 'reason').trim();
      const input = await readForm(KimLinkInput, { ...stated, ...(reason && { reason }) });
      await this.links.replace(call, await this.home.key(call), number, input);
      const text = `Der KIM-Bezug von ${number} ist gespeichert.`;
      return { to: measurePath(number), notice: { text } };
    });
  }
}
