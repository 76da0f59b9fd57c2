import { Body, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type Call, CurrentCall } from '../../../auth/call.js';
import { CurrentExchange, Pages } from '../../../auth/page.js';
import { type Exchange, type Form, PageForms } from '../../../auth/page-forms.js';
import { Permits } from '../../../auth/permits.js';
import { usualEdition } from '../../edition.js';
import { audienceOf } from '../../paper-audience.js';
import { PaperContents } from '../../paper-contents.js';
import { Papers } from '../../papers.service.js';
import { htmlPolicy } from '../../rendition-answer.js';
import { DeskPapers } from './desk-papers.js';
import { PaperDeskPage } from './paper-desk.page.js';
import { PaperStepPage } from './paper-step.page.js';
import { SignOffPage } from './sign-off.page.js';
import { TakenSteps } from './taken-steps.js';

/** The desk of a paper: how it stands, its steps, and what units say to it. */
@Pages('vorlagen/:paper')
export class DeskPagesController {
  constructor(
    private readonly contents: PaperContents,
    private readonly desk: PaperDeskPage,
    private readonly forms: PageForms,
    private readonly papers: DeskPapers,
    private readonly rendering: Papers,
    private readonly signOff: SignOffPage,
    private readonly step: PaperStepPage,
    private readonly taken: TakenSteps,
  ) {}

  @Get('bearbeiten')
  @Permits('paper.read_draft')
  async show(@CurrentExchange() exchange: Exchange, @Param('paper') key: string) {
    await this.forms.show(exchange, await this.desk.of(exchange.call, key));
  }

  /** The very pages, as they are printed. */
  @Get('vorschau')
  @Permits('paper.read_draft')
  async preview(
    @CurrentCall() call: Call,
    @Param('paper') key: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    // First of all: what goes wrong is to be seen in the frame, too.
    void reply.header('content-security-policy', htmlPolicy("'self'"));
    const { paper, place } = await this.papers.of(call, key);
    const audience = audienceOf(call.actor, paper.bodyId);
    const edition = usualEdition(paper.isPublic, audience);
    const prepared = await this.contents.of(place.body, paper, edition);
    void reply.type('text/html; charset=utf-8').header('cache-control', 'no-store');
    return this.rendering.html(prepared);
  }

  @Get('mitzeichnung')
  @Permits('paper.sign_off')
  async read(@CurrentExchange() exchange: Exchange, @Param('paper') key: string) {
    allowFrames(exchange.reply);
    await this.forms.show(exchange, await this.signOff.of(exchange.call, key));
  }

  @Post('mitzeichnung')
  @Permits('paper.sign_off')
  sign(@CurrentExchange() exchange: Exchange, @Param('paper') key: string, @Body() form: Form) {
    allowFrames(exchange.reply);
    const again = () => this.signOff.of(exchange.call, key, form);
    return this.forms.submit(exchange, form, again, (call) => this.taken.decide(call, key, form));
  }

  @Get('schritte/:step')
  @Permits('paper.approve')
  async ask(
    @CurrentExchange() exchange: Exchange,
    @Param('paper') key: string,
    @Param('step') name: string,
  ) {
    await this.forms.show(exchange, await this.step.of(exchange.call, key, name));
  }

  @Post('schritte/:step')
  @Permits('paper.approve')
  take(
    @CurrentExchange() exchange: Exchange,
    @Param('paper') key: string,
    @Param('step') name: string,
    @Body() form: Form,
  ) {
    const again = () => this.step.of(exchange.call, key, name, form);
    return this.forms.submit(exchange, form, again, (call) =>
      this.taken.take(call, key, name, form),
    );
  }
}

function allowFrames(reply: FastifyReply): void {
  const policy = String(reply.getHeader('content-security-policy'));
  void reply.header('content-security-policy', `${policy};frame-src 'self'`);
}
