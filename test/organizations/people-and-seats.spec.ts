import { AuditEntry } from '../../src/audit/audit-entry.entity.js';
import type { Organization } from '../../src/organizations/organization.entity.js';
import { ApiDescription } from '../support/api-description.js';
import { DATABASES, startTestApp, type TestApp, type Visitor } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';

interface Problem {
  problems: { field: string; message: string }[];
}

const FIRST = { 'if-match': '"1"' };

describe.each(DATABASES)('people and their seats, on %s', (kind) => {
  let app: TestApp;
  let description: ApiDescription;
  let county: TestCounty;
  let management: Visitor;
  let board: Organization;

  beforeAll(async () => {
    app = await startTestApp(kind);
    description = await ApiDescription.of(app);
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    app.clock.set('2026-01-15T10:00:00Z');
    county = await TestCounty.create(app.database, { publicSince: '2023-01-02' });
    management = await app.signIn(await county.account('ki_management'));
    board = await county.organization('lenkungsgruppe', { name: 'Lenkungsgruppe' });
  });

  const path = (rest: string) => `/api/v1/bodies/${county.key}/${rest}`;
  const post = (rest: string, payload: object) =>
    management.request('POST', path(rest), { payload });
  const patch = (rest: string, payload: object, headers = FIRST) =>
    management.request('PATCH', path(rest), { payload, headers });
  const read = async (rest: string, who: Pick<Visitor, 'request'> = app) =>
    (await who.request('GET', path(rest))).json<Record<string, unknown>>();
  const created = async (rest: string, payload: object) =>
    (await post(rest, payload)).json<{ key: string }>().key;
  const entry = (action: string) =>
    app.database.read.findOneByOrFail(AuditEntry, { bodyId: county.body.id, action });

  it('names somebody to the public only after they agreed', async () => {
    const person = { formOfAddress: 'Frau', familyName: 'Muster', function: 'Dezernentin' };
    const answer = await post('people', person);
    expect(answer.statusCode).toBe(201);
    const { key } = answer.json<{ key: string }>();
    expect(answer.headers.location).toBe(path(`people/${key}`));
    await post('organizations/lenkungsgruppe/memberships', { role: 'CHAIR', person: key });

    expect(await read('people')).toEqual({ items: [] });
    expect((await app.request('GET', path(`people/${key}`))).statusCode).toBe(404);
    const seatOf = async (who?: Visitor) =>
      (await read('organizations/lenkungsgruppe', who)).members as { person: unknown }[];
    expect((await seatOf())[0]?.person).toBeNull();
    expect((await seatOf(management))[0]?.person).toMatchObject({ name: 'Frau Muster' });

    expect((await patch(`people/${key}`, { nameBasis: 'CONSENT' })).json()).toMatchObject({
      version: 2,
    });
    const found = await read(`people/${key}`);
    expect(found).toMatchObject({
      name: 'Frau Muster',
      function: 'Dezernentin',
      nameBasis: 'CONSENT',
    });
    expect(description.deviations('/api/v1/bodies/{body}/people/{person}', found)).toEqual([]);
    expect((await seatOf())[0]?.person).toMatchObject({ name: 'Frau Muster' });
    const organization = await read('organizations/lenkungsgruppe');
    const one = '/api/v1/bodies/{body}/organizations/{organization}';
    expect(description.deviations(one, organization)).toEqual([]);
  });

  it('keeps names out of the log', async () => {
    const key = await created('people', { familyName: 'Muster', function: 'Dezernentin' });
    await patch(`people/${key}`, { familyName: 'Beispiel', function: 'Landrätin' });
    const { before, after } = await entry('PERSON_CHANGED');
    expect(JSON.parse(before ?? '')).toEqual({
      familyName: '[geschwärzt]',
      function: 'Dezernentin',
    });
    expect(JSON.parse(after ?? '')).toEqual({ familyName: '[geschwärzt]', function: 'Landrätin' });
    expect((await entry('PERSON_CREATED')).after).not.toContain('Muster');
  });

  it('says what is wrong with a person', async () => {
    const answer = await post('people', { familyName: ' ', nameBasis: 'MAYBE' });
    expect(answer.json<Problem>().problems.map(({ field }) => field)).toEqual([
      'familyName',
      'nameBasis',
    ]);
  });

  it('gives a seat to nobody, to a person, and ends it; earlier days keep it', async () => {
    await county.field('arbeitswelt');
    const seat = await created('organizations/lenkungsgruppe/memberships', {
      role: 'MEMBER',
      fieldOfAction: 'arbeitswelt',
      label: 'Gemeinden',
      seats: 2,
      rotationInterval: 'alle zwei Jahre',
      rotationRule: 'je eine Stadt und eine Gemeinde',
      startDate: '2024',
    });
    const found = await read(`memberships/${seat}`);
    expect(found).toMatchObject({ person: null, organization: null, seats: 2, startDate: '2024' });
    expect(description.deviations('/api/v1/bodies/{body}/memberships/{membership}', found)).toEqual(
      [],
    );
    const person = await created('people', { familyName: 'Muster', nameBasis: 'CONSENT' });
    await patch(`memberships/${seat}`, { person });
    expect(await read(`memberships/${seat}`)).toMatchObject({ fieldOfAction: 'arbeitswelt' });
    await patch(
      `memberships/${seat}`,
      { endDate: '2025-12-31', fieldOfAction: null },
      { 'if-match': '"2"' },
    );
    expect(await read(`memberships/${seat}`)).toMatchObject({
      person: { name: 'Muster' },
      label: 'Gemeinden',
      fieldOfAction: null,
      endDate: '2025-12-31',
      version: 3,
    });
    const membersOn = async (day: string) =>
      (await read(`organizations/lenkungsgruppe?asOf=${day}`)).members;
    expect(await membersOn('2025-06-30')).toHaveLength(1);
    expect(await membersOn('2026-01-15')).toHaveLength(0);
    expect(JSON.parse((await entry('SEAT_CREATED')).after ?? '')).toMatchObject({ seats: 2 });
  });

  it('refuses a seat that cannot be so', async () => {
    await county.organization('jobcenter');
    const person = await created('people', { familyName: 'Muster' });
    const problems = async (payload: object) =>
      (await post('organizations/lenkungsgruppe/memberships', { role: 'MEMBER', ...payload }))
        .json<Problem>()
        .problems.map(({ field }) => field);
    expect(await problems({ person, memberOrganization: 'jobcenter' })).toEqual([
      'memberOrganization',
    ]);
    expect(await problems({ person: 'niemand', memberOrganization: 'nichts' })).toEqual([
      'person',
      'memberOrganization',
    ]);
    expect(await problems({ fieldOfAction: 'nirgends' })).toEqual(['fieldOfAction']);
    expect(await problems({ startDate: '2025', endDate: '2024' })).toEqual(['endDate']);
    const elsewhere = await TestCounty.create(app.database);
    const stranger = await elsewhere.person('Fremd');
    expect(await problems({ person: stranger.key })).toEqual(['person']);
  });

  it('lets nobody overwrite what they have not seen', async () => {
    const person = await county.person('Muster');
    const seat = await county.seat(board, { label: 'Vorsitz' });
    for (const [rest, first, second] of [
      [`people/${person.key}`, { function: 'Landrätin' }, { function: 'Dezernentin' }],
      [`memberships/${seat.key}`, { label: 'Leitung' }, { label: 'Mitglied' }],
    ] as const) {
      expect((await management.request('PATCH', path(rest), { payload: second })).statusCode).toBe(
        428,
      );
      await patch(rest, first);
      const late = await patch(rest, second);
      expect(late.statusCode).toBe(412);
      expect(late.json()).toMatchObject({ current: first, changedBy: 'KI-Management' });
      expect(await read(rest, management)).toMatchObject(first);
    }
  });

  it('does the same order only once', async () => {
    const headers = { 'idempotency-key': 'einmal' };
    const order = () =>
      management.request('POST', path('people'), { payload: { familyName: 'Muster' }, headers });
    const [first, second] = [await order(), await order()];
    expect(second.json()).toEqual(first.json());
    expect((await read('people', management)).items).toHaveLength(1);
  });
});
