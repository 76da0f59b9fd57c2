import { Injectable } from '@nestjs/common';
import type { Call } from '../auth/call.js';
import { Database } from '../database/database.js';
import { DomainError } from '../texts/domain-error.js';

/** Pages are about the county of the account; their addresses do not name it. */
@Injectable()
export class Home {
  constructor(private readonly database: Database) {}

  /**
   * @returns the key of the county
   * @throws DomainError UNAUTHENTICATED for somebody who has not signed in
   */
  async key({ actor }: Call): Promise<string> {
    const sql = 'select key from body where id = :id';
    const [body] = await this.database.rows<{ key: string }>(sql, { id: actor.bodyId });
    if (body) return body.key;
    throw new DomainError('UNAUTHENTICATED', 'Bitte melden Sie sich an.');
  }
}
