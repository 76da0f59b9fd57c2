import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../config/clock.js';
import { Slots } from '../rendering/slots.js';
import { DomainError } from '../texts/domain-error.js';
import { type JobPhase, type Order, RenditionJob } from './rendition-job.js';

/** More at a time only make each other slow. */
const PARALLEL = 2;
const MOST_UNDER_WAY = 3;
const MOST_KEPT = 20;
const KEPT_MS = 15 * 60_000;

/** Makes the document. @param enter tells how far it is */
export type JobWork = (enter: (phase: JobPhase) => void) => Promise<Buffer>;

/** Documents that are made in the background, and kept a while for whoever has ordered them. */
@Injectable()
export class RenditionJobs {
  private readonly logger = new Logger('Papers');
  private readonly slots = new Slots(PARALLEL);
  /** The oldest comes first. */
  private jobs: RenditionJob[] = [];

  constructor(private readonly clock: Clock) {}

  /**
   * The same order a second time is the same job, as long as it is under way.
   * @throws DomainError NOT_POSSIBLE_NOW when the person has enough under way
   */
  start(owner: string, order: Order, work: JobWork): RenditionJob {
    const mine = this.jobs.filter((job) => job.owner === owner && !job.ended);
    const same = mine.find((job) => job.order.key === order.key);
    if (same) return same;
    if (mine.length >= MOST_UNDER_WAY) throw tooMany();
    this.forget();
    const job = new RenditionJob(owner, order, this.clock.now());
    this.jobs.push(job);
    void this.slots.run(() => this.make(job, work));
    return job;
  }

  /** @throws DomainError NOT_FOUND when it is another's, or long ago */
  one(owner: string, id: string): RenditionJob {
    const job = this.jobs.find((candidate) => candidate.id === id && candidate.owner === owner);
    if (job) return job;
    throw new DomainError(
      'NOT_FOUND',
      'Dieses Dokument gibt es nicht mehr. Fertige Dokumente werden eine Viertelstunde aufgehoben; bitte erstellen Sie es noch einmal.',
    );
  }

  private async make(job: RenditionJob, work: JobWork): Promise<void> {
    try {
      job.document = await work((phase) => {
        job.enter(phase);
      });
      job.enter('DONE');
    } catch (error) {
      job.problem = this.sentence(error);
      job.enter('FAILED');
    }
  }

  private sentence(error: unknown): string {
    if (error instanceof DomainError && error.status < 500) return error.message;
    this.logger.error(error);
    return error instanceof DomainError
      ? error.message
      : 'Das Dokument konnte nicht erstellt werden. Die Ursache steht im Protokoll des Servers.';
  }

  private forget(): void {
    const oldest = this.clock.now().getTime() - KEPT_MS;
    const ended = this.jobs.filter((job) => job.ended && job.startedAt.getTime() >= oldest);
    const kept = ended.slice(-MOST_KEPT);
    this.jobs = this.jobs.filter((job) => !job.ended || kept.includes(job));
  }
}

const tooMany = (): DomainError =>
  new DomainError(
    'NOT_POSSIBLE_NOW',
    `Es werden schon ${MOST_UNDER_WAY} Dokumente für Sie erstellt. Bitte warten Sie, bis eines fertig ist.`,
  );
