import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { Audit, type Deed } from '../audit/audit.js';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import { newId } from '../database/ids.js';
import { insertOnce } from '../database/insert-once.js';
import { dayOf } from '../texts/days.js';
import { DomainError } from '../texts/domain-error.js';
import { invalidInput } from '../web/input.js';
import { Accounts } from './accounts.js';
import { type Actor, mayAtHome } from './actor.js';
import { ApiToken } from './api-token.entity.js';
import { tokenView, type TokenView } from './api-token.view.js';
import type { Call } from './call.js';
import { Idempotency } from './idempotency.js';
import { KeyedHash } from './keyed-hash.js';
import type { Action } from './permissions.js';
import { hashOf } from './secrets.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** So that people, and programs that look for leaked secrets, know one when they see it. */
const PREFIX = 'umst_';

interface FoundToken {
  id: string;
  userId: string;
  scopes: string;
  lastUsedAt: string | null;
  expiresAt: string;
}

const FOUND = `
  select id, user_id as "userId", scopes, last_used_at as "lastUsedAt", expires_at as "expiresAt"
  from api_token where hash = :hash and revoked_at is null`;

export interface NewToken {
  readonly name: string;
  readonly scopes: readonly Action[];
  readonly days: number;
}

/** Lets programs act for an account. */
@Injectable()
export class ApiTokens {
  constructor(
    private readonly accounts: Accounts,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly keyed: KeyedHash,
  ) {}

  /** @returns undefined for a token that expired or was revoked, or whose account was disabled */
  async actorOf(secret: string): Promise<Actor | undefined> {
    const now = this.clock.now();
    const [token] = await this.database.steadyRows<FoundToken>(FOUND, { hash: hashOf(secret) });
    if (!token || Date.parse(token.expiresAt) <= now.getTime()) return undefined;
    const unused = now.getTime() - Date.parse(token.lastUsedAt ?? '1970-01-01');
    if (unused >= MINUTE)
      await this.database.write((em) => em.update(ApiToken, token.id, { lastUsedAt: now }));
    return this.accounts.actor(token.userId, dayOf(now), JSON.parse(token.scopes) as Action[]);
  }

  /** Those of the caller that were not revoked, also the expired; newest first. */
  async own({ actor }: Call): Promise<TokenView[]> {
    const where = { userId: actor.userId ?? '', revokedAt: IsNull() };
    const order = { id: 'DESC' } as const;
    return (await this.database.read.find(ApiToken, { where, order })).map(tokenView);
  }

  /**
   * @param owner whose it will be
   * @returns the token itself too; it is shown this once
   * @throws DomainError INVALID_INPUT for a scope the account does not have
   */
  async create(
    call: Call,
    owner: Actor,
    { name, scopes, days }: NewToken,
  ): Promise<TokenView & { token: string }> {
    const beyond = scopes.filter((scope) => !mayAtHome(owner, scope));
    if (beyond.length > 0)
      throw invalidInput([
        { field: 'scopes', message: `Das darf das Konto selbst nicht: ${beyond.join(', ')}.` },
      ]);
    const token = `${PREFIX}${this.keyed.secretFor(call)}`;
    const createdAt = this.clock.now();
    const view = await this.idempotency.once(call, async (em) => {
      const row: ApiToken = {
        id: newId(),
        hash: hashOf(token),
        userId: owner.userId ?? '',
        name,
        scopes: [...scopes],
        createdAt,
        expiresAt: new Date(createdAt.getTime() + days * DAY),
        lastUsedAt: null,
        revokedAt: null,
      };
      if (!(await insertOnce(em, ApiToken, row)))
        throw new DomainError('KEY_REUSED', 'Diesen Zugriffsschlüssel gibt es schon.');
      await this.audit.record(em, call, deed('TOKEN_CREATED', owner, row));
      return tokenView(row);
    });
    return { ...view, token };
  }

  /** @throws DomainError NOT_FOUND, also for somebody else's */
  async revoke(call: Call, id: string): Promise<void> {
    const { actor } = call;
    const place = { id, userId: actor.userId ?? '', revokedAt: IsNull() };
    await this.database.write(async (em) => {
      const token = await em.findOneBy(ApiToken, place);
      const revoked = await em.update(ApiToken, place, { revokedAt: this.clock.now() });
      if (!token || revoked.affected !== 1)
        throw new DomainError('NOT_FOUND', 'Diesen Zugriffsschlüssel gibt es nicht.');
      await this.audit.record(em, call, deed('TOKEN_REVOKED', actor, token));
    });
  }

  async revokeAllOf(em: EntityManager, userId: string): Promise<void> {
    await em.update(ApiToken, { userId, revokedAt: IsNull() }, { revokedAt: this.clock.now() });
  }
}

const deed = (
  action: 'TOKEN_CREATED' | 'TOKEN_REVOKED',
  { bodyId, userId }: Actor,
  { id, scopes, expiresAt }: ApiToken,
): Deed => ({
  action,
  bodyId,
  objectType: 'TOKEN',
  objectId: id,
  after: { account: userId, scopes, expiresAt },
});
