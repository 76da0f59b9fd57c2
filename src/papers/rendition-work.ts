import { Injectable } from '@nestjs/common';
import { Audit } from '../audit/audit.js';
import { NOBODY } from '../auth/actor.js';
import { callBy } from '../auth/call.js';
import { KeptDocuments } from './kept-documents.js';
import { PaperContents } from './paper-contents.js';
import { Papers } from './papers.service.js';
import { rendered } from './rendition-answer.js';
import type { DraftOrder, RenditionJob } from './rendition-job.entity.js';
import { RenditionJobs } from './rendition-jobs.js';
import { RenditionQueue } from './rendition-queue.js';
import { KEPT_FORMATS } from './rendition-places.js';
import { Renditions } from './renditions.js';

/** Makes what was ordered. */
@Injectable()
export class RenditionWork {
  constructor(
    private readonly audit: Audit,
    private readonly contents: PaperContents,
    private readonly jobs: RenditionJobs,
    private readonly kept: KeptDocuments,
    private readonly papers: Papers,
    private readonly queue: RenditionQueue,
    private readonly renditions: Renditions,
  ) {}

  /** @throws DomainError as rendering does; then nothing is written down */
  async make(job: RenditionJob): Promise<void> {
    if (job.draft) await this.onDemand(job, job.draft);
    else await this.ofFrozen(job);
  }

  private async onDemand(job: RenditionJob, draft: DraftOrder): Promise<void> {
    const { county, template, asOf, filter } = draft;
    const { format, bodyId } = job;
    const html = await this.papers.html(
      await this.contents.onDemand(county, template, asOf, filter),
    );
    await this.enterDocument(job);
    const document = await this.kept.of(html, format);
    const call = callBy({ ...NOBODY, userId: job.owner, function: job.orderedBy });
    await this.queue.done(job, document, (em) =>
      this.audit.record(em, call, rendered(bodyId, template, { asOf, format })),
    );
  }

  private async ofFrozen(job: RenditionJob): Promise<void> {
    const { frozenPaperId, edition } = job;
    const format = KEPT_FORMATS.find((kept) => kept === job.format);
    if (frozenPaperId === null || edition === null || format === undefined)
      throw new Error(`Order ${job.id} names no document of a paper.`);
    await this.enterDocument(job);
    await this.renditions.ensure(frozenPaperId, edition, format);
    if (format === 'pdf') await this.renditions.ensureComplete(frozenPaperId, edition);
    await this.queue.done(job, undefined, () => Promise.resolve());
  }

  private async enterDocument(job: RenditionJob): Promise<void> {
    await this.queue.enter(job, 'DOCUMENT');
    this.jobs.tell(job.id);
  }
}
