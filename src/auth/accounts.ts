import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { Actor } from './actor.js';
import type { PasswordOwner } from './password-rules.js';
import type { Action } from './permissions.js';
import type { Role } from './role.js';

interface AccountRow {
  bodyId: string;
  roles: string;
  function: string;
}

const ACCOUNT = `
  select body_id as "bodyId", roles, function from user_account
  where id = :userId and disabled_at is null`;

// Deputies have the units of those they stand in for, only on the days of the deputyship.
const UNITS = `
  select distinct o.id, o.key from organization o
  join user_unit u on u.organization_id = o.id
  where u.user_id = :userId or u.user_id in (
    select d.user_id from deputy d
    where d.deputy_id = :userId and d.ended_at is null
      and d.from_day <= :today and d.to_day >= :today)
  order by o.key`;

const CREDENTIALS = `
  select id, body_id as "bodyId", password_hash as "passwordHash" from user_account
  where login = :login and disabled_at is null`;

/** What a password is checked against. */
export interface Credentials {
  id: string;
  bodyId: string;
  passwordHash: string | null;
}

const PROFILE = `
  select u.login, u.name, u.roles, b.key as "bodyKey", b.name as "bodyName"
  from user_account u join body b on b.id = u.body_id
  where u.id = :userId and u.disabled_at is null`;

interface ProfileRow {
  login: string;
  name: string | null;
  roles: string;
  bodyKey: string;
  bodyName: string;
}

/** An account as its owner sees it. */
export interface Profile extends PasswordOwner {
  readonly body: { key: string; name: string };
}

/** Who an account is at this moment: asked with every request, so that a change works at once. */
@Injectable()
export class Accounts {
  constructor(private readonly database: Database) {}

  /** @returns undefined for an account that is disabled */
  async actor(
    userId: string,
    today: string,
    scopes: readonly Action[] | null = null,
  ): Promise<Actor | undefined> {
    const [account] = await this.database.steadyRows<AccountRow>(ACCOUNT, { userId });
    if (!account) return undefined;
    const units = await this.database.steadyRows<Actor['units'][number]>(UNITS, {
      userId,
      today,
    });
    return {
      userId,
      bodyId: account.bodyId,
      roles: JSON.parse(account.roles) as Role[],
      units,
      function: account.function,
      scopes,
    };
  }

  /** @returns undefined for a login that nobody has, or whose account is disabled */
  async credentials(login: string): Promise<Credentials | undefined> {
    const [account] = await this.database.rows<Credentials>(CREDENTIALS, { login });
    return account;
  }

  /** @returns undefined for an account that is disabled */
  async profile(userId: string): Promise<Profile | undefined> {
    const [row] = await this.database.rows<ProfileRow>(PROFILE, { userId });
    if (!row) return undefined;
    const { login, name, roles, bodyKey, bodyName } = row;
    const admin = (JSON.parse(roles) as Role[]).includes('admin');
    return { login, name, admin, county: bodyName, body: { key: bodyKey, name: bodyName } };
  }
}
