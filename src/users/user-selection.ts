import { ROLES } from '../auth/role.js';
import type { UserAccount } from './user-account.entity.js';
import type { UserListInput } from './user-list.input.js';
import { stateOf } from './user.view.js';

/**
 * Those asked for, by login. Chosen here and not by the database: a county has few accounts, and the
 * databases disagree about what an umlaut in lower case is.
 */
export function selected(
  accounts: readonly UserAccount[],
  { q = '', role, state }: Pick<UserListInput, 'q' | 'role' | 'state'>,
): UserAccount[] {
  const words = q.toLowerCase().split(/\s+/);
  return accounts
    .filter(
      (account) =>
        (role === undefined || account.roles.includes(role)) &&
        (state === undefined || stateOf(account) === state) &&
        words.every((word) => textOf(account).includes(word)),
    )
    .sort((one, other) => (one.login < other.login ? -1 : 1));
}

const textOf = ({ login, name, function: post, roles }: UserAccount): string =>
  [login, name ?? '', post, ...roles.map((role) => ROLES[role])].join('\n').toLowerCase();
