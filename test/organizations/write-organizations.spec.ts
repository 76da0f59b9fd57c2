import { AuditEntry } from '../../src/audit/audit-entry.entity.js';
import { Measure } from '../../src/measures/measure.entity.js';
import { Revision } from '../../src/measures/revision.entity.js';
import { Organization } from '../../src/organizations/organization.entity.js';
import { ApiDescription } from '../support/api-description.js';
import { DATABASES, startTestApp, type TestApp, type Visitor } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';

interface Problem {
  detail: string;
  problems: { field: string; message: string }[];
}
const ONE = '/api/v1/bodies/{body}/organizations/{organization}';

describe.each(DATABASES)('changing organizations, on %s', (kind) => {
  let app: TestApp;
  let description: ApiDescription;
  let county: TestCounty;
  let management: Visitor;
  let office: Organization;

  beforeAll(async () => {
    app = await startTestApp(kind);
    description = await ApiDescription.of(app);
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    app.clock.set('2026-01-15T10:00:00Z');
    county = await TestCounty.create(app.database);
    management = await app.signIn(await county.account('ki_management'));
    office = await county.organization('sozialamt', { name: 'Sozialamt' });
  });

  const path = (key = '') => `/api/v1/bodies/${county.key}/organizations${key && `/${key}`}`;
  const create = (payload: object) => management.request('POST', path(), { payload });
  const rename = (version: number, payload: object) =>
    management.request('PATCH', path('sozialamt'), {
      payload,
      headers: { 'if-match': `"${version}"` },
    });
  const dissolve = (payload: object, key = 'sozialamt', version = 1) =>
    management.request('POST', `${path(key)}/dissolution`, {
      payload,
      headers: { 'if-match': `"${version}"` },
    });
  const read = async (key: string) =>
    (await app.request('GET', path(key))).json<Record<string, unknown>>();
  const measure = async (number: string, query = '') =>
    (await app.request('GET', `/api/v1/bodies/${county.key}/measures/${number}${query}`)).json<
      Record<string, unknown>
    >();
  const newest = (number: string) =>
    app.database.read.findOneOrFail(Revision, {
      where: { bodyId: county.body.id, number },
      order: { version: 'DESC' },
    });
  const entry = (action: string) =>
    app.database.read.findOneByOrFail(AuditEntry, { bodyId: county.body.id, action });

  describe('a new one', () => {
    it('gets a key from its name and can be read again', async () => {
      const answer = await create({
        name: 'Amt für Jugend & Bildung',
        classification: 'ADMINISTRATIVE_UNIT',
        parent: 'sozialamt',
        startDate: 'Mai 2021',
        seat: 'Ahlen',
      });
      expect(answer.statusCode).toBe(201);
      expect(answer.json()).toEqual({ key: 'amt-fuer-jugend-bildung', version: 1 });
      expect(answer.headers).toMatchObject({
        etag: '"1"',
        location: path('amt-fuer-jugend-bildung'),
      });
      const found = await read('amt-fuer-jugend-bildung');
      expect(found).toMatchObject({
        name: 'Amt für Jugend & Bildung',
        parent: { key: 'sozialamt' },
        startDate: 'Mai 2021',
        version: 1,
      });
      expect(description.deviations(ONE, found)).toEqual([]);
      expect(JSON.parse((await entry('ORGANIZATION_CREATED')).after ?? '')).toMatchObject({
        key: 'amt-fuer-jugend-bildung',
        seat: 'Ahlen',
      });
    });

    it('is told what is wrong; a name is there once among those that exist', async () => {
      const answer = await create({ name: 'Sozialamt', classification: 'PARTNER', parent: 'x' });
      expect(answer.statusCode).toBe(422);
      expect(answer.json<Problem>().problems.map(({ field }) => field)).toEqual(['name', 'parent']);
      await dissolve({ on: '2025-12-31' });
      const again = await create({ name: 'Sozialamt', classification: 'PARTNER' });
      expect(again.json()).toMatchObject({ key: 'sozialamt-2' });
    });

    it('is not there for those who look elsewhere', async () => {
      expect((await app.request('GET', path('gibt-es-nicht'))).statusCode).toBe(404);
    });
  });

  describe('a new name', () => {
    it('stands in new states of the measures, the old one in those of earlier days', async () => {
      await county.measure({ number: 'P1', lead: office });
      await county.measure({ number: 'P2', parties: [office] });
      await county.measure({ number: 'P3' });
      const answer = await rename(1, { name: 'Amt für Soziales', from: '2026-01-01' });
      expect(answer.json()).toEqual({ key: 'sozialamt', version: 2 });
      expect(await read('sozialamt')).toMatchObject({ name: 'Amt für Soziales', version: 2 });
      expect(await measure('P1')).toMatchObject({ lead: { name: 'Amt für Soziales' } });
      expect(await measure('P2')).toMatchObject({ parties: [{ name: 'Amt für Soziales' }] });
      expect(await measure('P1', '?asOf=2026-01-14')).toMatchObject({
        lead: { name: 'Sozialamt' },
      });
      expect(await newest('P1')).toMatchObject({
        version: 2,
        actor: 'KI-Management',
        reason:
          'Name der Organisation geändert: „Sozialamt“ heißt seit 01.01.2026 „Amt für Soziales“',
      });
      expect((await newest('P3')).version).toBe(1);
      const before = await app.request('GET', `${path('sozialamt')}?asOf=2026-01-14`);
      expect(before.json()).toMatchObject({ name: 'Sozialamt' });
      const { before: was, after } = await entry('ORGANIZATION_CHANGED');
      expect(JSON.parse(was ?? '')).toMatchObject({ name: 'Sozialamt' });
      expect(JSON.parse(after ?? '')).toMatchObject({
        name: 'Amt für Soziales',
        from: '2026-01-01',
      });
    });

    it('is one that is new, holds already and nobody else has', async () => {
      await county.organization('jugendamt', { name: 'Jugendamt' });
      const fields = async (payload: object) =>
        (await rename(1, payload)).json<Problem>().problems.map(({ field }) => field);
      expect(await fields({ name: 'Sozialamt' })).toEqual(['name']);
      expect(await fields({ name: 'Jugendamt', from: '2026-02-01' })).toEqual(['from', 'name']);
      expect(await fields({ name: null })).toEqual(['name']);
    });

    it('given by two at once holds from the first, and the second is shown it', async () => {
      const answers = await Promise.all([rename(1, { name: 'Eins' }), rename(1, { name: 'Zwei' })]);
      expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 412]);
      const refused = answers.find(({ statusCode }) => statusCode === 412)!;
      expect(refused.json()).toMatchObject({
        current: { key: 'sozialamt', version: 2 },
        changedBy: 'KI-Management',
        changedAt: '2026-01-15T10:00:00.000Z',
      });
      expect(description.deviations(ONE, refused.json(), 412, 'patch')).toEqual([]);
    });
  });

  describe('the end', () => {
    beforeEach(async () => {
      const successor = { name: 'Amt für Soziales' };
      await county.organization('amt-soziales', successor);
      await county.measure({ number: 'P1', lead: office });
      await county.measure({ number: 'P2', lead: office });
      await county.measure({ number: 'P3', lead: office, archivedAt: new Date() });
      await county.measure({ number: 'P4', parties: [office] });
    });

    it('hands open measures over, each with its reason, and leaves the rest as it was', async () => {
      const answer = await dissolve({ on: '2025-12-31', successor: 'amt-soziales' });
      expect(answer.statusCode).toBe(201);
      expect(answer.json()).toEqual({ key: 'sozialamt', version: 2 });
      expect(await read('sozialamt')).toMatchObject({
        name: 'Sozialamt',
        endDate: '2025-12-31',
        successor: { key: 'amt-soziales' },
      });
      for (const number of ['P1', 'P2']) {
        expect(await measure(number)).toMatchObject({ lead: { key: 'amt-soziales' } });
        expect((await newest(number)).reason).toBe(
          '„Sozialamt“ wurde zum 31.12.2025 aufgelöst; die Federführung hat nun „Amt für Soziales“',
        );
      }
      expect((await newest('P3')).document.lead).toMatchObject({ name: 'Sozialamt' });
      expect(await newest('P4')).toMatchObject({
        version: 1,
        document: { parties: [{ name: 'Sozialamt' }] },
      });
      expect(JSON.parse((await entry('ORGANIZATION_DISSOLVED')).after ?? '')).toEqual({
        endDate: '2025-12-31',
        successor: 'amt-soziales',
        measures: ['P1', 'P2'],
      });
      expect((await dissolve({ on: '2025-12-31' }, 'sozialamt', 2)).statusCode).toBe(409);
    });

    it('leaves no open measure without anybody', async () => {
      const answer = await dissolve({ on: '2025-12-31' });
      expect(answer.statusCode).toBe(422);
      expect(answer.json<Problem>().problems).toEqual([
        {
          field: 'successor',
          message:
            '„Sozialamt“ führt noch offene Maßnahmen (2: P1, P2). Bitte nennen Sie, wer sie übernimmt.',
        },
      ]);
    });

    it('goes to one that is there, is another and goes on', async () => {
      const field = async (payload: object) =>
        (await dissolve({ on: '2025-12-31', ...payload }))
          .json<Problem>()
          .problems.map((problem) => problem.field);
      await county.organization('altes-amt', { endDate: '2012' });
      expect(await field({ successor: 'niemand' })).toEqual(['successor']);
      expect(await field({ successor: 'sozialamt' })).toEqual(['successor']);
      expect(await field({ successor: 'altes-amt' })).toEqual(['successor']);
      expect(await field({ successor: 'amt-soziales', on: '2026-01-16' })).toEqual(['on']);
    });

    it('happens whole or not at all', async () => {
      await app.database.write((em) =>
        em.query('alter table audit_entry rename to audit_entry_elsewhere'),
      );
      const failed = await dissolve({ on: '2025-12-31', successor: 'amt-soziales' });
      await app.database.write((em) =>
        em.query('alter table audit_entry_elsewhere rename to audit_entry'),
      );
      expect(failed.statusCode).toBe(500);
      expect(await read('sozialamt')).toMatchObject({ endDate: null, version: 1 });
      const left = await app.database.read.countBy(Measure, { leadId: office.id });
      expect(left).toBe(3);
      expect((await newest('P1')).version).toBe(1);
    });
  });
});
