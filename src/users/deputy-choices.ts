import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { atHome } from '../auth/at-home.js';
import type { Call } from '../auth/call.js';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import { dayOf } from '../texts/days.js';
import { UserAccount } from './user-account.entity.js';

/** Somebody standing in for somebody in the county, today or later. */
export interface CountyDeputy {
  id: string;
  userId: string;
  represented: string;
  deputy: string;
  from: string;
  to: string;
}

const DEPUTIES = `
  select d.id, d.user_id as "userId", u.function as represented, s.function as deputy,
    d.from_day as "from", d.to_day as "to"
  from deputy d join user_account u on u.id = d.user_id join user_account s on s.id = d.deputy_id
  where u.body_id = :bodyId and d.ended_at is null and d.to_day >= :today
  order by d.from_day, d.id`;

/** All deputies of a county, and who could be one. */
@Injectable()
export class DeputyChoices {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  async ofCounty(call: Call) {
    const bodyId = atHome(call, 'account.manage');
    const today = dayOf(this.clock.now());
    const [deputies, accounts] = await Promise.all([
      this.database.rows<CountyDeputy>(DEPUTIES, { bodyId, today }),
      this.database.read.findBy(UserAccount, { bodyId, disabledAt: IsNull() }),
    ]);
    const byFunction = (one: UserAccount, other: UserAccount) =>
      one.function.localeCompare(other.function, 'de');
    return { deputies, accounts: accounts.sort(byFunction) };
  }

  /** Accounts that could stand in for the one that asks; no more is told about them. */
  async standIns(call: Call) {
    const bodyId = atHome(call, 'deputy.manage');
    const place = { bodyId, disabledAt: IsNull() };
    const accounts = await this.database.read.findBy(UserAccount, place);
    return accounts.filter(({ id }) => id !== call.actor.userId);
  }
}
