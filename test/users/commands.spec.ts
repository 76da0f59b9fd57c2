import { TokenCreateCommand } from '../../src/users/token-create.command.js';
import { UserAddCommand } from '../../src/users/user-add.command.js';
import { UserLinkCommand } from '../../src/users/user-link.command.js';
import { auditOf, signIn } from '../auth/people.js';
import { DATABASES, startTestApp, type TestApp } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';
import { linesOf } from '../support/lines.js';

const PASSWORD = 'kreide wiese nebel pult';

describe.each(DATABASES)('accounts from the command line on %s', (kind) => {
  let app: TestApp;
  let county: TestCounty;

  beforeAll(async () => {
    app = await startTestApp(kind);
    county = await TestCounty.create(app.database);
    await county.organization('amt-jugend');
  });
  afterAll(() => app.stop());

  const add = (values: object = {}) =>
    linesOf(
      app.get(UserAddCommand).run({
        body: county.key,
        login: 'e.muster',
        name: 'Erika Muster',
        function: 'Leitung Jugendamt',
        role: ['department_head'],
        unit: ['amt-jugend'],
        ...values,
      }),
    );
  const setPassword = (url: string) =>
    app.request('PUT', `/api/v1/links/${url.split('/').at(-1) ?? ''}/password`, {
      payload: { password: PASSWORD },
    });

  it('begin with a link for the person, and the log knows who asked', async () => {
    const [url = ''] = await add();
    expect(url).toMatch(/\/einladung\/[\w-]{43}$/);
    expect((await setPassword(url)).statusCode).toBe(204);
    expect((await signIn(app, 'e.muster', PASSWORD)).statusCode).toBe(201);
    expect(await auditOf(app)).toContainEqual(
      expect.objectContaining({ action: 'ACCOUNT_CREATED', actorId: null, bodyId: county.body.id }),
    );
  });

  it.each([
    [{ body: 'atlantis' }, /Bitte nennen Sie den Kreis mit --body\. Vorhanden: kreis-/],
    [{ role: ['chef'] }, /roles/],
    [{ role: undefined }, /roles/],
    [{ login: 'E Muster' }, /login/],
    [{ login: undefined }, /login/],
    [{ login: 'e.muster' }, /login/],
    [{ login: 'neu', unit: ['gibt-es-nicht'] }, /units/],
  ])('are refused as over HTTP: %j', async (values, sentence) => {
    await expect(add(values)).rejects.toThrow(sentence);
  });

  it('get a new link when nobody else can help', async () => {
    const [url = ''] = await linesOf(app.get(UserLinkCommand).run({ login: 'e.muster' }));
    expect((await setPassword(url)).statusCode).toBe(204);
    await expect(linesOf(app.get(UserLinkCommand).run({ login: 'niemand' }))).rejects.toThrow(
      '„niemand“ gibt es nicht',
    );
  });

  it('get tokens for programs, limited as the account is', async () => {
    const token = (values: object) =>
      linesOf(app.get(TokenCreateCommand).run({ user: 'e.muster', name: 'Probe', ...values }));
    const [secret = ''] = await token({ scope: ['measure.read,account.own'], days: '30' });
    const authorization = `Bearer ${secret}`;
    const me = await app.request('GET', '/api/v1/session', { headers: { authorization } });
    expect(me.json()).toMatchObject({
      login: 'e.muster',
      scopes: ['measure.read', 'account.own'],
    });
    await expect(token({ scope: ['account.manage'], days: '30' })).rejects.toThrow('scopes');
    await expect(token({ scope: ['measure.read'], days: '400' })).rejects.toThrow('days');
    await expect(token({ scope: ['measure.read'] })).rejects.toThrow('days');
    await expect(token({ days: '30' })).rejects.toThrow('scopes');
  });
});
