import { AuditEntry } from '../../src/audit/audit-entry.entity.js';
import { Audit, type Deed } from '../../src/audit/audit.js';
import { type Actor, NOBODY } from '../../src/auth/actor.js';
import { callBy } from '../../src/auth/call.js';
import { UserAccount } from '../../src/users/user-account.entity.js';
import { ApiDescription } from '../support/api-description.js';
import { DATABASES, startTestApp, type TestApp, type Visitor } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';

interface Page {
  total: number;
  withoutCounty: number;
  next: number | null;
  items: {
    sequence: number;
    action: { code: string; label: string };
    object: { id: string | null; label: string | null };
    actor: { function: string; account: { id: string; name: string | null } | null };
    before: object | null;
    after: object | null;
  }[];
}

describe.each(DATABASES)('looking into the log on %s', (kind) => {
  let app: TestApp;
  let county: TestCounty;
  let head: UserAccount;
  let auditor: Visitor;
  let admin: Visitor;
  let measureId: string;

  beforeAll(async () => {
    app = await startTestApp(kind);
    county = await TestCounty.create(app.database);
    head = await county.account('department_head', { name: 'Kanarie Vogel', function: 'Leitung' });
    measureId = (await county.measure({ number: 'W17', title: 'Elternbegleitung' })).id;
    const measure = { objectType: 'MEASURE', objectId: measureId } as const;
    const before = { title: 'Eltern' };
    const after = { title: 'Elternbegleitung' };
    await deed('2025-12-31T10:00:00Z', { action: 'MEASURE_CREATED', ...measure });
    await deed('2026-01-05T10:00:00Z', { action: 'MEASURE_CHANGED', ...measure, before, after });
    await deed('2026-01-05T22:59:00Z', {
      action: 'LOGIN',
      objectType: 'ACCOUNT',
      objectId: head.id,
    });
    await deed('2026-01-05T23:00:00Z', { action: 'MEASURE_CHANGED', ...measure, before, after });
    await stranger();
    app.clock.set('2026-02-01T10:00:00Z');
    auditor = await app.signIn(await county.account('auditor'));
    admin = await app.signIn(await county.account('admin'));
  });
  afterAll(() => app.stop());

  async function deed(at: string, facts: Omit<Deed, 'bodyId'>): Promise<void> {
    app.clock.set(at);
    const actor: Actor = {
      ...NOBODY,
      userId: head.id,
      bodyId: county.body.id,
      function: 'Leitung',
    };
    await app.get(Audit).note(callBy(actor), { bodyId: county.body.id, ...facts });
  }

  /** Tries a login that nobody has. */
  const stranger = () =>
    app.get(Audit).note(callBy(NOBODY), {
      action: 'LOGIN_FAILED',
      bodyId: null,
      objectType: 'ACCOUNT',
      objectId: null,
    });

  const path = (query = '') => `/api/v1/bodies/${county.key}/audit${query}`;
  const look = async (query: string, visitor = auditor): Promise<Page> =>
    (await visitor.request('GET', path(query))).json<Page>();
  const IN_JANUARY = 'from=2026-01-01&to=2026-01-31';

  it('says in words what happened, the newest first', async () => {
    const answer = await admin.request('GET', path('?to=2026-01-31'));
    const description = await ApiDescription.of(app);
    expect(description.deviations('/api/v1/bodies/{body}/audit', answer.json())).toEqual([]);
    expect(answer.headers).toMatchObject({ 'x-total-count': '4' });
    const { items } = answer.json<Page>();
    expect(items.map(({ action }) => action.label)).toEqual([
      'Maßnahme geändert',
      'Anmeldung',
      'Maßnahme geändert',
      'Maßnahme angelegt',
    ]);
    expect(items[0]).toMatchObject({
      object: { id: measureId, label: 'W17 Elternbegleitung' },
      actor: { function: 'Leitung' },
      before: { title: 'Eltern' },
      after: { title: 'Elternbegleitung' },
    });
  });

  it('tells the name to the auditor only, and nobody else whose login it was', async () => {
    const [seenByAuditor] = (await look(`?${IN_JANUARY}&action=LOGIN`)).items;
    expect(seenByAuditor).toMatchObject({
      object: { id: head.id, label: 'Leitung' },
      actor: { function: 'Leitung', account: { id: head.id, name: 'Kanarie Vogel' } },
    });
    const seenByAdmin = await admin.request('GET', path(`?${IN_JANUARY}&action=LOGIN`));
    expect(seenByAdmin.json<Page>().items).toMatchObject([
      { object: { id: null, label: null }, actor: { function: 'Leitung', account: null } },
    ]);
    expect(seenByAdmin.body).not.toContain(head.id);
    expect(seenByAdmin.body).not.toContain('Kanarie');
  });

  it.each([
    ['from=2026-01-01&to=2026-01-05', 2],
    ['from=2026-01-06&to=2026-01-06', 1],
    [`${IN_JANUARY}&action=MEASURE_CHANGED`, 2],
    [`${IN_JANUARY}&objectType=ACCOUNT`, 1],
  ])('finds with %s', async (query, found) => {
    const { total, items } = await look(`?${query}`);
    expect([total, items.length]).toEqual([found, found]);
  });

  it('finds what happened to one record, and what one person did', async () => {
    expect((await look(`?object=${measureId}&to=2026-01-31`)).total).toBe(3);
    expect((await look(`?actor=${head.id}&to=2026-01-31`)).total).toBe(4);
    expect((await look(`?object=${head.id}&to=2026-01-31`)).total).toBe(1);
  });

  it.each(['actor', 'object'])(
    'shows one person (%s) to nobody but the auditor, and writes the attempt down',
    async (parameter) => {
      const answer = await admin.request('GET', path(`?${parameter}=${head.id}`));
      expect(answer.statusCode).toBe(403);
      const [newest] = (await look('?limit=1&action=ACCESS_REFUSED')).items;
      expect(newest?.after).toEqual({ action: 'audit.read_person' });
    },
  );

  it('writes each look down, with what was asked', async () => {
    await admin.request('GET', path('?action=LOGIN&from=2026-01-01'));
    const [newest] = (await look('?limit=1&action=AUDIT_READ')).items;
    expect(newest).toMatchObject({
      after: { action: 'LOGIN', from: '2026-01-01' },
      actor: { function: 'Administration' },
    });
  });

  it('is read on from entry to entry, though every look adds one', async () => {
    const seen: number[] = [];
    let address: string | undefined = path('?to=2026-01-31&limit=1');
    while (address !== undefined) {
      const answer = await auditor.request('GET', address);
      seen.push(...answer.json<Page>().items.map(({ sequence }) => sequence));
      address = /<([^>]+)>; rel="next"/.exec(answer.headers.link ?? '')?.[1];
    }
    expect(seen).toHaveLength(4);
    expect(seen).toEqual(seen.toSorted((a, b) => b - a));
  });

  it('does not read on from an entry of another county', async () => {
    const other = await TestCounty.create(app.database);
    const deedThere = { action: 'COUNTY_CHANGED', objectType: 'COUNTY', objectId: null } as const;
    await app.get(Audit).note(callBy(NOBODY), { ...deedThere, bodyId: other.body.id });
    const [theirs] = await app.database.read.findBy(AuditEntry, { bodyId: other.body.id });
    const answer = await auditor.request('GET', path(`?before=${theirs?.sequence ?? 0}`));
    expect(answer.statusCode).toBe(422);
  });

  it('counts what belongs to no county, and shows it to nobody', async () => {
    const { withoutCounty, items } = await look('?action=LOGIN_FAILED');
    expect([withoutCounty, items]).toEqual([1, []]);
  });

  it('says of an erased person that it was, and keeps the function', async () => {
    await app.database.write((em) =>
      em.update(UserAccount, head.id, { name: null, erasedAt: new Date() }),
    );
    const [entry] = (await look(`?${IN_JANUARY}&limit=1`)).items;
    expect(entry?.actor).toEqual({
      function: 'Leitung',
      account: { id: head.id, name: 'gelöscht' },
    });
  });

  it('names no account of another county that tried to get in', async () => {
    const foreign = await (await TestCounty.create(app.database)).account('auditor');
    const visitor = await app.signIn(foreign);
    expect((await visitor.request('GET', path())).statusCode).toBe(404);
    const [refused] = (await look('?limit=1&action=ACCESS_REFUSED')).items;
    expect(refused?.actor).toEqual({ function: foreign.function, account: null });
  });
});
