import { selected } from './user-selection.js';
import type { UserAccount } from './user-account.entity.js';

const account = (login: string, facts: Partial<UserAccount> = {}): UserAccount => ({
  id: login,
  bodyId: 'kreis',
  version: 1,
  login,
  name: null,
  email: null,
  function: 'Leitung Jugendamt',
  roles: ['department_head'],
  passwordHash: 'gesetzt',
  createdAt: new Date(0),
  disabledAt: null,
  erasedAt: null,
  welcomedAt: null,
  ...facts,
});

describe('a selection of accounts', () => {
  const accounts = [
    account('z.letzter', { name: 'Ösen Müller', roles: ['auditor'] }),
    account('a.erste', { passwordHash: null }),
    account('m.mitte', { disabledAt: new Date(0) }),
  ];
  const logins = (query: Parameters<typeof selected>[1]) =>
    selected(accounts, query).map(({ login }) => login);

  it('is in the order of the logins', () => {
    expect(logins({})).toEqual(['a.erste', 'm.mitte', 'z.letzter']);
  });

  it('finds words in any order and case, umlauts too', () => {
    expect(logins({ q: 'MÜLLER öse' })).toEqual(['z.letzter']);
    expect(logins({ q: 'jugendamt amtsleitung' })).toEqual(['a.erste', 'm.mitte']);
    expect(logins({ q: 'niemand' })).toEqual([]);
  });

  it('keeps to a role and a state', () => {
    expect(logins({ role: 'auditor' })).toEqual(['z.letzter']);
    expect(logins({ state: 'INVITED' })).toEqual(['a.erste']);
    expect(logins({ role: 'department_head', state: 'DISABLED' })).toEqual(['m.mitte']);
  });
});
