import { Injectable } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { DomainError } from '../texts/domain-error.js';
import type { PreparedPaper } from './paper-contents.js';
import { PaperDocuments } from './paper-documents.js';
import type { PaperFormat } from './papers.service.js';
import { MOST_UNDER_WAY } from './rendition-jobs.js';

/** Of all together who have not signed in. */
const MOST_IN_PUBLIC = 20;
const PUBLIC = '';
const TRY_AGAIN_SECONDS = 5;

/** Documents somebody waits for without an order: a few for each, so that nobody holds up the others. */
@Injectable()
export class DirectDocuments {
  /** How many each one waits for, by the id of the account. */
  private readonly waiting = new Map<string, number>();

  constructor(private readonly documents: PaperDocuments) {}

  /**
   * @param prepare reads what the paper says, which counts as well
   * @throws DomainError BUSY when they wait for enough already, else as `prepare` and `PaperDocuments.of`
   */
  async of(
    { userId }: Pick<Actor, 'userId'>,
    prepare: () => Promise<PreparedPaper>,
    format: PaperFormat,
  ): Promise<Buffer> {
    const who = userId ?? PUBLIC;
    const already = this.waiting.get(who) ?? 0;
    if (already >= (who === PUBLIC ? MOST_IN_PUBLIC : MOST_UNDER_WAY)) throw busy(already);
    this.waiting.set(who, already + 1);
    try {
      return await this.documents.of(await prepare(), format);
    } finally {
      const left = (this.waiting.get(who) ?? 1) - 1;
      if (left > 0) this.waiting.set(who, left);
      else this.waiting.delete(who);
    }
  }
}

const busy = (already: number): DomainError =>
  new DomainError(
    'BUSY',
    `Es werden gerade schon ${already} Dokumente für Sie erstellt. Bitte warten Sie, bis eines davon fertig ist.`,
    [],
    { facts: { retryAfterSeconds: TRY_AGAIN_SECONDS } },
  );
