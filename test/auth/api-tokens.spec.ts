import { DATABASES, startTestApp, type TestApp, type Visitor } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';
import type { UserAccount } from '../../src/users/user-account.entity.js';
import { auditOf } from './people.js';

interface NewToken {
  id: string;
  token: string;
}

describe.each(DATABASES)('an API token on %s', (kind) => {
  let app: TestApp;
  let county: TestCounty;
  let account: UserAccount;
  let owner: Visitor;

  beforeAll(async () => {
    app = await startTestApp(kind);
    county = await TestCounty.create(app.database, { publicSince: null });
    account = await county.account('ki_management');
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    app.clock.set('2026-01-15T10:00:00Z');
    owner = await app.signIn(account);
  });

  const create = async (facts: object = {}): Promise<NewToken> => {
    const payload = { name: 'Auswertung', scopes: ['measure.read', 'account.own'], ...facts };
    return (await owner.request('POST', '/api/v1/tokens', { payload })).json<NewToken>();
  };
  const withToken = (token: string): Visitor => ({
    request: (method, path, request = {}) =>
      app.request(method, path, { ...request, headers: { authorization: `Bearer ${token}` } }),
  });
  const measures = () => `/api/v1/bodies/${county.key}/measures`;

  it('is shown once and kept nowhere', async () => {
    const { token } = await create();
    expect(token).toMatch(/^umst_[\w-]{43}$/);
    const rows = await app.database.rows('select * from api_token');
    expect(JSON.stringify(rows)).not.toContain(token.slice(5));
    expect((await owner.request('GET', '/api/v1/tokens')).body).not.toContain(token.slice(5));
    expect((await auditOf(app)).at(-1)).toMatchObject({ action: 'TOKEN_CREATED' });
  });

  it('does what its scopes say and no more', async () => {
    const program = withToken((await create({ scopes: ['measure.read'] })).token);
    expect((await program.request('GET', measures())).statusCode).toBe(200);
    expect((await program.request('GET', '/api/v1/session')).statusCode).toBe(403);
  });

  it('gets no page that was made for somebody with more rights', async () => {
    const pages = [
      ['/massnahmen', 'measure.read'],
      ['/uebersicht', 'quality.read'],
    ] as const;
    for (const [path, scope] of pages) {
      const program = withToken((await create({ scopes: [scope] })).token);
      // What the owner gets is remembered until something changes in the county.
      expect((await owner.request('GET', path)).statusCode).toBe(200);
      expect([path, (await program.request('GET', path)).statusCode]).toEqual([path, 403]);
    }
  });

  it('has no scope its account does not have', async () => {
    const payload = { name: 'Zu viel', scopes: ['account.manage'] };
    const refused = await owner.request('POST', '/api/v1/tokens', { payload });
    expect(refused.json()).toMatchObject({ problems: [{ field: 'scopes' }] });
    for (const days of [0, 367, 1.5])
      expect(await create({ days })).toMatchObject({ problems: [{ field: 'days' }] });
  });

  it('makes no other token', async () => {
    const program = withToken((await create()).token);
    const payload = { name: 'Noch einer', scopes: ['measure.read'] };
    expect((await program.request('POST', '/api/v1/tokens', { payload })).statusCode).toBe(403);
  });

  it('says when it was used last, to the minute', async () => {
    const { id, token } = await create();
    const seen = async () => {
      const list = await owner.request('GET', '/api/v1/tokens');
      const { items } = list.json<{ items: { id: string; lastUsedAt: string | null }[] }>();
      return items.find((item) => item.id === id)?.lastUsedAt;
    };
    expect(await seen()).toBeNull();
    await withToken(token).request('GET', measures());
    app.clock.set('2026-01-15T10:00:30Z');
    await withToken(token).request('GET', measures());
    expect(await seen()).toBe('2026-01-15T10:00:00.000Z');
    app.clock.set('2026-01-15T10:05:00Z');
    await withToken(token).request('GET', measures());
    expect(await seen()).toBe('2026-01-15T10:05:00.000Z');
  });

  it('ends on its day, when revoked, and with its account', async () => {
    const [short, gone, resting] = [await create({ days: 1 }), await create(), await create()];
    const status = async ({ token }: NewToken) =>
      (await withToken(token).request('GET', measures())).statusCode;
    expect(await status(short)).toBe(200);
    app.clock.set('2026-01-16T10:00:01Z');
    expect(await status(short)).toBe(401);
    owner = await app.signIn(account);
    expect((await owner.request('DELETE', `/api/v1/tokens/${gone.id}`)).statusCode).toBe(204);
    expect((await owner.request('DELETE', `/api/v1/tokens/${gone.id}`)).statusCode).toBe(404);
    expect(await status(gone)).toBe(401);
    const admin = await app.signIn(await county.account('admin'));
    await admin.request('POST', `/api/v1/users/${account.id}/disabling`);
    expect(await status(resting)).toBe(401);
    await admin.request('POST', `/api/v1/users/${account.id}/enabling`);
    expect(await status(resting)).toBe(200);
  });
});
