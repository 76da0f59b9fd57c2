import { Injectable } from '@nestjs/common';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import { dayOf } from '../texts/days.js';

/** A unit somebody answers for today only because its head is away. */
export interface StandingInFor {
  /** Of the unit. */
  unitKey: string;
  /** Of the person who is away, e.g. `Leitung Jugendamt`. */
  function: string;
  /** The last day of it, `YYYY-MM-DD`. */
  until: string;
}

const STANDING_IN = `
  select o.key as "unitKey", u.function, d.to_day as "until"
  from deputy d
  join user_account u on u.id = d.user_id
  join user_unit w on w.user_id = u.id
  join organization o on o.id = w.organization_id
  where d.deputy_id = :userId and d.ended_at is null
    and d.from_day <= :today and d.to_day >= :today
    and o.id not in (select own.organization_id from user_unit own where own.user_id = :userId)
  order by o.key, d.to_day`;

/** Whom an account stands in for. */
@Injectable()
export class StandingIn {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  today(userId: string | null): Promise<StandingInFor[]> {
    const today = dayOf(this.clock.now());
    return this.database.rows<StandingInFor>(STANDING_IN, { userId, today });
  }
}
