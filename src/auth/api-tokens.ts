import { Injectable } from '@nestjs/common';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import { dayOf } from '../texts/days.js';
import { Accounts } from './accounts.js';
import type { Actor } from './actor.js';
import type { Action } from './permissions.js';
import { hashOf } from './secrets.js';

const LIVE = `
  select id, user_id as "userId", scopes from api_token
  where hash = :hash and revoked_at is null and expires_at > :now`;

@Injectable()
export class ApiTokens {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly accounts: Accounts,
  ) {}

  /** @returns undefined for a token that expired or was revoked, or whose account was disabled */
  async actorOf(secret: string): Promise<Actor | undefined> {
    const now = this.clock.now();
    const [token] = await this.database.rows<{ id: string; userId: string; scopes: string }>(LIVE, {
      hash: hashOf(secret),
      now: now.toISOString(),
    });
    if (!token) return undefined;
    return this.accounts.actor(token.userId, dayOf(now), JSON.parse(token.scopes) as Action[]);
  }
}
