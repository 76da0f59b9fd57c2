import { Injectable } from '@nestjs/common';
import type { Call } from '../auth/call.js';
import { Database } from '../database/database.js';
import { DomainError } from '../texts/domain-error.js';

/** Pages are about the county of the account; their addresses do not name it. */
@Injectable()
export class Home {
  /** By the id of the county: a county keeps its key. */
  private readonly keys = new Map<string, string>();

  constructor(private readonly database: Database) {}

  /**
   * @returns the key of the county
   * @throws DomainError UNAUTHENTICATED for somebody who has not signed in
   */
  async key({ actor }: Call): Promise<string> {
    const key = actor.bodyId === null ? undefined : await this.keyOf(actor.bodyId);
    if (key !== undefined) return key;
    throw new DomainError('UNAUTHENTICATED', 'Bitte melden Sie sich an.');
  }

  private async keyOf(id: string): Promise<string | undefined> {
    const known = this.keys.get(id);
    if (known !== undefined) return known;
    const sql = 'select key from body where id = :id';
    const [body] = await this.database.rows<{ key: string }>(sql, { id });
    if (body) this.keys.set(id, body.key);
    return body?.key;
  }
}
