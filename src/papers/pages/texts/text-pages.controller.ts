import { Body, Get, Param, Post, Query } from '@nestjs/common';
import { CurrentExchange, Pages } from '../../../auth/page.js';
import { type Exchange, type Form, PageForms, typed } from '../../../auth/page-forms.js';
import { Permits } from '../../../auth/permits.js';
import { PaperTextPage, type TextAddress } from './paper-text.page.js';
import { PaperTextsPage } from './paper-texts.page.js';
import { WrittenTexts } from './written-texts.js';

/** What a paper says of its measures: shortened by KI management, signed by the departments. */
@Pages('vorlagen/:paper/texte')
export class TextPagesController {
  constructor(
    private readonly forms: PageForms,
    private readonly list: PaperTextsPage,
    private readonly page: PaperTextPage,
    private readonly written: WrittenTexts,
  ) {}

  @Get()
  @Permits('paper.read_draft')
  async all(
    @CurrentExchange() exchange: Exchange,
    @Param('paper') key: string,
    @Query('zeige') asked?: unknown,
  ) {
    await this.forms.show(exchange, await this.list.of(exchange.call, key, word(asked)));
  }

  @Post()
  @Permits('paper.prepare')
  ask(@CurrentExchange() exchange: Exchange, @Param('paper') key: string, @Body() form: Form) {
    const again = () => this.list.of(exchange.call, key, typed(form, 'zeige'));
    return this.forms.submit(exchange, form, again, (call) => this.written.ask(call, key, form));
  }

  @Get(':number')
  @Permits('paper.read_draft')
  async show(
    @CurrentExchange() exchange: Exchange,
    @Param('paper') key: string,
    @Param('number') number: string,
    @Query('zeige') asked?: unknown,
  ) {
    const address = { key, number, asked: word(asked) };
    await this.forms.show(exchange, await this.page.of(exchange.call, address));
  }

  @Post(':number')
  @Permits('paper.prepare')
  shorten(
    @CurrentExchange() exchange: Exchange,
    @Param('paper') key: string,
    @Param('number') number: string,
    @Body() form: Form,
  ) {
    const address = addressOf(key, number, form);
    return this.forms.submit(exchange, form, this.again(exchange, address, form), (call) =>
      this.written.shorten(call, address, form),
    );
  }

  @Post(':number/wortlaut')
  @Permits('paper.prepare')
  restore(
    @CurrentExchange() exchange: Exchange,
    @Param('paper') key: string,
    @Param('number') number: string,
    @Body() form: Form,
  ) {
    const address = addressOf(key, number, form);
    return this.forms.submit(exchange, form, this.again(exchange, address, form), (call) =>
      this.written.restore(call, address),
    );
  }

  @Post(':number/freizeichnung')
  @Permits('paper.sign_text')
  decide(
    @CurrentExchange() exchange: Exchange,
    @Param('paper') key: string,
    @Param('number') number: string,
    @Body() form: Form,
  ) {
    const address = addressOf(key, number, form);
    return this.forms.submit(exchange, form, this.again(exchange, address, form), (call) =>
      this.written.decide(call, address, form),
    );
  }

  private again({ call }: Exchange, address: TextAddress, form: Form) {
    return (problem: Parameters<PaperTextPage['of']>[3]) =>
      this.page.of(call, address, form, problem);
  }
}

const word = (asked: unknown): string => (typeof asked === 'string' ? asked : '');

const addressOf = (key: string, number: string, form: Form): TextAddress => ({
  key,
  number,
  asked: typed(form, 'zeige'),
});
