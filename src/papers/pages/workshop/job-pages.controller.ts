import { finished, Readable } from 'node:stream';
import { Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type Call, CurrentCall } from '../../../auth/call.js';
import { CurrentExchange, Pages } from '../../../auth/page.js';
import { type Exchange, PageForms } from '../../../auth/page-forms.js';
import { Permits } from '../../../auth/permits.js';
import { DomainError } from '../../../texts/domain-error.js';
import { sendDocument } from '../../rendition-answer.js';
import type { RenditionJob } from '../../rendition-job.entity.js';
import { RenditionJobs } from '../../rendition-jobs.js';
import { jobView, progressOf } from './job.view.js';

/** Documents that are being made, each for the person who has ordered it. */
@Permits('paper.render')
@Pages('vorlagen/auftraege')
export class JobPagesController {
  constructor(
    private readonly forms: PageForms,
    private readonly jobs: RenditionJobs,
  ) {}

  @Get(':job')
  async one(@CurrentExchange() exchange: Exchange, @Param('job') id: string) {
    const found = await this.jobOf(exchange.call, id);
    const job = jobView(found, await this.jobs.size(found));
    const view = { title: job.name, breadcrumb: BREADCRUMB, styles: ['vorlage-schreiben'], job };
    await this.forms.show(exchange, {
      template: 'vorlagen/auftrag.hbs',
      view: { ...view, scripts: ['vorlage-schreiben'] },
    });
  }

  /** Server-sent events: how far it is, up to the end. */
  @Get(':job/verlauf')
  async progress(@CurrentCall() call: Call, @Param('job') id: string, @Res() reply: FastifyReply) {
    const job = await this.jobOf(call, id);
    const left = new AbortController();
    finished(reply.raw, () => {
      left.abort();
    });
    const events = Readable.from(this.events(job, left.signal));
    await reply
      .type('text/event-stream')
      // Servers in between may hold small answers back.
      .headers({ 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
      .send(events);
  }

  @Get(':job/datei')
  async file(
    @CurrentCall() call: Call,
    @Param('job') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const job = await this.jobOf(call, id);
    const document = await this.jobs.document(job);
    if (!document || !job.draft)
      throw new DomainError('NOT_FOUND', 'Dieses Dokument ist noch nicht fertig.');
    const { county, template, asOf } = job.draft;
    return sendDocument(reply, [county, template, asOf], job.format, document);
  }

  private async *events(job: RenditionJob, left: AbortSignal): AsyncGenerator<string, void> {
    for await (const phase of this.jobs.phases(job, left))
      yield `event: stand\ndata: ${JSON.stringify(progressOf(phase))}\n\n`;
  }

  private async jobOf({ actor }: Call, id: string): Promise<RenditionJob> {
    if (actor.userId !== null) return this.jobs.one(actor.userId, id);
    throw new DomainError('UNAUTHENTICATED', 'Bitte melden Sie sich an.');
  }
}

const BREADCRUMB = [
  { text: 'Vorlagen', href: '/vorlagen' },
  { text: 'Neue Vorlage schreiben', href: '/vorlagen/neu' },
];
