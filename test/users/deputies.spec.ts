import { auditOf } from '../auth/people.js';
import { DATABASES, startTestApp, type TestApp, type Visitor } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';
import type { UserAccount } from '../../src/users/user-account.entity.js';

describe.each(DATABASES)('standing in for somebody on %s', (kind) => {
  let app: TestApp;
  let county: TestCounty;
  let head: UserAccount;
  let stand: UserAccount;
  let visitor: Visitor;

  beforeAll(async () => {
    app = await startTestApp(kind);
    county = await TestCounty.create(app.database);
    const unit = await county.organization('amt-jugend');
    head = await county.account('department_head', { units: [unit] });
    stand = await county.account('department_head', { login: 'm.beispiel' });
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    app.clock.set('2026-07-01T08:00:00Z');
    visitor = await app.signIn(head);
  });

  const add = (by: Visitor, whose: UserAccount, facts: object = {}) =>
    by.request('POST', `/api/v1/users/${whose.id}/deputies`, {
      payload: { login: 'm.beispiel', from: '2026-07-06', to: '2026-07-24', ...facts },
    });
  const unitsOfDeputy = async (iso: string): Promise<string[]> => {
    app.clock.set(iso);
    const deputy = await app.signIn(stand);
    return (await deputy.request('GET', '/api/v1/session')).json<{ units: string[] }>().units;
  };

  it('counts from the first day to the last, in German time', async () => {
    expect((await add(visitor, head)).statusCode).toBe(201);
    expect(await unitsOfDeputy('2026-07-05T21:59:00Z')).toEqual([]);
    expect(await unitsOfDeputy('2026-07-05T22:01:00Z')).toEqual(['amt-jugend']);
    expect(await unitsOfDeputy('2026-07-24T21:59:00Z')).toEqual(['amt-jugend']);
    expect(await unitsOfDeputy('2026-07-24T22:01:00Z')).toEqual([]);
  });

  it('can end before that', async () => {
    const path = `/api/v1/users/${head.id}/deputies`;
    const [entry] = (await visitor.request('GET', path)).json<{ items: { id: string }[] }>().items;
    expect(entry).toEqual({
      id: expect.any(String) as string,
      login: 'm.beispiel',
      function: 'Amtsleitung',
      from: '2026-07-06',
      to: '2026-07-24',
    });
    const end = () => visitor.request('DELETE', `${path}/${entry?.id ?? ''}`);
    expect((await end()).statusCode).toBe(204);
    expect((await end()).statusCode).toBe(404);
    expect(await unitsOfDeputy('2026-07-10T10:00:00Z')).toEqual([]);
    expect((await auditOf(app)).map(({ action }) => action)).toEqual([
      'DEPUTY_SET',
      'DEPUTY_ENDED',
    ]);
  });

  it('is nobody`s to arrange but one`s own and the administration`s', async () => {
    const other = await app.signIn(await county.account('department_head'));
    expect((await add(other, head)).statusCode).toBe(403);
    expect((await auditOf(app)).at(-1)).toMatchObject({ action: 'ACCESS_REFUSED' });
    const admin = await app.signIn(await county.account('admin'));
    expect((await add(admin, head)).statusCode).toBe(201);
  });

  it.each([
    [{ login: 'niemand' }, 'login', 'nicht'],
    [{ login: 'liest.nur' }, 'login', 'keine Sachstände melden'],
    [{ from: '2026-08-01' }, 'to', 'vor dem ersten'],
    [{ from: '2026-06-01', to: '2026-06-30' }, 'to', 'schon vorbei'],
    [{ from: '31.07.2026' }, 'from', 'JJJJ-MM-TT'],
  ])('is refused where it makes no sense: %j', async (facts, field, words) => {
    if ('login' in facts && facts.login === 'liest.nur')
      await county.account('auditor', { login: 'liest.nur' });
    expect((await add(visitor, head, facts)).json()).toMatchObject({
      problems: [{ field, message: expect.stringContaining(words) as string }],
    });
  });

  it('is not for oneself', async () => {
    expect((await add(visitor, head, { login: head.login })).json()).toMatchObject({
      problems: [{ message: 'Niemand vertritt sich selbst.' }],
    });
  });
});
