import { Body, Get, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type Call, CurrentCall } from '../../../auth/call.js';
import { CurrentExchange, Pages } from '../../../auth/page.js';
import { type Exchange, type Form, PageForms, typed } from '../../../auth/page-forms.js';
import { Permits } from '../../../auth/permits.js';
import { htmlPolicy } from '../../rendition-answer.js';
import { Drafts } from './drafts.js';
import { Workshop } from './workshop.js';
import { WorkshopInput } from './workshop.input.js';

/** Writing a paper: what it is about, its pages beside it, and how they are taken along. */
@Permits('paper.render')
@Pages('vorlagen/neu')
export class WorkshopPagesController {
  constructor(
    private readonly drafts: Drafts,
    private readonly forms: PageForms,
    private readonly workshop: Workshop,
  ) {}

  @Get()
  async write(@CurrentExchange() exchange: Exchange, @Query() input: WorkshopInput) {
    const { page, problem } = await this.workshop.page(exchange.call, input);
    allowFrames(exchange.reply);
    await this.forms.show(exchange, page, problem);
  }

  /** The pages of the paper, inside the page where it is written. */
  @Get('vorschau')
  async preview(
    @CurrentCall() call: Call,
    @Query() input: WorkshopInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    // First of all: what goes wrong is to be seen in the frame, too.
    void reply.header('content-security-policy', htmlPolicy("'self'"));
    const html = await this.drafts.html(await this.drafts.of(call, input));
    void reply.type('text/html; charset=utf-8').header('cache-control', 'no-store');
    return html;
  }

  @Post()
  async order(@CurrentExchange() exchange: Exchange, @Body() form: Form) {
    const again = () => this.workshop.again(exchange.call, form);
    allowFrames(exchange.reply);
    return this.forms.submit(exchange, form, again, (call) =>
      this.workshop.order(call, form, typed(form, 'format')),
    );
  }
}

function allowFrames(reply: FastifyReply): void {
  const policy = String(reply.getHeader('content-security-policy'));
  void reply.header('content-security-policy', `${policy};frame-src 'self'`);
}
