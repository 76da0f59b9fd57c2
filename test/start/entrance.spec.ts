import { DemoAccounts } from '../../src/start/demo-accounts.js';
import { SetUp } from '../../src/start/set-up.js';
import { Seed } from '../../src/seed/seed.service.js';
import { DATABASES, startBeside, startTestApp, type TestApp } from '../support/databases.js';
import { auditOf, signIn } from '../auth/people.js';

const ROLES = ['admin', 'ki_management', 'department_head', 'committee_member', 'auditor'];

describe.each(DATABASES)('the way in with demo data on %s', (kind) => {
  let app: TestApp;
  let told: string[];

  beforeAll(async () => {
    app = await startTestApp(kind, { seed: 'demo' });
    app.clock.set('2026-06-15T08:00:00Z');
    await app.get(Seed).load('musterkreis');
    told = await app.get(DemoAccounts).create();
  }, 60_000);
  afterAll(() => app.stop());

  const entries = () =>
    told.slice(1).map((line) => {
      const [login = '', password = ''] = line.trim().split(/\s+/);
      return { login, password };
    });

  it('is one account per role, with a password that is told once', async () => {
    const roles: string[] = [];
    for (const { login, password } of entries()) {
      const answer = await signIn(app, login, password);
      expect([login, answer.statusCode]).toEqual([login, 201]);
      const { account } = answer.json<{
        account: { roles: { code: string }[]; units: string[] };
      }>();
      roles.push(...account.roles.map(({ code }) => code));
      if (login === 'demo-amtsleitung') expect(account.units).toEqual(['amt-51-jugend']);
    }
    expect(roles).toEqual(ROLES);
    expect(new Set(entries().map(({ password }) => password)).size).toBe(ROLES.length);
    expect(await app.get(DemoAccounts).create()).toEqual([]);
    expect(await app.get(SetUp).offer()).toEqual([]);
  });

  it('stands in the log, without the passwords', async () => {
    const log = await auditOf(app);
    expect(log.filter(({ action }) => action === 'ACCOUNT_CREATED')).toHaveLength(ROLES.length);
    for (const { password } of entries()) expect(JSON.stringify(log)).not.toContain(password);
  });
});

describe.each(DATABASES)('the way into an empty installation on %s', (kind) => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startTestApp(kind);
  });
  afterAll(() => app.stop());

  const offer = async (): Promise<string> => {
    const line = (await app.get(SetUp).offer()).at(-1) ?? '';
    return new URL(line.trim()).pathname;
  };
  const fields = {
    key: 'probe',
    name: 'Kreis Probe',
    shortName: 'Probe',
    login: 'e.muster',
    person: 'Erika Muster',
    password: 'lampe tisch regen wolke',
  };
  const send = async (path: string, typed: Partial<typeof fields> = {}) => {
    const page = await app.request('GET', path);
    const token = /name="token" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
    const cookie = page.headers['set-cookie']?.split(';')[0] ?? '';
    return app.request('POST', path, {
      headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ token, ...fields, ...typed }).toString(),
    });
  };

  it('is a new link at every start, and the older one is dead', async () => {
    const [older, newer] = [await offer(), await offer()];
    expect((await app.request('GET', older)).statusCode).toBe(404);
    expect((await app.request('GET', newer)).statusCode).toBe(200);
  });

  it('takes a password worth an administrator, and loses nothing else that was typed', async () => {
    const answer = await send(await offer(), { password: 'lampe tisch' });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('mindestens 15 Zeichen');
    expect(answer.body).toContain('value="Kreis Probe"');
    expect(answer.body).not.toContain('lampe tisch');
  });

  it('makes the county and its first administrator, once', async () => {
    const path = await offer();
    const answers = await Promise.all([send(path), send(path, { key: 'zweiter', login: 'zwei' })]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([303, 404]);
    const done = answers[0].statusCode === 303 ? 'e.muster' : 'zwei';
    const signedIn = await signIn(app, done, fields.password);
    expect(signedIn.json()).toMatchObject({ account: { roles: [{ code: 'admin' }] } });
    expect((await app.request('GET', path)).statusCode).toBe(404);
    expect(await app.get(SetUp).offer()).toEqual([]);
    const actions = (await auditOf(app)).map(({ action }) => action);
    expect(actions).toEqual(expect.arrayContaining(['ACCOUNT_CREATED', 'COUNTY_CREATED']));
    expect((await app.request('GET', '/api/v1/bodies')).json()).toEqual({ items: [] });
  });

  it('is closed on every other instance too', async () => {
    const beside = await startBeside(app);
    expect(await beside.get(SetUp).offer()).toEqual([]);
    await beside.stop();
  });
});
