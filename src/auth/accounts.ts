import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { Actor } from './actor.js';
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
    const [account] = await this.database.rows<AccountRow>(ACCOUNT, { userId });
    if (!account) return undefined;
    const units = await this.database.rows<Actor['units'][number]>(UNITS, { userId, today });
    return {
      userId,
      bodyId: account.bodyId,
      roles: JSON.parse(account.roles) as Role[],
      units,
      function: account.function,
      scopes,
    };
  }
}
