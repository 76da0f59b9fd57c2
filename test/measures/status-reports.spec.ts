import { AuditEntry } from '../../src/audit/audit-entry.entity.js';
import { newId } from '../../src/database/ids.js';
import type { Measure } from '../../src/measures/measure.entity.js';
import { StatusReport } from '../../src/measures/status-report.entity.js';
import { Deputy } from '../../src/users/deputy.entity.js';
import { UserAccount } from '../../src/users/user-account.entity.js';
import { ApiDescription } from '../support/api-description.js';
import { DATABASES, startTestApp, type TestApp, type Visitor } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';

interface Coded {
  code: string;
}
interface Report {
  id: string;
  version: number;
  state: Coded;
  measure: { number: string; version: number };
  asOf: string;
  status: Coded;
  publicText: string | null;
  internalNote: string | null;
  author: string | null;
  onBehalfOf: { key: string; name: string } | null;
  corrects: string | null;
  decision: { decidedBy: string; comment: string | null } | null;
  lastAccepted: { status: Coded; publicText: string | null } | null;
  hints: { field: string }[];
}
interface Page {
  total: number;
  items: Report[];
}
interface Problem {
  code: string;
  detail: string;
  problems?: { field: string }[];
  current?: Report;
  changedBy?: string;
}

/**
 * The youth office leads J1, the social office S1 and the closed S2. Its head has a deputy; the KI
 * management are two people, and the KI itself leads K1.
 */
