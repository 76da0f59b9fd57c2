import { ROLES, type Role } from '../auth/role.js';
import { CountUpTo, OneOf, OptionalText } from '../web/input.js';
import { ACCOUNT_STATES, type AccountState } from './user.view.js';

const LONGEST_SEARCH = 100;
const LAST_PAGE = 100_000;
const MOST_PER_PAGE = 200;

export class UserListInput {
  @OptionalText(LONGEST_SEARCH, 'Steht im Anmeldenamen, Namen oder in der Funktion.', 'jugendamt')
  q?: string;

  @OneOf(ROLES, 'Eine der Rollen des Kontos.')
  role?: Role;

  @OneOf(ACCOUNT_STATES, 'Zustand des Kontos.')
  state?: AccountState;

  @CountUpTo(LAST_PAGE, 'Seite, von 1 an.', 1)
  page = 1;

  @CountUpTo(MOST_PER_PAGE, 'Konten je Seite.', 50)
  limit = 50;
}
