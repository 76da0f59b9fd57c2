import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditKey } from '../audit/audit-key.js';
import type { Call } from './call.js';
import { newSecret } from './secrets.js';

type Purpose = 'account' | 'address' | 'form' | 'secret';

/** Hashes nobody can make, or check guesses against, without the key of the installation. */
@Injectable()
export class KeyedHash {
  constructor(private readonly key: AuditKey) {}

  /** @param purpose the same text gives another hash for another purpose */
  of(purpose: Purpose, text: string): string {
    return createHmac('sha256', this.key.secret())
      .update(`${purpose}\n${text}`)
      .digest('base64url');
  }

  /**
   * A secret to be shown once. The same request under the same `Idempotency-Key` gets the same one
   * again, though it is kept nowhere.
   */
  secretFor({ actor, idempotency }: Call): string {
    if (idempotency === null) return newSecret();
    const { key, fingerprint } = idempotency;
    return this.of('secret', JSON.stringify([actor.userId, key, fingerprint]));
  }
}