describe.each(DATABASES)('status reports on %s', (kind) => {
  let app: TestApp;
  let county: TestCounty;
  let j1: Measure;
  let s2: Measure;
  let head: Visitor;
  let deputy: Visitor;
  let social: Visitor;
  let management: Visitor;
  let colleague: Visitor;
  let headAccount: UserAccount;

  beforeAll(async () => {
    app = await startTestApp(kind);
  });
  afterAll(() => app.stop());

  beforeEach(async () => {
    app.clock.set('2024-05-02T10:00:00Z');
    county = await TestCounty.create(app.database);
    const youth = await county.organization('jugendamt', { name: 'Jugendamt' });
    const office = await county.organization('sozialamt', { name: 'Sozialamt' });
    const ki = await county.organization('ki', { name: 'Kommunales Integrationszentrum' });
    j1 = await county.measure({ number: 'J1', lead: youth, startedOn: '2018' });
    await county.measure({ number: 'S1', lead: office });
    s2 = await county.measure({ number: 'S2', lead: office, isPublic: false });
    await county.measure({ number: 'K1', lead: ki });
    headAccount = await county.account('department_head', {
      units: [youth],
      function: 'Leitung Jugendamt',
    });
    head = await app.signIn(headAccount);
    const stand = await county.account('department_head', { function: 'Vertretung Jugendamt' });
    await app.database.write((em) =>
      em.insert(Deputy, {
        id: newId(),
        userId: headAccount.id,
        deputyId: stand.id,
        fromDay: '2024-05-01',
        toDay: '2024-05-31',
        endedAt: null,
      }),
    );
    deputy = await app.signIn(stand);
    social = await app.signIn(await county.account('department_head', { units: [office] }));
    management = await app.signIn(await county.account('ki_management', { units: [ki] }));
    colleague = await app.signIn(
      await county.account('ki_management', { function: 'KI, zweite Stelle' }),
    );
  });

  const url = (path: string) => `/api/v1/bodies/${county.key}${path}`;
  const match = (version: number) => ({ 'if-match': `"${version}"` });

  const get = (who: Visitor, path: string) => who.request('GET', url(path));
  const post = (
    who: Visitor,
    path: string,
    payload?: object,
    headers: Record<string, string> = {},
  ) => who.request('POST', url(path), payload ? { payload, headers } : { headers });

  async function submitted(
    who: Visitor,
    number: string,
    statement: object = { status: 'IN_PROGRESS' },
  ): Promise<Report> {
    const answer = await post(who, `/measures/${number}/status-reports`, statement);
    expect([answer.statusCode, answer.body]).toEqual([201, expect.any(String)]);
    return answer.json<Report>();
  }

  function accept(who: Visitor, { id, version, measure }: Report) {
    const payload = { seenMeasureVersion: measure.version };
    return post(who, `/status-reports/${id}/acceptance`, payload, match(version));
  }

  async function accepted(who: Visitor, number: string, statement?: object): Promise<Report> {
    const report = await submitted(who, number, statement);
    const answer = await accept(colleague, report);
    expect([answer.statusCode, answer.body]).toEqual([201, expect.any(String)]);
    return answer.json<Report>();
  }

  const ofMeasure = async (who: Visitor, number = 'J1') =>
    (await get(who, `/measures/${number}/status-reports`)).json<Page>();
  const queue = async (who: Visitor, query = '') =>
    (await get(who, `/status-reports${query}`)).json<Page>();
  const status = async (number = 'J1', asOf = '2024-05-02') =>
    (await get(app, `/measures/${number}?asOf=${asOf}`)).json<{ status: Coded }>().status.code;

  const searched = async (q: string) =>
    (await get(app, `/search?q=${encodeURIComponent(q)}`)).json<Page>().total;

  const logged = async (objectId: string) => {
    const entries = await app.database.read.find(AuditEntry, {
      where: { objectId },
      order: { sequence: 'ASC' },
    });
    return entries.map(({ action, actor }) => `${action} ${actor}`);
  };

  describe('from being reported to counting', () => {
    it('a report counts from the moment somebody else has accepted it', async () => {
      const report = await submitted(head, 'J1', {
        status: 'ONGOING',
        schedule: 'ON_TIME',
        publicText: 'Der Treff ist an vier Tagen offen.',
        internalNote: 'Heizung prüfen',
      });
      expect(report).toMatchObject({
        state: { code: 'SUBMITTED', label: 'eingereicht' },
        version: 1,
        asOf: '2024-05-02',
        author: 'Leitung Jugendamt',
        onBehalfOf: null,
        hints: [],
      });
      expect(await status()).toBe('UNKNOWN');
      expect((await ofMeasure(app)).total).toBe(0);
      expect(await searched('offen treff')).toBe(0);

      const answer = await accept(management, report);
      expect(answer.headers.etag).toBe('"2"');
      expect(answer.json<Report>()).toMatchObject({
        state: { code: 'ACCEPTED' },
        version: 2,
        decision: { decidedBy: 'KI-Management', comment: null },
      });
      expect(await status()).toBe('ONGOING');
      expect(await searched('offen treff')).toBe(1);
      const [told] = (await ofMeasure(app)).items;
      expect(told).toMatchObject({
        publicText: 'Der Treff ist an vier Tagen offen.',
        author: 'Leitung Jugendamt',
        internalNote: null,
        decision: null,
      });
      expect(await logged(report.id)).toEqual([
        'REPORT_SUBMITTED Leitung Jugendamt',
        'REPORT_ACCEPTED KI-Management',
      ]);
    });

    it('its words are found from then on, on the days it counts', async () => {
      const found = async (word: string, asOf = '2024-05-02') =>
        (await get(app, `/measures?q=${word}&asOf=${asOf}`)).json<Page>().total;
      const text = (publicText: string) => ({ status: 'ONGOING', publicText });
      const first = await submitted(head, 'J1', {
        ...text('Fahrradwerkstatt'),
        asOf: '2024-04-01',
      });
      expect(await found('fahrradwerkstatt')).toBe(0);
      await accept(management, first);
      expect(await found('fahrradwerkstatt')).toBe(1);
      await post(head, '/measures/J1/confirmations', { asOf: '2024-04-20' });
      expect(await found('fahrradwerkstatt', '2024-04-30')).toBe(1);
      await accepted(head, 'J1', { ...text('Nähstube'), asOf: '2024-05-01' });
      expect(await found('fahrradwerkstatt')).toBe(0);
      expect(await found('fahrradwerkstatt', '2024-04-30')).toBe(1);
      expect(await found('fahrradwerkstatt', '2024-03-31')).toBe(0);
    });

    it('one that was returned is corrected by a new one', async () => {
      const first = await submitted(head, 'J1', { status: 'ON_HOLD', reason: 'Umbau' });
      const comment = 'Bitte nennen Sie, seit wann.';
      const path = `/status-reports/${first.id}/return`;
      expect((await post(management, path, {}, match(1))).statusCode).toBe(422);
      const returned = await post(management, path, { comment }, match(1));
      expect(returned.json<Report>()).toMatchObject({
        state: { code: 'RETURNED' },
        decision: { comment },
      });
      const [seen] = (await ofMeasure(head)).items;
      expect(seen?.decision?.comment).toBe(comment);

      const second = await accepted(head, 'J1', {
        status: 'ON_HOLD',
        reason: 'Umbau seit März',
        corrects: first.id,
      });
      expect(second.corrects).toBe(first.id);
      // Nobody outside learns that there was something to return.
      expect((await ofMeasure(app)).items).toEqual([
        expect.objectContaining({ id: second.id, corrects: null }),
      ]);
    });

    it('an accepted one is corrected for its own day, and counts no more', async () => {
      const wrong = await accepted(head, 'J1', { status: 'COMPLETED', asOf: '2024-03-01' });
      app.clock.set('2024-05-02T10:05:00Z');
      const otherDay = { status: 'ONGOING', corrects: wrong.id, asOf: '2024-04-01' };
      const refused = await post(head, '/measures/J1/status-reports', otherDay);
      expect(refused.json<Problem>().problems).toEqual([
        expect.objectContaining({ field: 'asOf' }),
      ]);
      const right = await accepted(head, 'J1', { status: 'ONGOING', corrects: wrong.id });
      expect(right.asOf).toBe('2024-03-01');
      expect(await status('J1', '2024-03-01')).toBe('ONGOING');
      expect((await ofMeasure(head)).total).toBe(2);
    });

    it('one may be taken back as long as nobody has decided', async () => {
      const report = await submitted(head, 'J1');
      const path = `/status-reports/${report.id}/withdrawal`;
      for (const other of [deputy, management])
        expect((await post(other, path, undefined, match(1))).statusCode).toBe(403);
      const answer = await post(head, path, undefined, match(1));
      expect(answer.json<Report>()).toMatchObject({ state: { code: 'WITHDRAWN' }, version: 2 });
      const late = await accept(management, { ...report, version: 2 });
      expect(late.statusCode).toBe(409);
      expect(late.json<Problem>().detail).toContain('bereits zurückgezogen');
      expect(await logged(report.id)).toEqual([
        'REPORT_SUBMITTED Leitung Jugendamt',
        'ACCESS_REFUSED Vertretung Jugendamt',
        'ACCESS_REFUSED KI-Management',
        'REPORT_WITHDRAWN Leitung Jugendamt',
      ]);
    });
  });

  describe('confirming unchanged', () => {
    it('repeats all that was accepted, with one call, and counts at once', async () => {
      await accepted(head, 'J1', {
        status: 'ON_HOLD',
        schedule: 'DELAYED',
        reason: 'Umbau',
        publicText: 'Der Treff ist geschlossen.',
        adaptation: 'ADAPT',
        adaptationText: 'Neue Räume',
        asOf: '2024-03-01',
      });
      // As curl sends it with the content type that every other call has.
      const answer = await post(deputy, '/measures/J1/confirmations', undefined, {
        'content-type': 'application/json',
      });
      expect(answer.statusCode).toBe(201);
      const confirmation = answer.json<Report>();
      expect(confirmation).toMatchObject({
        state: { code: 'ACCEPTED' },
        asOf: '2024-05-02',
        confirmsUnchanged: true,
        author: 'Vertretung Jugendamt',
        status: { code: 'ON_HOLD' },
        schedule: { code: 'DELAYED' },
        reason: 'Umbau',
        publicText: 'Der Treff ist geschlossen.',
        adaptation: { code: 'ADAPT' },
        adaptationText: 'Neue Räume',
      });
      expect(await logged(confirmation.id)).toEqual(['REPORT_CONFIRMED Vertretung Jugendamt']);
      const measure = await get(app, '/measures/J1');
      expect(measure.json()).toMatchObject({
        report: { asOf: '2024-05-02', confirmsUnchanged: true },
      });
    });

    it('may be taken back on the same day, as if it had not been said', async () => {
      await accepted(head, 'J1', {
        status: 'ONGOING',
        publicText: 'Blaue Räume',
        asOf: '2024-03-01',
      });
      app.clock.set('2024-05-02T10:05:00Z');
      const confirmation = (await post(head, '/measures/J1/confirmations')).json<Report>();
      const path = `/status-reports/${confirmation.id}/withdrawal`;
      expect((await post(deputy, path, undefined, match(1))).statusCode).toBe(403);
      const answer = await post(head, path, undefined, match(1));
      expect(answer.json<Report>()).toMatchObject({ state: { code: 'WITHDRAWN' }, version: 2 });
      const measure = (await get(app, '/measures/J1')).json<{ report: Report }>();
      expect(measure.report).toMatchObject({ asOf: '2024-03-01' });
      expect(await searched('blaue')).toBe(1);
      expect(await logged(confirmation.id)).toContain('REPORT_WITHDRAWN Leitung Jugendamt');
      // What comes in later about a day before does not bring it back into the search either.
      await accepted(head, 'J1', { status: 'ONGOING', publicText: 'Gelb', asOf: '2024-05-01' });
      expect(await searched('blaue')).toBe(0);
    });

    it('stands once the day is over', async () => {
      await accepted(head, 'J1', { status: 'ONGOING', asOf: '2024-03-01' });
      const confirmation = (await post(head, '/measures/J1/confirmations')).json<Report>();
      app.clock.set('2024-05-03T10:00:00Z');
      const path = `/status-reports/${confirmation.id}/withdrawal`;
      const again = await app.signIn(headAccount);
      expect((await post(again, path, undefined, match(1))).statusCode).toBe(409);
    });

    it('needs something to confirm', async () => {
      const nothing = await post(head, '/measures/J1/confirmations');
      expect(nothing.statusCode).toBe(409);
      expect(nothing.json<Problem>().detail).toContain('Bitte melden Sie einen Sachstand.');
      await accepted(head, 'J1', { status: 'ONGOING', asOf: '2024-03-01' });
      const before = await post(head, '/measures/J1/confirmations', { asOf: '2024-02-29' });
      expect(before.statusCode).toBe(409);
      const future = await post(head, '/measures/J1/confirmations', { asOf: '2024-05-03' });
      expect(future.statusCode).toBe(422);
    });

    it('waits until what was reported last is decided', async () => {
      await accepted(head, 'J1', { status: 'ONGOING', asOf: '2024-03-01' });
      await submitted(head, 'J1', { status: 'COMPLETED', asOf: '2024-05-01' });
      const answer = await post(head, '/measures/J1/confirmations');
      expect(answer.statusCode).toBe(409);
      expect(answer.json<Problem>().detail).toContain('01.05.2024');
    });

    it('by the KI management for a unit it waits for a second person', async () => {
      await accepted(head, 'J1', { status: 'ONGOING', asOf: '2024-03-01' });
      const unnamed = await post(management, '/measures/J1/confirmations');
      expect(unnamed.json<Problem>().problems).toEqual([
        expect.objectContaining({ field: 'onBehalfOf' }),
      ]);
      const behalf = { onBehalfOf: 'jugendamt' };
      const answer = await post(management, '/measures/J1/confirmations', behalf);
      const confirmation = answer.json<Report>();
      expect(confirmation).toMatchObject({
        state: { code: 'SUBMITTED' },
        onBehalfOf: { key: 'jugendamt', name: 'Jugendamt' },
      });
      expect((await accept(management, confirmation)).statusCode).toBe(403);
      expect((await accept(colleague, confirmation)).statusCode).toBe(201);
    });
  });

  describe('who may report', () => {
    it('the unit that leads and its deputies, nobody else; the try is logged', async () => {
      await submitted(deputy, 'J1');
      const refused = await post(social, '/measures/J1/status-reports', { status: 'ONGOING' });
      expect(refused.statusCode).toBe(403);
      expect(await logged(j1.id)).toEqual(['ACCESS_REFUSED Amtsleitung']);
    });

    it('a deputy only on the days of the deputyship', async () => {
      await submitted(deputy, 'J1');
      await app.database.write((em) =>
        em.update(Deputy, { userId: headAccount.id }, { endedAt: app.clock.now() }),
      );
      const after = await post(deputy, '/measures/J1/status-reports', { status: 'ONGOING' });
      expect(after.statusCode).toBe(403);
    });

    it('what is hidden is not there', async () => {
      for (const number of ['S2', 'Z9'])
        expect(
          (await post(head, `/measures/${number}/status-reports`, { status: 'ONGOING' }))
            .statusCode,
        ).toBe(404);
      expect(await logged(s2.id)).toEqual([]);
      await submitted(social, 'S2');
    });

    it('the KI management for a unit by naming it, for itself without', async () => {
      const path = '/measures/J1/status-reports';
      for (const wrong of [{}, { onBehalfOf: 'sozialamt' }]) {
        const answer = await post(management, path, { status: 'ONGOING', ...wrong });
        expect(answer.json<Problem>().problems).toEqual([
          expect.objectContaining({ field: 'onBehalfOf' }),
        ]);
      }
      const report = await submitted(management, 'J1', {
        status: 'ONGOING',
        onBehalfOf: 'jugendamt',
      });
      expect(report.onBehalfOf).toEqual({ key: 'jugendamt', name: 'Jugendamt' });
      const taken = await post(
        colleague,
        `/status-reports/${report.id}/withdrawal`,
        undefined,
        match(1),
      );
      expect(taken.statusCode).toBe(201);
      expect((await submitted(management, 'K1')).onBehalfOf).toBeNull();
    });

    it('nobody accepts or returns what they reported', async () => {
      const report = await submitted(management, 'K1');
      expect((await accept(management, report)).statusCode).toBe(403);
      const comment = { comment: 'So nicht.' };
      const path = `/status-reports/${report.id}/return`;
      expect((await post(management, path, comment, match(1))).statusCode).toBe(403);
      expect((await accept(colleague, report)).statusCode).toBe(201);
    });

    it('is shown by function, also when the person has been erased', async () => {
      const report = await accepted(head, 'J1');
      await app.database.write((em) =>
        em.update(UserAccount, headAccount.id, {
          name: null,
          disabledAt: app.clock.now(),
          erasedAt: app.clock.now(),
        }),
      );
      const answer = await get(management, `/status-reports/${report.id}`);
      expect(answer.json<Report>().author).toBe('Leitung Jugendamt');
      expect(answer.body).not.toContain('Erika');
    });
  });

  describe('what a report must hold', () => {
    it.each<[string, object, string[]]>([
      ['no status', {}, ['status']],
      ['that nobody knows', { status: 'UNKNOWN' }, ['status']],
      ['on hold for no reason', { status: 'ON_HOLD' }, ['reason']],
      [
        'late and new without a word',
        { status: 'ONGOING', schedule: 'DELAYED', adaptation: 'NEW' },
        ['reason', 'adaptationText'],
      ],
      ['tomorrow', { status: 'ONGOING', asOf: '2024-05-03' }, ['asOf']],
      ['before the measure', { status: 'ONGOING', asOf: '2017-12-31' }, ['asOf']],
      ['a long text', { status: 'ONGOING', publicText: 'x'.repeat(2_001) }, ['publicText']],
      ['a long reason', { status: 'ONGOING', reason: 'x'.repeat(1_001) }, ['reason']],
      ['a long note', { status: 'ONGOING', internalNote: 'x'.repeat(4_001) }, ['internalNote']],
      ['a correction of nothing', { status: 'ONGOING', corrects: newId() }, ['corrects']],
      ['an id that is none', { status: 'ONGOING', id: 'meine-kennung' }, ['id']],
    ])('not %s', async (_, statement, fields) => {
      const answer = await post(head, '/measures/J1/status-reports', statement);
      expect(answer.statusCode).toBe(422);
      expect(answer.json<Problem>().problems?.map(({ field }) => field)).toEqual(fields);
      expect((await ofMeasure(head)).total).toBe(0);
    });

    it('may be about the first day of the measure', async () => {
      expect((await submitted(head, 'J1', { status: 'PLANNED', asOf: '2018-01-01' })).asOf).toBe(
        '2018-01-01',
      );
    });

    it('is told what may be worth another look, and taken all the same', async () => {
      await accepted(head, 'J1', { status: 'COMPLETED', asOf: '2024-04-01' });
      const publicText = 'Es ist z. B. der 3. Mai gemeint. Eins. Zwei. Drei.';
      const report = await submitted(head, 'J1', { status: 'NOT_STARTED', publicText });
      expect(report.hints.map(({ field }) => field)).toEqual(['publicText', 'status']);
      expect(report.publicText).toBe(publicText);
    });

    it('is not about a measure that is archived or has gone into another', async () => {
      await county.change(j1, { archivedAt: app.clock.now() }, '2024-05-02');
      const answer = await post(head, '/measures/J1/status-reports', { status: 'ONGOING' });
      expect(answer.statusCode).toBe(409);
      expect(answer.json<Problem>().detail).toContain('archiviert');
    });
  });

  describe('sent again', () => {
    it('under an id of its own it is the same report', async () => {
      const id = newId();
      const statement = { id, status: 'ONGOING', publicText: 'Läuft.' };
      await submitted(head, 'J1', statement);
      const report = await submitted(head, 'J1', statement);
      expect(report.id).toBe(id);
      await accept(management, report);
      app.clock.set('2024-05-09T10:00:00Z');
      const again = await app.signIn(headAccount);
      expect((await submitted(again, 'J1', statement)).state.code).toBe('ACCEPTED');
      expect(await logged(id)).toEqual([
        'REPORT_SUBMITTED Leitung Jugendamt',
        'REPORT_ACCEPTED KI-Management',
      ]);
      expect((await ofMeasure(again)).total).toBe(1);
    });

    it('under an id that is taken another one is refused', async () => {
      const id = newId();
      await submitted(head, 'J1', { id, status: 'ONGOING' });
      const others: [Visitor, string, object][] = [
        [head, 'J1', { id, status: 'COMPLETED' }],
        [deputy, 'J1', { id, status: 'ONGOING' }],
        [social, 'S1', { id, status: 'ONGOING' }],
      ];
      for (const [who, number, statement] of others) {
        const answer = await post(who, `/measures/${number}/status-reports`, statement);
        expect(answer.statusCode).toBe(409);
        expect(answer.body).not.toContain('IN_PROGRESS');
      }
    });

    it('under an Idempotency-Key it is answered alike, whatever has happened since', async () => {
      const headers = { 'idempotency-key': 'meldung-1' };
      const send = () => post(head, '/measures/J1/status-reports', { status: 'ONGOING' }, headers);
      const first = await send();
      await county.change(j1, { archivedAt: app.clock.now() }, '2024-05-02');
      const second = await send();
      expect([second.statusCode, second.json()]).toEqual([201, first.json()]);
      expect((await ofMeasure(head)).total).toBe(1);
    });
  });

  describe('deciding on what was seen', () => {
    it('needs the version of the report', async () => {
      const report = await submitted(head, 'J1');
      const path = `/status-reports/${report.id}/acceptance`;
      const payload = { seenMeasureVersion: 1 };
      expect((await post(management, path, payload)).statusCode).toBe(428);
      const stale = await post(management, path, payload, match(7));
      expect(stale.statusCode).toBe(412);
      expect(stale.json<Problem>().current?.version).toBe(1);
    });

    it('tells who was faster', async () => {
      const report = await submitted(head, 'J1');
      await accept(colleague, report);
      const slower = await accept(management, report);
      expect(slower.statusCode).toBe(412);
      expect(slower.json<Problem>()).toMatchObject({
        current: { id: report.id, state: { code: 'ACCEPTED' }, version: 2 },
        changedBy: 'KI, zweite Stelle',
        changedAt: '2024-05-02T10:00:00.000Z',
      });
    });

    it('needs the measure to be as it was seen', async () => {
      const report = await submitted(head, 'J1');
      await county.change(j1, { title: 'Ein anderer Treff' }, '2024-05-02');
      const stale = await accept(management, report);
      expect(stale.statusCode).toBe(412);
      expect(stale.json<Problem>()).toMatchObject({
        current: { measure: { version: 2, title: 'Ein anderer Treff' } },
        changedBy: 'KI-Management',
      });
      expect((await accept(management, stale.json<Required<Problem>>().current)).statusCode).toBe(
        201,
      );
    });
  });

  describe('the queue', () => {
    it('holds what waits, the oldest first, beside what counts so far', async () => {
      await accepted(head, 'J1', { status: 'ONGOING', publicText: 'Alt.', asOf: '2024-03-01' });
      const first = await submitted(social, 'S1');
      app.clock.set('2024-05-02T10:05:00Z');
      const second = await submitted(head, 'J1', { status: 'COMPLETED', publicText: 'Neu.' });
      const waiting = await queue(management);
      expect(waiting.items.map(({ id }) => id)).toEqual([first.id, second.id]);
      expect(waiting.items.map(({ lastAccepted }) => lastAccepted?.publicText ?? null)).toEqual([
        null,
        'Alt.',
      ]);
      expect((await queue(head)).items.map(({ id }) => id)).toEqual([second.id]);
      expect((await queue(management, '?lead=sozialamt')).total).toBe(1);
      expect((await queue(management, '?state=ACCEPTED')).total).toBe(1);
      const paged = await get(management, '/status-reports?limit=1');
      expect(paged.headers['x-total-count']).toBe('2');
      expect(paged.headers.link).toContain('rel="next"');
    });

    it('is also known as it was on an earlier day', async () => {
      const report = await submitted(head, 'J1');
      app.clock.set('2024-05-03T10:00:00Z');
      const late = await app.signIn(await county.account('ki_management'));
      await accept(late, report);
      expect((await queue(late)).total).toBe(0);
      const [then] = (await queue(late, '?asOf=2024-05-02')).items;
      expect(then).toMatchObject({ id: report.id, state: { code: 'SUBMITTED' }, decision: null });
      expect((await queue(late, '?asOf=2024-05-01')).total).toBe(0);
    });
  });

  describe('who sees what', () => {
    it('internal notes and what was not accepted only those who answer for the measure', async () => {
      const secret = { status: 'ONGOING', internalNote: 'Kanari' };
      const old = await accepted(head, 'J1', { ...secret, asOf: '2024-03-01' });
      const waiting = await submitted(head, 'J1', secret);
      for (const who of [head, deputy, management]) {
        expect((await ofMeasure(who)).total).toBe(2);
        expect((await get(who, `/status-reports/${waiting.id}`)).body).toContain('Kanari');
      }
      for (const who of [social, app]) {
        const answer = await get(who, '/measures/J1/status-reports');
        expect(answer.json<Page>().items.map(({ id }) => id)).toEqual([old.id]);
        expect(answer.body).not.toContain('Kanari');
      }
      expect((await get(social, `/status-reports/${waiting.id}`)).statusCode).toBe(404);
      const foreign = await get(social, `/status-reports/${old.id}`);
      expect(foreign.statusCode).toBe(200);
      expect(foreign.body).not.toContain('Kanari');
    });

    it('nothing of a hidden measure, nor what was said while it was hidden', async () => {
      const report = await accepted(social, 'S2', { status: 'ONGOING' });
      expect((await get(head, '/measures/S2/status-reports')).statusCode).toBe(404);
      expect((await get(head, `/status-reports/${report.id}`)).statusCode).toBe(404);
      app.clock.set('2024-05-03T10:00:00Z');
      await county.change(s2, { isPublic: true }, '2024-05-03');
      expect((await ofMeasure(app, 'S2')).total).toBe(0);
    });

    it('of a day only what was about it or an earlier one', async () => {
      await accepted(head, 'J1', { status: 'PLANNED', asOf: '2024-03-01' });
      await accepted(head, 'J1', { status: 'ONGOING', asOf: '2024-05-01' });
      const page = (await get(app, '/measures/J1/status-reports?asOf=2024-04-30')).json<Page>();
      expect(page.items.map(({ asOf }) => asOf)).toEqual(['2024-03-01']);
    });
  });

  it('writes no revision of the measure', async () => {
    await accepted(head, 'J1');
    const [report] = await app.database.read.findBy(StatusReport, { measureId: j1.id });
    expect(report?.state).toBe('ACCEPTED');
    expect((await get(app, '/measures/J1')).json()).toMatchObject({ version: 1 });
  });

  it('answers as it is described', async () => {
    const description = await ApiDescription.of(app);
    const root = '/api/v1/bodies/{body}';
    const report = await accepted(head, 'J1', { status: 'ONGOING' });
    for (const [path, asked] of [
      ['/measures/{number}/status-reports', '/measures/J1/status-reports'],
      ['/status-reports', '/status-reports?state=ACCEPTED'],
      ['/status-reports/{report}', `/status-reports/${report.id}`],
    ] as const)
      expect([
        path,
        description.deviations(`${root}${path}`, (await get(management, asked)).json()),
      ]).toEqual([path, []]);
  });
});
