import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { Audit, type Deed } from '../audit/audit.js';
import { atHome } from '../auth/at-home.js';
import type { Call } from '../auth/call.js';
import { Idempotency } from '../auth/idempotency.js';
import { normalizedLogin } from '../auth/login-name.js';
import { permits } from '../auth/permissions.js';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import { newId } from '../database/ids.js';
import { rowsOf } from '../database/rows.js';
import { dayOf } from '../texts/days.js';
import { DomainError } from '../texts/domain-error.js';
import { invalidInput } from '../web/input.js';
import { Deputy } from './deputy.entity.js';
import { UserAccount } from './user-account.entity.js';
import type { DeputyInput } from './user.input.js';
import { accountOf } from './user-records.js';

export interface DeputyView {
  id: string;
  login: string;
  function: string;
  from: string;
  to: string;
}

const PRESENT_AND_COMING = `
  select d.id, u.login, u.function, d.from_day as "from", d.to_day as "to"
  from deputy d join user_account u on u.id = d.deputy_id
  where d.user_id = :userId and d.ended_at is null and d.to_day >= :today
  order by d.from_day, d.id`;

/** Who stands in for whom, and when. */
@Injectable()
export class Deputies {
  constructor(
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly idempotency: Idempotency,
  ) {}

  /** Those of today and later. @throws DomainError NOT_FOUND, FORBIDDEN */
  async of(call: Call, userId: string): Promise<DeputyView[]> {
    await this.admitted(call, userId);
    return this.present(this.database.read, userId);
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN, INVALID_INPUT */
  async add(call: Call, userId: string, input: DeputyInput): Promise<DeputyView> {
    const account = await this.admitted(call, userId);
    const { from, to } = input;
    this.refusePeriod(input);
    return this.idempotency.once(call, async (em) => {
      const deputy = await deputyOf(em, account, input.login);
      const id = newId();
      const row = { id, userId, deputyId: deputy.id, fromDay: from, toDay: to, endedAt: null };
      await em.insert(Deputy, row);
      await this.audit.record(em, call, deed('DEPUTY_SET', account, row));
      return { id, login: deputy.login, function: deputy.function, from, to };
    });
  }

  /** From now on it counts no longer. @throws DomainError NOT_FOUND, FORBIDDEN */
  async end(call: Call, userId: string, id: string): Promise<void> {
    const account = await this.admitted(call, userId);
    const place = { id, userId, endedAt: IsNull() };
    await this.database.write(async (em) => {
      const row = await em.findOneBy(Deputy, place);
      const ended = await em.update(Deputy, place, { endedAt: this.clock.now() });
      if (!row || ended.affected !== 1)
        throw new DomainError('NOT_FOUND', 'Diese Vertretung gibt es nicht.');
      await this.audit.record(em, call, deed('DEPUTY_ENDED', account, row));
    });
  }

  private present(em: EntityManager, userId: string): Promise<DeputyView[]> {
    const today = dayOf(this.clock.now());
    return rowsOf<DeputyView>(em, PRESENT_AND_COMING, { userId, today });
  }

  /** The administration for anybody, everybody else for themselves. */
  private async admitted(call: Call, userId: string): Promise<UserAccount> {
    const bodyId = atHome(call, 'deputy.manage');
    const account = await accountOf(this.database.read, bodyId, userId);
    const { actor } = call;
    if (actor.userId === userId || actor.roles.includes('admin')) return account;
    await this.audit.note(call, {
      action: 'ACCESS_REFUSED',
      bodyId,
      objectType: 'ACCOUNT',
      objectId: userId,
      after: { action: 'deputy.manage' },
    });
    throw new DomainError('FORBIDDEN', 'Sie können nur Ihre eigene Vertretung regeln.');
  }

  private refusePeriod({ from, to }: DeputyInput): void {
    if (to < from)
      throw invalidInput([{ field: 'to', message: 'Der letzte Tag liegt vor dem ersten.' }]);
    if (to < dayOf(this.clock.now()))
      throw invalidInput([{ field: 'to', message: 'Dieser Zeitraum ist schon vorbei.' }]);
  }
}

/** @throws DomainError INVALID_INPUT for somebody who cannot stand in */
async function deputyOf(
  em: EntityManager,
  account: UserAccount,
  login: string,
): Promise<UserAccount> {
  const { bodyId } = account;
  const place = { login: normalizedLogin(login), bodyId, disabledAt: IsNull() };
  const deputy = await em.findOneBy(UserAccount, place);
  if (!deputy) throw noDeputy('Dieses Konto gibt es hier nicht, oder es ist gesperrt.');
  if (deputy.id === account.id) throw noDeputy('Niemand vertritt sich selbst.');
  if (!deputy.roles.some((role) => permits('report.submit', role)))
    throw noDeputy(
      'Dieses Konto darf keine Sachstände melden und kann deshalb niemanden vertreten.',
    );
  return deputy;
}

const noDeputy = (message: string): DomainError => invalidInput([{ field: 'login', message }]);

const deed = (
  action: 'DEPUTY_SET' | 'DEPUTY_ENDED',
  { id, bodyId }: UserAccount,
  { deputyId, fromDay, toDay }: Pick<Deputy, 'deputyId' | 'fromDay' | 'toDay'>,
): Deed => ({
  action,
  bodyId,
  objectType: 'ACCOUNT',
  objectId: id,
  after: { deputy: deputyId, from: fromDay, to: toDay },
});
