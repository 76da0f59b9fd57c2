import type { EntityManager } from 'typeorm';
import { rowsOf } from '../database/rows.js';
import { statement } from '../database/statement.js';
import { DomainError } from '../texts/domain-error.js';
import { invalidInput } from '../web/input.js';
import { UserAccount, UserUnit } from './user-account.entity.js';
import { type Unit, type UserView, userView } from './user.view.js';

/** Lets one change of accounts in a county wait for the other, so that rules about several hold. */
export async function lockCounty(em: EntityManager, bodyId: string): Promise<void> {
  await statement(em, 'update body set name = name where id = ?', [bodyId]);
}

/** @throws DomainError NOT_FOUND, also for an account of another county */
export async function accountOf(
  em: EntityManager,
  bodyId: string,
  id: string,
): Promise<UserAccount> {
  const account = await em.findOneBy(UserAccount, { id, bodyId });
  if (account) return account;
  throw new DomainError('NOT_FOUND', 'Dieses Konto gibt es hier nicht.');
}

const UNITS = `
  select u.user_id as "userId", o.key, o.name from user_unit u
  join organization o on o.id = u.organization_id
  where u.user_id in (:...ids) order by o.key`;

/** Shown with their units, in the order given. */
export async function shown(
  em: EntityManager,
  accounts: readonly UserAccount[],
): Promise<UserView[]> {
  const ids = accounts.map(({ id }) => id);
  const units = ids.length === 0 ? [] : await rowsOf<Unit & { userId: string }>(em, UNITS, { ids });
  return accounts.map((account) =>
    userView(
      account,
      units.filter(({ userId }) => userId === account.id).map(({ key, name }) => ({ key, name })),
    ),
  );
}

export async function shownOne(em: EntityManager, account: UserAccount): Promise<UserView> {
  const [view] = await shown(em, [account]);
  if (!view) throw new Error('One account in, one view out.');
  return view;
}

/**
 * Makes these units those of the account, and no other.
 * @throws DomainError INVALID_INPUT naming what is no organization of the county
 */
export async function setUnits(
  em: EntityManager,
  { id: userId, bodyId }: UserAccount,
  keys: readonly string[],
): Promise<void> {
  await em.delete(UserUnit, { userId });
  if (keys.length === 0) return;
  const found = await rowsOf<{ id: string; key: string }>(
    em,
    'select id, key from organization where body_id = :bodyId and key in (:...keys)',
    { bodyId, keys },
  );
  const unknown = keys.filter((key) => !found.some((unit) => unit.key === key));
  if (unknown.length > 0)
    throw invalidInput([
      { field: 'units', message: `Im Kreis nicht bekannt: ${unknown.join(', ')}.` },
    ]);
  await em.insert(
    UserUnit,
    found.map(({ id }) => ({ userId, organizationId: id })),
  );
}
