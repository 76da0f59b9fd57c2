import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import type { AuditAction } from '../audit/audit-actions.js';
import { Audit, type Deed } from '../audit/audit.js';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import { dayOf } from '../texts/days.js';
import { DomainError } from '../texts/domain-error.js';
import { UserAccount } from '../users/user-account.entity.js';
import { invalidInput } from '../web/input.js';
import { Accounts, type Credentials } from './accounts.js';
import type { Actor } from './actor.js';
import type { Call } from './call.js';
import type { LoginAttempt } from './login-attempt.entity.js';
import { LoginAttempts } from './login-attempts.js';
import { normalizedLogin } from './login-name.js';
import { Passwords } from './passwords.js';
import { Sessions } from './sessions.js';

/** A person at a place in the network, and what they typed. */
export interface SignInRequest {
  readonly login: string;
  readonly password: string;
  readonly ip: string;
}

interface PasswordChange {
  readonly old: string;
  readonly fresh: string;
  readonly ip: string;
}

/** A session that has begun. */
export interface SignedIn {
  readonly actor: Actor;
  /** For the cookie. */
  readonly secret: string;
}

interface Verified {
  actor: Actor & { userId: string };
  attempt: LoginAttempt;
  passwordHash: string;
}

/** Signing in, signing out and the own password. */
@Injectable()
export class SignIn {
  constructor(
    private readonly accounts: Accounts,
    private readonly attempts: LoginAttempts,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
  ) {}

  /**
   * @param before the secret of the session this browser had, which ends
   * @throws DomainError UNAUTHENTICATED whatever of it was wrong, TOO_MANY_ATTEMPTS, BUSY
   */
  async begin(call: Call, request: SignInRequest, before?: string): Promise<SignedIn> {
    const verified = await this.verified(call, request);
    if (!verified) throw wrong();
    const { actor } = verified;
    return this.database.write(async (em) => {
      await this.confirm(em, verified);
      if (before !== undefined) await this.sessions.end(em, before);
      const secret = await this.sessions.begin(em, actor.userId);
      await this.audit.record(em, { ...call, actor }, ownDeed('LOGIN', actor));
      return { actor, secret };
    });
  }

  /** Whether the person signs in with a browser for the first time; asked once, it is so no more. */
  async isFirst({ userId: id }: Actor): Promise<boolean> {
    if (id === null) return false;
    const welcomedAt = this.clock.now();
    const found = await this.database.write((em) =>
      em.update(UserAccount, { id, welcomedAt: IsNull() }, { welcomedAt }),
    );
    return found.affected === 1;
  }

  /** Ends the session of this browser. */
  async end(call: Call, secret: string): Promise<void> {
    await this.database.write(async (em) => {
      await this.sessions.end(em, secret);
      await this.audit.record(em, call, ownDeed('LOGOUT', call.actor));
    });
  }

  /** Ends the sessions of the account in every browser. */
  async endAll(call: Call): Promise<void> {
    const { actor } = call;
    await this.database.write(async (em) => {
      await this.sessions.endAllOf(em, actor.userId ?? '');
      await this.audit.record(em, call, ownDeed('SESSION_ENDED', actor));
    });
  }

  /**
   * Ends every session of the account and begins a new one for this browser.
   * @throws DomainError INVALID_INPUT for a wrong old or a refused new one, TOO_MANY_ATTEMPTS, BUSY
   */
  async changePassword(call: Call, { old, fresh, ip }: PasswordChange): Promise<SignedIn> {
    const owner = await this.accounts.profile(call.actor.userId ?? '');
    if (!owner) throw wrong();
    const verified = await this.verified(call, { login: owner.login, password: old, ip });
    if (!verified) throw invalidInput([{ field: 'old', message: 'Das ist nicht Ihr Passwort.' }]);
    const { actor } = verified;
    const passwordHash = await this.passwords.hash(fresh, owner);
    return this.database.write(async (em) => {
      await this.confirm(em, verified);
      await this.store(em, actor.userId, passwordHash);
      const secret = await this.sessions.begin(em, actor.userId);
      await this.audit.record(em, call, ownDeed('PASSWORD_SET', actor));
      return { actor, secret };
    });
  }

  /** Keeps a new password and ends every session of the account. */
  async store(em: EntityManager, userId: string, passwordHash: string): Promise<void> {
    await em.update(UserAccount, userId, { passwordHash });
    await this.sessions.endAllOf(em, userId);
  }

  private async verified(call: Call, request: SignInRequest): Promise<Verified | undefined> {
    const login = normalizedLogin(request.login);
    const attempt = await this.attempts.begin(login, request.ip);
    const known = await this.accounts.credentials(login);
    const passwordHash = known?.passwordHash ?? null;
    const matches = await this.passwords
      .matches(passwordHash, request.password)
      .catch(async (error: unknown) => {
        await this.attempts.forget(attempt);
        throw error;
      });
    const today = dayOf(this.clock.now());
    const actor = known && matches ? await this.accounts.actor(known.id, today) : undefined;
    if (known && passwordHash !== null && actor)
      return { attempt, passwordHash, actor: { ...actor, userId: known.id } };
    await this.noteFailure(call, known);
    return undefined;
  }

  /** The row stays locked: a password set or an account disabled meanwhile wins. */
  private async confirm(em: EntityManager, { actor, attempt, passwordHash }: Verified) {
    const { userId: id } = actor;
    const same = { id, passwordHash, disabledAt: IsNull() };
    const found = await em.update(UserAccount, same, { passwordHash });
    if (found.affected !== 1) throw wrong();
    await this.attempts.succeeded(em, attempt);
  }

  private noteFailure(call: Call, known: Credentials | undefined): Promise<void> {
    return this.audit.note(call, {
      action: 'LOGIN_FAILED',
      bodyId: known?.bodyId ?? null,
      objectType: 'ACCOUNT',
      objectId: known?.id ?? null,
    });
  }
}

const ownDeed = (action: AuditAction, { bodyId, userId }: Actor): Deed => ({
  action,
  bodyId,
  objectType: 'ACCOUNT',
  objectId: userId,
});

/** The same sentence for everything that may be wrong: it tells nobody which accounts there are. */
const wrong = (): DomainError =>
  new DomainError('UNAUTHENTICATED', 'Anmeldename oder Passwort ist nicht richtig.');
