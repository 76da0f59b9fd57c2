import { DATABASES, startTestApp, type TestApp } from '../support/databases.js';
import { ifMatch, type Problem, ReportDesk } from './report-desk.js';

describe.each(DATABASES)('decisions on status reports on %s', (kind) => {
  let app: TestApp;
  let desk: ReportDesk;

  beforeAll(async () => {
    app = await startTestApp(kind);
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    desk = await ReportDesk.open(app);
  });

  describe('deciding on what was seen', () => {
    it('needs the version of the report', async () => {
      const report = await desk.submitted(desk.head, 'J1');
      const path = `/status-reports/${report.id}/acceptance`;
      const payload = { seenMeasureVersion: 1 };
      expect((await desk.post(desk.management, path, payload)).statusCode).toBe(428);
      const stale = await desk.post(desk.management, path, payload, ifMatch(7));
      expect(stale.statusCode).toBe(412);
      expect(stale.json<Problem>().current?.version).toBe(1);
    });

    it('tells who was faster', async () => {
      const report = await desk.submitted(desk.head, 'J1');
      await desk.accept(desk.colleague, report);
      const slower = await desk.accept(desk.management, report);
      expect(slower.statusCode).toBe(412);
      expect(slower.json<Problem>()).toMatchObject({
        current: { id: report.id, state: { code: 'ACCEPTED' }, version: 2 },
        changedBy: 'KI, zweite Stelle',
        changedAt: '2024-05-02T10:00:00.000Z',
      });
    });

    it('needs the measure to be as it was seen', async () => {
      const report = await desk.submitted(desk.head, 'J1');
      await desk.county.change(desk.j1, { title: 'Ein anderer Treff' }, '2024-05-02');
      const stale = await desk.accept(desk.management, report);
      expect(stale.statusCode).toBe(412);
      expect(stale.json<Problem>()).toMatchObject({
        current: { measure: { version: 2, title: 'Ein anderer Treff' } },
        changedBy: 'KI-Management',
      });
      expect(
        (await desk.accept(desk.management, stale.json<Required<Problem>>().current)).statusCode,
      ).toBe(201);
    });
  });

  describe('the queue', () => {
    it('holds what waits, the oldest first, beside what counts so far', async () => {
      await desk.accepted(desk.head, 'J1', {
        status: 'ONGOING',
        publicText: 'Alt.',
        asOf: '2024-03-01',
      });
      const first = await desk.submitted(desk.social, 'S1');
      app.clock.set('2024-05-02T10:05:00Z');
      const second = await desk.submitted(desk.head, 'J1', {
        status: 'COMPLETED',
        publicText: 'Neu.',
      });
      const waiting = await desk.queue(desk.management);
      expect(waiting.items.map(({ id }) => id)).toEqual([first.id, second.id]);
      expect(waiting.items.map(({ lastAccepted }) => lastAccepted?.publicText ?? null)).toEqual([
        null,
        'Alt.',
      ]);
      expect((await desk.queue(desk.head)).items.map(({ id }) => id)).toEqual([second.id]);
      expect((await desk.queue(desk.management, '?lead=sozialamt')).total).toBe(1);
      expect((await desk.queue(desk.management, '?state=ACCEPTED')).total).toBe(1);
      const paged = await desk.get(desk.management, '/status-reports?limit=1');
      expect(paged.headers['x-total-count']).toBe('2');
      expect(paged.headers.link).toContain('rel="next"');
    });

    it('is also known as it was on an earlier day', async () => {
      const report = await desk.submitted(desk.head, 'J1');
      app.clock.set('2024-05-03T10:00:00Z');
      const late = await app.signIn(await desk.county.account('ki_management'));
      await desk.accept(late, report);
      expect((await desk.queue(late)).total).toBe(0);
      const [then] = (await desk.queue(late, '?asOf=2024-05-02')).items;
      expect(then).toMatchObject({ id: report.id, state: { code: 'SUBMITTED' }, decision: null });
      expect((await desk.queue(late, '?asOf=2024-05-01')).total).toBe(0);
    });
  });
});
