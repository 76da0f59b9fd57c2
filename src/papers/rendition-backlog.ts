import { Injectable } from '@nestjs/common';
import { Audit } from '../audit/audit.js';
import type { Call } from '../auth/call.js';
import { Idempotency } from '../auth/idempotency.js';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import { Access } from '../organizations/access.js';
import { DomainError } from '../texts/domain-error.js';
import { type JobPhase, JOB_PHASES } from './job-phases.js';
import { RenditionJob } from './rendition-job.entity.js';
import { renditionJobView } from './rendition-job.view.js';
import { openKeyOf } from './rendition-jobs.js';
import { RenditionRunner } from './rendition-runner.js';

const MOST_SHOWN = 200;

/** The orders of a county for the administration: what is under way, and what was given up. */
@Injectable()
export class RenditionBacklog {
  constructor(
    private readonly access: Access,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly runner: RenditionRunner,
  ) {}

  /** The newest first. @param phase all where none is given */
  async of(call: Call, bodyKey: string, phase: JobPhase | undefined) {
    const { bodyId } = await this.access.to(call, 'rendition.manage', bodyKey);
    const jobs = await this.database.read.find(RenditionJob, {
      where: { bodyId, ...(phase && { phase }) },
      order: { createdAt: 'DESC', id: 'DESC' },
      take: MOST_SHOWN,
    });
    return { items: jobs.map(renditionJobView) };
  }

  /**
   * Tries once more what was given up, from the first attempt on.
   * @throws DomainError NOT_FOUND; NOT_POSSIBLE_NOW for an order that has not failed
   */
  async retry(call: Call, bodyKey: string, id: string) {
    const { bodyId } = await this.access.to(call, 'rendition.manage', bodyKey);
    const view = await this.idempotency.once(call, async (em) => {
      const job = await em.findOneBy(RenditionJob, { id, bodyId });
      if (!job) throw new DomainError('NOT_FOUND', 'Diesen Auftrag gibt es hier nicht.');
      const fresh = {
        phase: 'WAITING',
        attempts: 0,
        runAfter: this.clock.now(),
        endedAt: null,
        openKey: openKeyOf(job),
      } as const;
      const again = await em.countBy(RenditionJob, { openKey: fresh.openKey });
      if (job.phase !== 'FAILED' || again > 0) throw notFailed(job.phase);
      const { affected } = await em.update(RenditionJob, { id, phase: 'FAILED' }, fresh);
      if (affected !== 1) throw notFailed(job.phase);
      await this.audit.record(em, call, {
        action: 'RENDITION_RETRIED',
        bodyId,
        objectType: 'RENDITION_JOB',
        objectId: id,
        after: { title: job.title },
      });
      return renditionJobView(Object.assign(job, fresh));
    });
    this.runner.wake();
    return view;
  }
}

const notFailed = (phase: JobPhase): DomainError =>
  new DomainError(
    'NOT_POSSIBLE_NOW',
    `Noch einmal versucht wird nur, was nicht gelungen ist und nicht schon wieder in Auftrag ist. Dieser Auftrag steht auf „${JOB_PHASES[phase]}“.`,
  );
