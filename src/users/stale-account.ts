import type { EntityManager } from 'typeorm';
import { rowsOf } from '../database/rows.js';
import { DomainError } from '../texts/domain-error.js';
import type { UserView } from './user.view.js';

const LAST_CHANGE = `
  select actor as "changedBy", recorded_at as "changedAt" from audit_entry
  where object_id = :id and object_type = 'ACCOUNT' and action like 'ACCOUNT_%'
  order by sequence desc limit 1`;

/** Somebody was faster: what the account is now, and who changed it when. */
export async function staleAccount(em: EntityManager, current: UserView): Promise<DomainError> {
  const [last] = await rowsOf<{ changedBy: string; changedAt: string }>(em, LAST_CHANGE, {
    id: current.id,
  });
  return new DomainError(
    'STALE_VERSION',
    'Jemand hat dieses Konto inzwischen geändert. Bitte sehen Sie sich den neuen Stand an und wiederholen Sie Ihre Änderung, wenn sie noch nötig ist.',
    [],
    { facts: { current, changedBy: last?.changedBy ?? null, changedAt: last?.changedAt ?? null } },
  );
}
