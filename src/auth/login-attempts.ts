import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import { newId } from '../database/ids.js';
import { DomainError } from '../texts/domain-error.js';
import { KeyedHash } from './keyed-hash.js';
import { KnownAddress } from './known-address.entity.js';
import { LoginAttempt } from './login-attempt.entity.js';
import { type FailedAttempts, waitFor, WINDOW_MS } from './login-limits.js';
import { networkPlace } from './network-address.js';

const FAILED = `
  select
    count(case when account_key = :accountKey and address_key = :addressKey then 1 end) as pair,
    max(case when account_key = :accountKey and address_key = :addressKey then at end) as "lastOfPair",
    count(case when address_key = :addressKey then 1 end) as address,
    count(case when account_key = :accountKey then 1 end) as account
  from login_attempt
  where id <> :id and at > :since and (account_key = :accountKey or address_key = :addressKey)`;

interface FailedRow {
  pair: number | string;
  lastOfPair: string | null;
  address: number | string;
  account: number | string;
}

/** Makes guessing slow, in the database, so that it counts for all instances and after a restart. */
@Injectable()
export class LoginAttempts {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly keyed: KeyedHash,
  ) {}

  /**
   * Enters the attempt before the password is looked at, so that many at once count each other; it
   * counts as failed until `succeeded` or `forget`.
   * @param login as typed @param ip of the caller
   * @throws DomainError TOO_MANY_ATTEMPTS; that attempt does not count then
   */
  async begin(login: string, ip: string): Promise<LoginAttempt> {
    const now = this.clock.now();
    const attempt: LoginAttempt = {
      id: newId(),
      accountKey: this.keyed.of('account', login),
      addressKey: this.keyed.of('address', networkPlace(ip)),
      at: now,
    };
    await this.database.write((em) => em.insert(LoginAttempt, attempt));
    const wait = waitFor(await this.failedBefore(attempt, now), now);
    if (wait === 0) return attempt;
    await this.forget(attempt);
    throw tooMany(Math.ceil(wait / 1000));
  }

  /** It was no failure either, e.g. because nobody had time to look. */
  async forget({ id }: LoginAttempt): Promise<void> {
    await this.database.write((em) => em.delete(LoginAttempt, id));
  }

  async succeeded(em: EntityManager, { accountKey, addressKey }: LoginAttempt): Promise<void> {
    await em.delete(LoginAttempt, { accountKey, addressKey });
    await em.upsert(KnownAddress, { accountKey, addressKey, lastSeenAt: this.clock.now() }, [
      'accountKey',
      'addressKey',
    ]);
  }

  private async failedBefore(attempt: LoginAttempt, now: Date): Promise<FailedAttempts> {
    const { id, accountKey, addressKey } = attempt;
    const since = new Date(now.getTime() - WINDOW_MS).toISOString();
    const parameters = { id, accountKey, addressKey, since };
    const [row] = await this.database.rows<FailedRow>(FAILED, parameters);
    return {
      pair: Number(row?.pair ?? 0),
      lastOfPair: row?.lastOfPair ? new Date(row.lastOfPair) : null,
      address: Number(row?.address ?? 0),
      account: Number(row?.account ?? 0),
      known: await this.database.read.existsBy(KnownAddress, { accountKey, addressKey }),
    };
  }
}

const tooMany = (retryAfterSeconds: number): DomainError =>
  new DomainError(
    'TOO_MANY_ATTEMPTS',
    `Das waren zu viele Versuche. Bitte warten Sie ${inWords(retryAfterSeconds)} und versuchen Sie es dann noch einmal.`,
    [],
    { facts: { retryAfterSeconds } },
  );

function inWords(seconds: number): string {
  if (seconds < 90) return seconds === 1 ? 'eine Sekunde' : `${seconds} Sekunden`;
  return `${Math.ceil(seconds / 60)} Minuten`;
}
