import type { EntityManager } from 'typeorm';
import { IsNull, Not } from 'typeorm';
import { DomainError } from '../texts/domain-error.js';
import { UserAccount } from './user-account.entity.js';

/**
 * A county without anybody who administers its accounts could not help itself. Who was invited and
 * has no password yet does not count.
 * @param account about to stop being an administrator; the county is locked
 * @throws DomainError NOT_POSSIBLE_NOW
 */
export async function refuseLastAdmin(em: EntityManager, account: UserAccount): Promise<void> {
  if (!account.roles.includes('admin')) return;
  const others = await em.findBy(UserAccount, {
    bodyId: account.bodyId,
    disabledAt: IsNull(),
    passwordHash: Not(IsNull()),
    id: Not(account.id),
  });
  if (others.some(({ roles }) => roles.includes('admin'))) return;
  throw new DomainError(
    'NOT_POSSIBLE_NOW',
    'Das ist das letzte Konto der Administration in diesem Kreis. Bitte richten Sie erst ein anderes ein.',
  );
}
