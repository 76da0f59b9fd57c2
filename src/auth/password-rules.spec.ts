import { commonPasswords } from './common-passwords.js';
import { passwordProblems, type PasswordOwner } from './password-rules.js';

const OWNER: PasswordOwner = {
  admin: false,
  login: 'e.muster',
  name: 'Erika Muster-Beispiel',
  county: 'Kreis Warendorf',
};

const problems = (password: string, owner: Partial<PasswordOwner> = {}) =>
  passwordProblems(password, { ...OWNER, ...owner }, commonPasswords());

describe('a new password', () => {
  it('may be anything long enough, whatever it is made of', () => {
    expect(problems('lampe tisch regen wolke')).toEqual([]);
    expect(problems('zwölfzeichen')).toEqual([]);
    expect(problems('ääööüüßßéèçñ')).toEqual([]);
  });

  it('has twelve characters, fifteen for administrators, however they were typed', () => {
    expect(problems('lampetische')).toEqual([expect.stringContaining('mindestens 12')]);
    expect(problems('lampetischee', { admin: true })).toEqual([
      expect.stringContaining('mindestens 15'),
    ]);
    // Seven characters, typed as fourteen.
    expect(problems('äëïöüÿñ'.normalize('NFD'))).toEqual([
      expect.stringContaining('mindestens 12'),
    ]);
    expect(problems('l'.repeat(201))).toEqual([expect.stringContaining('höchstens 200')]);
  });

  it.each([
    'passwortpasswort',
    'Passwort2026!',
    'P4ssw0rt2026',
    'Sommer2026!!',
    'Integration26',
    '123456789012',
    'abcdefghijklm',
    'aaaaaaaaaaaaaa',
    'abcabcabcabcabc',
    'qwertzuiop123',
    'qwertyuiop[]',
  ])('is not one of those everybody tries first: %s', (password) => {
    expect(problems(password)).toEqual([expect.stringContaining('leicht zu erraten')]);
  });

  it.each(['xx-E.Muster-tafel', 'tafel ERIKA kreide', 'beispiel-tafel-7', 'warendorf tafel'])(
    'holds neither the person nor the county: %s',
    (password) => {
      expect(problems(password)).toEqual([expect.stringContaining('nicht im Passwort vorkommen')]);
    },
  );

  it('is held against at least ten thousand common ones', () => {
    expect(commonPasswords().size).toBeGreaterThan(10_000);
    expect(commonPasswords()).toContain('letmein');
  });
});
