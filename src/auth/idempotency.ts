import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Call } from './call.js';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import { newId } from '../database/ids.js';
import { DomainError } from '../texts/domain-error.js';
import { IdempotencyKey } from './idempotency-key.entity.js';

/**
 * A call that brought a file: it was not read yet when the request was told from others.
 * @param sha256 of the file
 */
export const withFile = (call: Call, sha256: string): Call => ({
  ...call,
  idempotency: call.idempotency && {
    ...call.idempotency,
    fingerprint: createHash('sha256')
      .update(`${call.idempotency.fingerprint} ${sha256}`)
      .digest('hex'),
  },
});

/** The way every use case writes that may be asked for twice. */
@Injectable()
export class Idempotency {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /**
   * Does the work in one transaction; with an `Idempotency-Key` only once, and afterwards answers
   * what was answered then.
   * @param work returns what JSON can hold
   * @throws DomainError KEY_REUSED when the key came with another request
   */
  once<Answer extends object>(
    { actor, idempotency }: Call,
    work: (em: EntityManager) => Promise<Answer>,
  ): Promise<Answer> {
    const userId = actor.userId;
    if (!idempotency || userId === null) return this.database.write(work);
    return this.database.write(async (em) => {
      const place = { userId, key: idempotency.key };
      const pending = newId();
      // Whoever sends the same key at the same moment waits here until the other is done.
      await em
        .createQueryBuilder()
        .insert()
        .into(IdempotencyKey)
        .values({
          ...place,
          fingerprint: idempotency.fingerprint,
          answer: pending,
          createdAt: this.clock.now(),
        })
        .orIgnore()
        .execute();
      const known = await em.findOneByOrFail(IdempotencyKey, place);
      if (known.fingerprint !== idempotency.fingerprint)
        throw new DomainError(
          'KEY_REUSED',
          'Dieser Idempotency-Key gehört schon zu einer anderen Anfrage. Bitte nehmen Sie einen neuen.',
        );
      if (known.answer !== pending) return JSON.parse(known.answer) as Answer;
      const answer = await work(em);
      await em.update(IdempotencyKey, place, { answer: JSON.stringify(answer) });
      return answer;
    });
  }
}
