import { Injectable } from '@nestjs/common';
import { Audit } from '../audit/audit.js';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import { dayOf } from '../texts/days.js';
import { type Profile, Accounts } from './accounts.js';
import { ApiTokens } from './api-tokens.js';
import type { Call } from './call.js';
import type { OneTimeLink } from './one-time-link.entity.js';
import { OneTimeLinks, refuseLink } from './one-time-links.js';
import { Passwords } from './passwords.js';
import { SignIn } from './sign-in.js';

interface Invitation {
  owner: Profile;
  userId: string;
  purpose: OneTimeLink['purpose'];
}

/** Setting a password with the link an administrator has made. */
@Injectable()
export class PasswordLinks {
  constructor(
    private readonly accounts: Accounts,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly links: OneTimeLinks,
    private readonly passwords: Passwords,
    private readonly signIn: SignIn,
    private readonly tokens: ApiTokens,
  ) {}

  /** Whose password it sets. @throws DomainError NOT_FOUND */
  async find(secret: string): Promise<Invitation> {
    const { userId, purpose } = await this.links.find(secret);
    const owner = userId === null ? undefined : await this.accounts.profile(userId);
    if (userId === null || !owner) return refuseLink();
    return { owner, userId, purpose };
  }

  /**
   * Ends every session of the account; after a reset its tokens too, as somebody else may have made
   * them.
   * @throws DomainError NOT_FOUND, INVALID_INPUT (the link stays good then)
   */
  async setPassword(call: Call, secret: string, password: string): Promise<void> {
    const { owner, userId, purpose } = await this.find(secret);
    const passwordHash = await this.passwords.hash(password, owner);
    const actor = await this.accounts.actor(userId, dayOf(this.clock.now()));
    if (!actor) return refuseLink();
    await this.database.write(async (em) => {
      await this.links.use(em, secret);
      await this.signIn.store(em, userId, passwordHash);
      if (purpose === 'RESET') await this.tokens.revokeAllOf(em, userId);
      await this.audit.record(
        em,
        { ...call, actor },
        {
          action: 'PASSWORD_SET',
          bodyId: actor.bodyId,
          objectType: 'ACCOUNT',
          objectId: userId,
          after: { purpose },
        },
      );
    });
  }
}
