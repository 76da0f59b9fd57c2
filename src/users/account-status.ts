import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull, Like } from 'typeorm';
import type { AuditAction } from '../audit/audit-actions.js';
import { Audit } from '../audit/audit.js';
import { ApiTokens } from '../auth/api-tokens.js';
import { atHome } from '../auth/at-home.js';
import type { Call } from '../auth/call.js';
import { FormDraft } from '../auth/form-draft.entity.js';
import { IdempotencyKey } from '../auth/idempotency-key.entity.js';
import { Idempotency } from '../auth/idempotency.js';
import { OneTimeLinks } from '../auth/one-time-links.js';
import { Sessions } from '../auth/sessions.js';
import { Clock } from '../config/clock.js';
import { guardedUpdate } from '../database/guarded-update.js';
import { DomainError } from '../texts/domain-error.js';
import { Deputy } from './deputy.entity.js';
import { refuseLastAdmin } from './last-admin.js';
import { UserAccount } from './user-account.entity.js';
import { accountOf, lockCounty, shownOne } from './user-records.js';
import type { UserView } from './user.view.js';

/** Accounts that may no longer be used, may again, or belong to nobody any more. */
@Injectable()
export class AccountStatus {
  constructor(
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly idempotency: Idempotency,
    private readonly links: OneTimeLinks,
    private readonly sessions: Sessions,
    private readonly tokens: ApiTokens,
  ) {}

  /** Ends sessions and links at once; tokens rest until the account is enabled again. */
  disable(call: Call, id: string): Promise<UserView> {
    return this.become(call, id, 'ACCOUNT_DISABLED', async (em, account) => {
      if (account.disabledAt !== null) throw notNow('Dieses Konto ist schon gesperrt.');
      await refuseLastAdmin(em, account);
      return { disabledAt: this.clock.now() };
    });
  }

  enable(call: Call, id: string): Promise<UserView> {
    return this.become(call, id, 'ACCOUNT_ENABLED', (_, account) => {
      if (account.disabledAt === null) throw notNow('Dieses Konto ist nicht gesperrt.');
      return Promise.resolve({ disabledAt: null });
    });
  }

  /** Takes the person out of the account, for good; function and deeds stay. */
  erase(call: Call, id: string): Promise<UserView> {
    return this.become(call, id, 'ACCOUNT_ERASED', async (em, account) => {
      const now = this.clock.now();
      if (account.disabledAt === null) await refuseLastAdmin(em, account);
      await this.tokens.revokeAllOf(em, id);
      for (const side of [{ userId: id }, { deputyId: id }])
        await em.update(Deputy, { ...side, endedAt: IsNull() }, { endedAt: now });
      await em.delete(FormDraft, { userId: id });
      // Answers kept for requests that come again may show the person.
      await em.delete(IdempotencyKey, { answer: Like(`%${id}%`) });
      return {
        login: `geloescht-${id}`,
        name: null,
        email: null,
        passwordHash: null,
        disabledAt: account.disabledAt ?? now,
        erasedAt: now,
      };
    });
  }

  private become(
    call: Call,
    id: string,
    action: AuditAction,
    changes: (em: EntityManager, account: UserAccount) => Promise<Partial<UserAccount>>,
  ): Promise<UserView> {
    const bodyId = atHome(call, 'account.manage');
    return this.idempotency.once(call, async (em) => {
      await lockCounty(em, bodyId);
      const account = await accountOf(em, bodyId, id);
      if (account.erasedAt !== null) throw notNow('Diese Person ist schon gelöscht.');
      const facts = await changes(em, account);
      await guardedUpdate(em, UserAccount, account, facts);
      // After the row is locked: whoever signs in at this moment is out again.
      if (facts.disabledAt) await this.lockOut(em, id);
      await this.audit.record(em, call, { action, bodyId, objectType: 'ACCOUNT', objectId: id });
      return shownOne(em, await accountOf(em, bodyId, id));
    });
  }

  private async lockOut(em: EntityManager, id: string): Promise<void> {
    await this.sessions.endAllOf(em, id);
    await this.links.endAllOf(em, id);
  }
}

const notNow = (sentence: string): DomainError => new DomainError('NOT_POSSIBLE_NOW', sentence);
