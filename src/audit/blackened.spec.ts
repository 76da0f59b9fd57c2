import { blackened } from './blackened.js';

describe('what the log keeps of facts', () => {
  it('blackens who a person is, at any depth and however it is spelled', () => {
    const facts = {
      name: 'Kanarie Vogel',
      accounts: [{ key: 'bleibt', e_mail: 'kanarie@kreis.example', roles: ['admin'] }],
      password_hash: '$argon2id$kanarie',
      'Given-Name': 'Kanarie',
    };
    expect(blackened('ACCOUNT', facts)).toEqual({
      name: '[geschwärzt]',
      accounts: [{ key: 'bleibt', e_mail: '[geschwärzt]', roles: ['admin'] }],
      password_hash: '[geschwärzt]',
      'Given-Name': '[geschwärzt]',
    });
  });

  it('keeps visible that there was nothing', () => {
    expect(blackened('ACCOUNT', { email: null, name: 'Kanarie' })).toEqual({
      email: null,
      name: '[geschwärzt]',
    });
  });

  it('leaves the names of things', () => {
    const renamed = { name: 'Amt für Jugend', since: new Date(0) };
    expect(blackened('ORGANIZATION', renamed)).toEqual(renamed);
  });
});
