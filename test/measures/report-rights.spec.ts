import { Deputy } from '../../src/users/deputy.entity.js';
import { UserAccount } from '../../src/users/user-account.entity.js';
import { DATABASES, startTestApp, type TestApp } from '../support/databases.js';
import { ifMatch, type Page, type Problem, type Report, ReportDesk } from './report-desk.js';

describe.each(DATABASES)('the rights of those who report on %s', (kind) => {
  let app: TestApp;
  let desk: ReportDesk;

  beforeAll(async () => {
    app = await startTestApp(kind);
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    desk = await ReportDesk.open(app);
  });

  describe('who may report', () => {
    it('the unit that leads and its deputies, nobody else; the try is logged', async () => {
      await desk.submitted(desk.deputy, 'J1');
      const refused = await desk.post(desk.social, '/measures/J1/status-reports', {
        status: 'ONGOING',
      });
      expect(refused.statusCode).toBe(403);
      expect(await desk.logged(desk.j1.id)).toEqual(['ACCESS_REFUSED Amtsleitung']);
    });

    it('a deputy only on the days of the deputyship', async () => {
      await desk.submitted(desk.deputy, 'J1');
      await app.database.write((em) =>
        em.update(Deputy, { userId: desk.headAccount.id }, { endedAt: app.clock.now() }),
      );
      const after = await desk.post(desk.deputy, '/measures/J1/status-reports', {
        status: 'ONGOING',
      });
      expect(after.statusCode).toBe(403);
    });

    it('what is hidden is not there', async () => {
      for (const number of ['S2', 'Z9'])
        expect(
          (await desk.post(desk.head, `/measures/${number}/status-reports`, { status: 'ONGOING' }))
            .statusCode,
        ).toBe(404);
      expect(await desk.logged(desk.s2.id)).toEqual([]);
      await desk.submitted(desk.social, 'S2');
    });

    it('the KI management for a unit by naming it, for itself without', async () => {
      const path = '/measures/J1/status-reports';
      for (const wrong of [{}, { onBehalfOf: 'sozialamt' }]) {
        const answer = await desk.post(desk.management, path, { status: 'ONGOING', ...wrong });
        expect(answer.json<Problem>().problems).toEqual([
          expect.objectContaining({ field: 'onBehalfOf' }),
        ]);
      }
      const report = await desk.submitted(desk.management, 'J1', {
        status: 'ONGOING',
        onBehalfOf: 'jugendamt',
      });
      expect(report.onBehalfOf).toEqual({ key: 'jugendamt', name: 'Jugendamt' });
      const taken = await desk.post(
        desk.colleague,
        `/status-reports/${report.id}/withdrawal`,
        undefined,
        ifMatch(1),
      );
      expect(taken.statusCode).toBe(201);
      expect((await desk.submitted(desk.management, 'K1')).onBehalfOf).toBeNull();
    });

    it('nobody accepts or returns what they reported', async () => {
      const report = await desk.submitted(desk.management, 'K1');
      expect((await desk.accept(desk.management, report)).statusCode).toBe(403);
      const comment = { comment: 'So nicht.' };
      const path = `/status-reports/${report.id}/return`;
      expect((await desk.post(desk.management, path, comment, ifMatch(1))).statusCode).toBe(403);
      expect((await desk.accept(desk.colleague, report)).statusCode).toBe(201);
    });

    it('is shown by function, also when the person has been erased', async () => {
      const report = await desk.accepted(desk.head, 'J1');
      await app.database.write((em) =>
        em.update(UserAccount, desk.headAccount.id, {
          name: null,
          disabledAt: app.clock.now(),
          erasedAt: app.clock.now(),
        }),
      );
      const answer = await desk.get(desk.management, `/status-reports/${report.id}`);
      expect(answer.json<Report>().author).toBe('Leitung Jugendamt');
      expect(answer.body).not.toContain('Erika');
    });
  });

  describe('who sees what', () => {
    it('internal notes and what was not accepted only those who answer for the measure', async () => {
      const secret = { status: 'ONGOING', internalNote: 'Kanari' };
      const old = await desk.accepted(desk.head, 'J1', { ...secret, asOf: '2024-03-01' });
      const waiting = await desk.submitted(desk.head, 'J1', secret);
      for (const who of [desk.head, desk.deputy, desk.management]) {
        expect((await desk.ofMeasure(who)).total).toBe(2);
        expect((await desk.get(who, `/status-reports/${waiting.id}`)).body).toContain('Kanari');
      }
      for (const who of [desk.social, app]) {
        const answer = await desk.get(who, '/measures/J1/status-reports');
        expect(answer.json<Page>().items.map(({ id }) => id)).toEqual([old.id]);
        expect(answer.body).not.toContain('Kanari');
      }
      expect((await desk.get(desk.social, `/status-reports/${waiting.id}`)).statusCode).toBe(404);
      const foreign = await desk.get(desk.social, `/status-reports/${old.id}`);
      expect(foreign.statusCode).toBe(200);
      expect(foreign.body).not.toContain('Kanari');
    });

    it('nothing of a hidden measure, nor what was said while it was hidden', async () => {
      const report = await desk.accepted(desk.social, 'S2', { status: 'ONGOING' });
      expect((await desk.get(desk.head, '/measures/S2/status-reports')).statusCode).toBe(404);
      expect((await desk.get(desk.head, `/status-reports/${report.id}`)).statusCode).toBe(404);
      app.clock.set('2024-05-03T10:00:00Z');
      await desk.county.change(desk.s2, { isPublic: true }, '2024-05-03');
      expect((await desk.ofMeasure(app, 'S2')).total).toBe(0);
    });

    it('of a day only what was about it or an earlier one', async () => {
      await desk.accepted(desk.head, 'J1', { status: 'PLANNED', asOf: '2024-03-01' });
      await desk.accepted(desk.head, 'J1', { status: 'ONGOING', asOf: '2024-05-01' });
      const page = (
        await desk.get(app, '/measures/J1/status-reports?asOf=2024-04-30')
      ).json<Page>();
      expect(page.items.map(({ asOf }) => asOf)).toEqual(['2024-03-01']);
    });
  });
});
