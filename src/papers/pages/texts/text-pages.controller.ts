import {
  Body,
  createParamDecorator,
  type ExecutionContext,
  Get,
  Param,
  Post,
  Query,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Call } from '../../../auth/call.js';
import { CurrentExchange, Pages } from '../../../auth/page.js';
import { type Exchange, type Form, PageForms, typed } from '../../../auth/page-forms.js';
import { Permits } from '../../../auth/permits.js';
import type { DomainError } from '../../../texts/domain-error.js';
import { PaperTextPage, type TextAddress } from './paper-text.page.js';
import { PaperTextsPage } from './paper-texts.page.js';
import { WrittenTexts } from './written-texts.js';

const formOf = ({ body }: FastifyRequest): Form => (body ?? {}) as Form;

/** The text a form is about, and what was asked for when it was found. */
const TextOfForm = createParamDecorator((_: unknown, context: ExecutionContext): TextAddress => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const { paper: key, number } = request.params as { paper: string; number: string };
  return { key, number, asked: typed(formOf(request), 'zeige') };
});

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

  @Post('freizeichnungen')
  @Permits('paper.sign_text')
  signSeveral(
    @CurrentExchange() exchange: Exchange,
    @Param('paper') key: string,
    @Body() form: Form,
  ) {
    const again = () => this.list.of(exchange.call, key, typed(form, 'zeige'), form);
    return this.forms.submit(exchange, form, again, (call) =>
      this.written.signSeveral(call, key, form),
    );
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
  shorten(@CurrentExchange() exchange: Exchange, @TextOfForm() text: TextAddress) {
    return this.send(exchange, text, (call, form) => this.written.shorten(call, text, form));
  }

  @Post(':number/wortlaut')
  @Permits('paper.prepare')
  restore(@CurrentExchange() exchange: Exchange, @TextOfForm() text: TextAddress) {
    return this.send(exchange, text, (call) => this.written.restore(call, text));
  }

  @Post(':number/freizeichnung')
  @Permits('paper.sign_text')
  decide(@CurrentExchange() exchange: Exchange, @TextOfForm() text: TextAddress) {
    return this.send(exchange, text, (call, form) => this.written.decide(call, text, form));
  }

  /** What is wrong is shown on the page of the text. */
  private send(
    exchange: Exchange,
    text: TextAddress,
    work: (call: Call, form: Form) => ReturnType<WrittenTexts['restore']>,
  ) {
    const form = formOf(exchange.request);
    const again = (problem: DomainError) => this.page.of(exchange.call, text, form, problem);
    return this.forms.submit(exchange, form, again, (call) => work(call, form));
  }
}

const word = (asked: unknown): string => (typeof asked === 'string' ? asked : '');
