import { Injectable } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { DomainError } from '../texts/domain-error.js';
import type { PreparedPaper } from './paper-contents.js';
import { PaperDocuments } from './paper-documents.js';
import type { PaperFormat } from './papers.service.js';
import { MOST_UNDER_WAY } from './rendition-jobs.js';

/** For all together who have not signed in. */
export const MOST_IN_PUBLIC = 20;
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
    if (already >= (userId === null ? MOST_IN_PUBLIC : MOST_UNDER_WAY)) throw busy(userId);
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

const busy = (userId: string | null): DomainError =>
  new DomainError('BUSY', userId === null ? ENOUGH_FOR_ALL : ENOUGH_FOR_YOU, [], {
    facts: { retryAfterSeconds: TRY_AGAIN_SECONDS },
  });

const ENOUGH_FOR_YOU = `Es werden gerade schon ${MOST_UNDER_WAY} Dokumente für Sie erstellt. Bitte warten Sie, bis eines davon fertig ist.`;
const ENOUGH_FOR_ALL = `Es werden gerade schon ${MOST_IN_PUBLIC} Dokumente für Personen ohne Anmeldung erstellt. Bitte versuchen Sie es gleich noch einmal.`;
