import { AuditEntry } from '../../src/audit/audit-entry.entity.js';
import { Measure } from '../../src/measures/measure.entity.js';
import { Revision } from '../../src/measures/revision.entity.js';
import { ApiDescription } from '../support/api-description.js';
import { DATABASES, startTestApp, type TestApp, type Visitor } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';

interface Receipt {
  number: string;
  version: number;
}
interface Problem {
  code: string;
  detail: string;
  problems: { field: string; message: string }[];
}
const MEASURE = '/api/v1/bodies/{body}/measures/{number}';

describe.each(DATABASES)('writing measures, on %s', (kind) => {
  let app: TestApp;
  let description: ApiDescription;
  let county: TestCounty;
  let management: Visitor;

  beforeAll(async () => {
    app = await startTestApp(kind);
    description = await ApiDescription.of(app);
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    app.clock.set('2026-01-15T10:00:00Z');
    county = await TestCounty.create(app.database);
    management = await app.signIn(await county.account('ki_management'));
  });

  /** Another day, and a new session. */
  const comeBack = async (iso: string) => {
    app.clock.set(iso);
    management = await app.signIn(await county.account('ki_management'));
  };
  const path = (number = '') => `/api/v1/bodies/${county.key}/measures${number && `/${number}`}`;
  const create = (facts: object, headers = {}) =>
    management.request('POST', path(), {
      payload: { title: 'Sprachkurs', kind: 'MEASURE', isPublic: true, ...facts },
      headers,
    });
  const change = (number: string, version: number, payload: object, who = management) =>
    who.request('PATCH', path(number), {
      payload: { reason: 'Abstimmung', ...payload },
      headers: { 'if-match': `"${version}"` },
    });
  const read = async (number: string) =>
    (await management.request('GET', path(number))).json<Record<string, unknown>>();
  const revisionsOf = (number: string) =>
    app.database.read.find(Revision, {
      where: { bodyId: county.body.id, number },
      order: { version: 'ASC' },
    });
  const entries = (action: string) =>
    app.database.read.findBy(AuditEntry, { bodyId: county.body.id, action });

  describe('a new measure', () => {
    it('holds all that was said of it, as it can be read again', async () => {
      await county.measure({ number: 'P1', title: 'Dach' });
      for (const key of ['sozialamt', 'vhs']) await county.organization(key);
      await county.field('sprache');
      await county.concept('konzept');
      await county.targetGroup('eltern');
      await county.place('ahlen');
      await county.programme('kim');
      const facts = {
        number: 'P2',
        kind: 'PROJECT',
        kindWording: 'Fortbildungsreihe',
        officialWording: 'Wortlaut',
        description: 'Beschreibung',
        parent: 'P1',
        lead: 'sozialamt',
        leadWording: 'des Kreises',
        kiRole: 'INVOLVED',
        fieldsOfAction: ['sprache'],
        concepts: [{ key: 'konzept', placeInText: 'S. 12' }],
        parties: [
          { key: 'vhs', role: 'PARTNER' },
          { role: 'INVOLVED', wording: 'die Kommunen' },
        ],
        targetGroups: ['eltern'],
        places: ['ahlen'],
        plannedStart: 'Mai 2021',
        plannedEnd: '2027',
        startedOn: '2021-05-03',
        endedOn: null,
        funding: [{ key: 'kim', wording: 'Landesprogramm' }],
        note: 'Anmerkung',
        source: 'S. 12',
      };
      const answer = await create(facts);
      expect(answer.statusCode).toBe(201);
      expect(answer.headers).toMatchObject({ etag: '"1"', location: path('P2') });
      expect(answer.json()).toMatchObject({ number: 'P2', version: 1 });
      const deviations = description.deviations(
        '/api/v1/bodies/{body}/measures',
        answer.json(),
        201,
        'post',
      );
      expect(deviations).toEqual([]);
      expect(await read('P2')).toMatchObject({
        title: 'Sprachkurs',
        kind: { code: 'PROJECT' },
        parent: { number: 'P1', title: 'Dach' },
        lead: { key: 'sozialamt', name: 'Name von sozialamt' },
        kiRole: { code: 'INVOLVED' },
        fieldsOfAction: [{ key: 'sprache' }],
        concepts: [{ key: 'konzept', placeInText: 'S. 12' }],
        parties: [
          { key: 'vhs', role: { code: 'PARTNER' } },
          { key: null, name: 'die Kommunen', role: { code: 'INVOLVED' } },
        ],
        targetGroups: [{ key: 'eltern' }],
        places: [{ key: 'ahlen' }],
        plannedStart: 'Mai 2021',
        startedOn: '2021-05-03',
        endedOn: null,
        funding: [{ key: 'kim', wording: 'Landesprogramm' }],
        kim: { assessment: { code: 'NOT_ASSESSED' } },
        version: 1,
      });
    });

    it('may be known by its title only, and has its place in history and log', async () => {
      await create({ number: 'P1' });
      const [revision] = await revisionsOf('P1');
      expect(revision).toMatchObject({
        version: 1,
        actor: 'KI-Management',
        reason: 'Maßnahme angelegt',
        recordedAt: new Date('2026-01-15T10:00:00Z'),
      });
      const [entry] = await entries('MEASURE_CREATED');
      expect(entry).toMatchObject({ objectId: revision?.measureId, before: null });
      expect(JSON.parse(entry?.after ?? '')).toEqual({
        number: 'P1',
        title: 'Sprachkurs',
        kind: 'MEASURE',
        isPublic: true,
        kiRole: 'NOT_ASSESSED',
        archived: false,
        'kim.assessment': 'NOT_ASSESSED',
      });
    });

    it('is told everything that is wrong with it at once, and leaves nothing', async () => {
      const other = await TestCounty.create(app.database);
      await other.organization('fremd');
      await county.organization('alt', { name: 'Altes Amt', endDate: '2012' });
      await county.programme('kim');
      const answer = await create({
        number: 'P/1',
        lead: 'fremd',
        parent: 'P9',
        fieldsOfAction: ['x', 'y'],
        concepts: [{ key: 'z' }],
        parties: [{ role: 'PARTNER' }, { key: 'w', role: 'PARTNER' }],
        funding: [{ key: 'kim' }, { key: 'kim' }],
        startedOn: '2022',
        endedOn: '2021',
      });
      expect(answer.statusCode).toBe(422);
      const { problems } = answer.json<Problem>();
      expect(problems.map(({ field }) => field)).toEqual([
        'number',
        'parent',
        'lead',
        'fieldsOfAction.0',
        'fieldsOfAction.1',
        'concepts.0.key',
        'funding.1.key',
        'parties.0.key',
        'parties.1.key',
        'endedOn',
      ]);
      expect(problems).toContainEqual({
        field: 'lead',
        message: 'Die Organisation „fremd“ gibt es in diesem Kreis nicht.',
      });
      expect(await app.database.read.countBy(Measure, { bodyId: county.body.id })).toBe(0);
      expect((await create({ number: 'P1', lead: 'alt' })).json<Problem>().problems).toMatchObject([
        { field: 'lead', message: expect.stringContaining('besteht nicht mehr') as string },
      ]);
    });

    it('is refused with the wrong shape before anything is asked', async () => {
      const answer = await create({
        title: ' ',
        kind: 'IDEA',
        isPublic: null,
        plannedStart: 'bald',
        parties: [{ role: 'FRIEND' }, 'vhs'],
        places: ['a', 'a'],
        funding: 'viel',
        colour: 'rot',
      });
      expect(answer.statusCode).toBe(422);
      const fields = answer.json<Problem>().problems.map(({ field }) => field);
      expect(new Set(fields)).toEqual(
        new Set([
          'title',
          'kind',
          'isPublic',
          'plannedStart',
          'parties.0.role',
          'parties.1',
          'places',
          'funding',
          'colour',
        ]),
      );
    });

    it('comes once under an Idempotency-Key, however often it is sent', async () => {
      const headers = { 'idempotency-key': 'ein-schluessel' };
      const answers = await Promise.all([1, 2, 3].map(() => create({ number: 'P1' }, headers)));
      expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201, 201]);
      expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
      expect(await revisionsOf('P1')).toHaveLength(1);
      expect(await entries('MEASURE_CREATED')).toHaveLength(1);
      expect((await create({ number: 'P2' }, headers)).statusCode).toBe(422);
    });
  });

  describe('the number', () => {
    it('is given by people where the county has no pattern, and only once', async () => {
      expect((await create({})).json<Problem>().problems).toMatchObject([{ field: 'number' }]);
      const answers = await Promise.all([1, 2].map(() => create({ number: 'P1' })));
      expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 422]);
    });

    it('runs on from those there are, by year, and is not for people to choose', async () => {
      county = await TestCounty.create(app.database, { measureNumberPattern: '{jahr}-{lfd:3}' });
      management = await app.signIn(await county.account('ki_management'));
      await county.measure({ number: '2026-017' });
      expect((await create({})).json()).toMatchObject({ number: '2026-018' });
      await county.measure({ number: '2026-019' });
      expect((await create({})).json()).toMatchObject({ number: '2026-020' });
      await comeBack('2026-12-31T23:30:00Z');
      expect((await create({})).json()).toMatchObject({ number: '2027-001' });
      expect((await create({ number: '2027-009' })).statusCode).toBe(422);
    });

    it('is unique and without gaps when two hundred measures come at once', async () => {
      county = await TestCounty.create(app.database, { measureNumberPattern: 'W{lfd:2}' });
      management = await app.signIn(await county.account('ki_management'));
      const answers = await Promise.all(
        Array.from({ length: 200 }, (_, index) =>
          // Every tenth is refused in the middle of it all, and takes no number with it.
          create(index % 10 === 0 ? { parent: 'W0' } : {}),
        ),
      );
      const numbers = answers
        .filter(({ statusCode }) => statusCode === 201)
        .map((answer) => answer.json<Receipt>().number)
        .sort((a, b) => a.localeCompare(b, 'de', { numeric: true }));
      expect(numbers).toEqual(
        Array.from({ length: 180 }, (_, index) => `W${String(index + 1).padStart(2, '0')}`),
      );
    });
  });

  describe('a change', () => {
    it('says what changed, why and who did it, and leaves the rest as it is', async () => {
      const vhs = await county.organization('vhs');
      await county.measure({ number: 'P1', note: 'Alt', description: 'Bleibt', parties: [vhs] });
      await county.organization('caritas');
      const answer = await change('P1', 1, {
        title: 'Neuer Titel',
        note: null,
        parties: [{ key: 'caritas', role: 'INVOLVED' }],
      });
      expect(answer.statusCode).toBe(200);
      expect(answer.headers.etag).toBe('"2"');
      expect(await read('P1')).toMatchObject({
        title: 'Neuer Titel',
        note: null,
        description: 'Bleibt',
        parties: [{ key: 'caritas' }],
        version: 2,
      });
      const [, second] = await revisionsOf('P1');
      expect(second).toMatchObject({ actor: 'KI-Management', reason: 'Abstimmung', version: 2 });
      const [entry] = await entries('MEASURE_CHANGED');
      expect(JSON.parse(entry?.before ?? '')).toMatchObject({ title: 'Maßnahme P1', note: 'Alt' });
      expect(Object.keys(JSON.parse(entry?.after ?? '') as object).sort()).toEqual([
        'note',
        'parties',
        'title',
      ]);
    });

    it('that changes nothing writes nothing', async () => {
      await county.measure({ number: 'P1', title: 'Titel' });
      const answer = await change('P1', 1, { title: 'Titel', parties: [] });
      expect(answer.json()).toMatchObject({ version: 1 });
      expect(await revisionsOf('P1')).toHaveLength(1);
      expect(await entries('MEASURE_CHANGED')).toEqual([]);
    });

    it('asks for the version that was seen, and for a reason', async () => {
      await county.measure({ number: 'P1' });
      const payload = { note: 'Neu', reason: 'Grund' };
      expect((await management.request('PATCH', path('P1'), { payload })).statusCode).toBe(428);
      const answer = await management.request('PATCH', path('P1'), {
        payload: { note: 'Neu' },
        headers: { 'if-match': '"1"' },
      });
      expect(answer.json<Problem>().problems).toMatchObject([{ field: 'reason' }]);
    });

    it('of what somebody else has changed is answered with what is there now', async () => {
      await county.measure({ number: 'P1' });
      await comeBack('2026-02-01T09:00:00Z');
      await change('P1', 1, { title: 'Schneller' });
      const answer = await change('P1', 1, { title: 'Langsamer' });
      expect(answer.statusCode).toBe(412);
      expect(answer.json()).toMatchObject({
        code: 'STALE_VERSION',
        current: { title: 'Schneller', version: 2 },
        changedBy: 'KI-Management',
        changedAt: '2026-02-01T09:00:00.000Z',
      });
      expect(description.deviations(MEASURE, answer.json(), 412, 'patch')).toEqual([]);
    });

    it('wins alone against nineteen others of the same version', async () => {
      await county.measure({ number: 'P1' });
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, index) => change('P1', 1, { title: `Titel ${index}` })),
      );
      const codes = answers.map(({ statusCode }) => statusCode);
      expect(codes.filter((code) => code === 200)).toHaveLength(1);
      expect(codes.filter((code) => code === 412)).toHaveLength(19);
      expect(await revisionsOf('P1')).toHaveLength(2);
      expect(await entries('MEASURE_CHANGED')).toHaveLength(1);
      const winner = codes.indexOf(200);
      expect(await read('P1')).toMatchObject({ title: `Titel ${winner}`, version: 2 });
    });

    it('is not possible of a measure that would become part of itself', async () => {
      await county.measure({ number: 'P1' });
      await create({ number: 'P2', parent: 'P1' });
      await create({ number: 'P3', parent: 'P2' });
      expect((await change('P1', 1, { parent: 'P3' })).json<Problem>().problems).toEqual([
        { field: 'parent', message: 'Eine Maßnahme kann nicht zu sich selbst gehören.' },
      ]);
    });

    it('of title or publicity also reaches those that refer to it', async () => {
      await county.measure({ number: 'P1', title: 'Alt' });
      await create({ number: 'P2', parent: 'P1' });
      await change('P1', 1, { title: 'Neu' });
      await change('P1', 2, { isPublic: false });
      const revisions = await revisionsOf('P2');
      expect(revisions.map(({ reason, document }) => [reason, document.parent])).toEqual([
        ['Maßnahme angelegt', { number: 'P1', title: 'Alt', isPublic: true }],
        ['Angaben zu P1 geändert', { number: 'P1', title: 'Neu', isPublic: true }],
        ['Angaben zu P1 geändert', { number: 'P1', title: 'Neu', isPublic: false }],
      ]);
      expect((await app.request('GET', path('P2'))).json()).toMatchObject({ parent: null });
    });

    it('leaves nothing when its last step fails', async () => {
      await county.measure({ number: 'P1', title: 'Alt' });
      await app.database.write((em) =>
        em.query('alter table audit_entry rename to audit_entry_elsewhere'),
      );
      const failed = await change('P1', 1, { title: 'Neu' });
      await app.database.write((em) =>
        em.query('alter table audit_entry_elsewhere rename to audit_entry'),
      );
      expect(failed.statusCode).toBe(500);
      expect(await read('P1')).toMatchObject({ title: 'Alt', version: 1 });
      expect(await revisionsOf('P1')).toHaveLength(1);
      expect((await change('P1', 1, { title: 'Neu' })).statusCode).toBe(200);
    });
  });

  describe('by the head of a department', () => {
    it('is possible for what the own unit knows of its own measures', async () => {
      const office = await county.organization('jugendamt');
      const head = await app.signIn(await county.account('department_head', { units: [office] }));
      await county.measure({ number: 'P1', lead: office, isPublic: false });
      const facts = { description: 'Neu', startedOn: '2021', note: 'Hinweis' };
      expect((await change('P1', 1, facts, head)).statusCode).toBe(200);
      const refused = await change('P1', 2, { title: 'Neu', lead: null, note: 'x' }, head);
      expect(refused.statusCode).toBe(403);
      expect(refused.json<Problem>().detail).toMatch(
        /^Das ändert das KI-Management: Titel, Federführung\. Sie können ändern: Beschreibung/,
      );
      expect(await entries('ACCESS_REFUSED')).toHaveLength(1);
    });

    it('changes how a programme is worded, not which it is', async () => {
      const office = await county.organization('jugendamt');
      const head = await app.signIn(await county.account('department_head', { units: [office] }));
      await county.measure({ number: 'P1', lead: office });
      for (const key of ['kim', 'komm-an']) await county.programme(key);
      await change('P1', 1, { funding: [{ key: 'kim' }] });
      const worded = { funding: [{ key: 'kim', wording: 'anteilig' }] };
      expect((await change('P1', 2, worded, head)).statusCode).toBe(200);
      const other = { funding: [{ key: 'kim' }, { key: 'komm-an' }] };
      expect((await change('P1', 3, other, head)).statusCode).toBe(403);
    });

    it('is refused for measures of others, and hidden ones are not there', async () => {
      const office = await county.organization('jugendamt');
      const head = await app.signIn(await county.account('department_head', { units: [office] }));
      const lead = await county.organization('sozialamt');
      await county.measure({ number: 'P1', lead });
      await county.measure({ number: 'P2', lead, isPublic: false });
      expect((await change('P1', 1, { note: 'x' }, head)).statusCode).toBe(403);
      const hidden = await change('P2', 1, { note: 'x' }, head);
      const missing = await change('P9', 1, { note: 'x' }, head);
      expect([hidden.statusCode, missing.statusCode]).toEqual([404, 404]);
      expect(hidden.json<Problem>().detail.replace('P2', 'P9')).toBe(
        missing.json<Problem>().detail,
      );
    });
  });
});
