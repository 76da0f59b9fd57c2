import { newId } from '../../src/database/ids.js';
import { StatusReport } from '../../src/measures/status-report.entity.js';
import { ApiDescription } from '../support/api-description.js';
import { DATABASES, startTestApp, type TestApp, type Visitor } from '../support/databases.js';
import { ifMatch, type Page, type Problem, type Report, ReportDesk } from './report-desk.js';

describe.each(DATABASES)('status reports on %s', (kind) => {
  let app: TestApp;
  let desk: ReportDesk;

  beforeAll(async () => {
    app = await startTestApp(kind);
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    desk = await ReportDesk.open(app);
  });

  describe('from being reported to counting', () => {
    it('a report counts from the moment somebody else has accepted it', async () => {
      const report = await desk.submitted(desk.head, 'J1', {
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
      expect(await desk.status()).toBe('UNKNOWN');
      expect((await desk.ofMeasure(app)).total).toBe(0);
      expect(await desk.searched('offen treff')).toBe(0);

      const answer = await desk.accept(desk.management, report);
      expect(answer.headers.etag).toBe('"2"');
      expect(answer.json<Report>()).toMatchObject({
        state: { code: 'ACCEPTED' },
        version: 2,
        decision: { decidedBy: 'KI-Management', comment: null },
      });
      expect(await desk.status()).toBe('ONGOING');
      expect(await desk.searched('offen treff')).toBe(1);
      const [told] = (await desk.ofMeasure(app)).items;
      expect(told).toMatchObject({
        publicText: 'Der Treff ist an vier Tagen offen.',
        author: 'Leitung Jugendamt',
        internalNote: null,
        decision: null,
      });
      expect(await desk.logged(report.id)).toEqual([
        'REPORT_SUBMITTED Leitung Jugendamt',
        'REPORT_ACCEPTED KI-Management',
      ]);
    });

    it('its words are found from then on, on the days it counts', async () => {
      const found = async (word: string, asOf = '2024-05-02') =>
        (await desk.get(app, `/measures?q=${word}&asOf=${asOf}`)).json<Page>().total;
      const text = (publicText: string) => ({ status: 'ONGOING', publicText });
      const first = await desk.submitted(desk.head, 'J1', {
        ...text('Fahrradwerkstatt'),
        asOf: '2024-04-01',
      });
      expect(await found('fahrradwerkstatt')).toBe(0);
      await desk.accept(desk.management, first);
      expect(await found('fahrradwerkstatt')).toBe(1);
      await desk.post(desk.head, '/measures/J1/confirmations', { asOf: '2024-04-20' });
      expect(await found('fahrradwerkstatt', '2024-04-30')).toBe(1);
      await desk.accepted(desk.head, 'J1', { ...text('Nähstube'), asOf: '2024-05-01' });
      expect(await found('fahrradwerkstatt')).toBe(0);
      expect(await found('fahrradwerkstatt', '2024-04-30')).toBe(1);
      expect(await found('fahrradwerkstatt', '2024-03-31')).toBe(0);
    });

    it('one that was returned is corrected by a new one', async () => {
      const first = await desk.submitted(desk.head, 'J1', { status: 'ON_HOLD', reason: 'Umbau' });
      const comment = 'Bitte nennen Sie, seit wann.';
      const path = `/status-reports/${first.id}/return`;
      expect((await desk.post(desk.management, path, {}, ifMatch(1))).statusCode).toBe(422);
      const returned = await desk.post(desk.management, path, { comment }, ifMatch(1));
      expect(returned.json<Report>()).toMatchObject({
        state: { code: 'RETURNED' },
        decision: { comment },
      });
      const [seen] = (await desk.ofMeasure(desk.head)).items;
      expect(seen?.decision?.comment).toBe(comment);

      const second = await desk.accepted(desk.head, 'J1', {
        status: 'ON_HOLD',
        reason: 'Umbau seit März',
        corrects: first.id,
      });
      expect(second.corrects).toBe(first.id);
      // Nobody outside learns that there was something to return.
      expect((await desk.ofMeasure(app)).items).toEqual([
        expect.objectContaining({ id: second.id, corrects: null }),
      ]);
    });

    it('an accepted one is corrected for its own day, and counts no more', async () => {
      const wrong = await desk.accepted(desk.head, 'J1', {
        status: 'COMPLETED',
        asOf: '2024-03-01',
      });
      app.clock.set('2024-05-02T10:05:00Z');
      const otherDay = { status: 'ONGOING', corrects: wrong.id, asOf: '2024-04-01' };
      const refused = await desk.post(desk.head, '/measures/J1/status-reports', otherDay);
      expect(refused.json<Problem>().problems).toEqual([
        expect.objectContaining({ field: 'asOf' }),
      ]);
      const right = await desk.accepted(desk.head, 'J1', { status: 'ONGOING', corrects: wrong.id });
      expect(right.asOf).toBe('2024-03-01');
      expect(await desk.status('J1', '2024-03-01')).toBe('ONGOING');
      expect((await desk.ofMeasure(desk.head)).total).toBe(2);
    });

    it('one may be taken back as long as nobody has decided', async () => {
      const report = await desk.submitted(desk.head, 'J1');
      const path = `/status-reports/${report.id}/withdrawal`;
      for (const other of [desk.deputy, desk.management])
        expect((await desk.post(other, path, undefined, ifMatch(1))).statusCode).toBe(403);
      const answer = await desk.post(desk.head, path, undefined, ifMatch(1));
      expect(answer.json<Report>()).toMatchObject({ state: { code: 'WITHDRAWN' }, version: 2 });
      const late = await desk.accept(desk.management, { ...report, version: 2 });
      expect(late.statusCode).toBe(409);
      expect(late.json<Problem>().detail).toContain('bereits zurückgezogen');
      expect(await desk.logged(report.id)).toEqual([
        'REPORT_SUBMITTED Leitung Jugendamt',
        'ACCESS_REFUSED Vertretung Jugendamt',
        'ACCESS_REFUSED KI-Management',
        'REPORT_WITHDRAWN Leitung Jugendamt',
      ]);
    });
  });

  describe('sent again', () => {
    it('under an id of its own it is the same report', async () => {
      const id = newId();
      const statement = { id, status: 'ONGOING', publicText: 'Läuft.' };
      await desk.submitted(desk.head, 'J1', statement);
      const report = await desk.submitted(desk.head, 'J1', statement);
      expect(report.id).toBe(id);
      await desk.accept(desk.management, report);
      app.clock.set('2024-05-09T10:00:00Z');
      const again = await app.signIn(desk.headAccount);
      expect((await desk.submitted(again, 'J1', statement)).state.code).toBe('ACCEPTED');
      expect(await desk.logged(id)).toEqual([
        'REPORT_SUBMITTED Leitung Jugendamt',
        'REPORT_ACCEPTED KI-Management',
      ]);
      expect((await desk.ofMeasure(again)).total).toBe(1);
    });

    it('under an id that is taken another one is refused', async () => {
      const id = newId();
      await desk.submitted(desk.head, 'J1', { id, status: 'ONGOING' });
      const others: [Visitor, string, object][] = [
        [desk.head, 'J1', { id, status: 'COMPLETED' }],
        [desk.deputy, 'J1', { id, status: 'ONGOING' }],
        [desk.social, 'S1', { id, status: 'ONGOING' }],
      ];
      for (const [who, number, statement] of others) {
        const answer = await desk.post(who, `/measures/${number}/status-reports`, statement);
        expect(answer.statusCode).toBe(409);
        expect(answer.body).not.toContain('IN_PROGRESS');
      }
    });

    it('under an Idempotency-Key it is answered alike, whatever has happened since', async () => {
      const headers = { 'idempotency-key': 'meldung-1' };
      const send = () =>
        desk.post(desk.head, '/measures/J1/status-reports', { status: 'ONGOING' }, headers);
      const first = await send();
      await desk.county.change(desk.j1, { archivedAt: app.clock.now() }, '2024-05-02');
      const second = await send();
      expect([second.statusCode, second.json()]).toEqual([201, first.json()]);
      expect((await desk.ofMeasure(desk.head)).total).toBe(1);
    });
  });

  it('writes no revision of the measure', async () => {
    await desk.accepted(desk.head, 'J1');
    const [report] = await app.database.read.findBy(StatusReport, { measureId: desk.j1.id });
    expect(report?.state).toBe('ACCEPTED');
    expect((await desk.get(app, '/measures/J1')).json()).toMatchObject({ version: 1 });
  });

  it('answers as it is described', async () => {
    const description = await ApiDescription.of(app);
    const root = '/api/v1/bodies/{body}';
    const report = await desk.accepted(desk.head, 'J1', { status: 'ONGOING' });
    for (const [path, asked] of [
      ['/measures/{number}/status-reports', '/measures/J1/status-reports'],
      ['/status-reports', '/status-reports?state=ACCEPTED'],
      ['/status-reports/{report}', `/status-reports/${report.id}`],
    ] as const)
      expect([
        path,
        description.deviations(`${root}${path}`, (await desk.get(desk.management, asked)).json()),
      ]).toEqual([path, []]);
  });
});
