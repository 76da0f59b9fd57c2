import { DATABASES, startTestApp, type TestApp } from '../support/databases.js';
import { ifMatch, type Problem, type Report, ReportDesk } from './report-desk.js';

describe.each(DATABASES)('confirming a status unchanged on %s', (kind) => {
  let app: TestApp;
  let desk: ReportDesk;

  beforeAll(async () => {
    app = await startTestApp(kind);
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    desk = await ReportDesk.open(app);
  });

  it('repeats all that was accepted, with one call, and counts at once', async () => {
    await desk.accepted(desk.head, 'J1', {
      status: 'ON_HOLD',
      schedule: 'DELAYED',
      reason: 'Umbau',
      publicText: 'Der Treff ist geschlossen.',
      adaptation: 'ADAPT',
      adaptationText: 'Neue Räume',
      asOf: '2024-03-01',
    });
    // As curl sends it with the content type that every other call has.
    const answer = await desk.post(desk.deputy, '/measures/J1/confirmations', undefined, {
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
    expect(await desk.logged(confirmation.id)).toEqual(['REPORT_CONFIRMED Vertretung Jugendamt']);
    const measure = await desk.get(app, '/measures/J1');
    expect(measure.json()).toMatchObject({
      report: { asOf: '2024-05-02', confirmsUnchanged: true },
    });
  });

  it('may be taken back on the same day, as if it had not been said', async () => {
    await desk.accepted(desk.head, 'J1', {
      status: 'ONGOING',
      publicText: 'Blaue Räume',
      asOf: '2024-03-01',
    });
    app.clock.set('2024-05-02T10:05:00Z');
    const confirmation = (await desk.post(desk.head, '/measures/J1/confirmations')).json<Report>();
    const path = `/status-reports/${confirmation.id}/withdrawal`;
    expect((await desk.post(desk.deputy, path, undefined, ifMatch(1))).statusCode).toBe(403);
    const answer = await desk.post(desk.head, path, undefined, ifMatch(1));
    expect(answer.json<Report>()).toMatchObject({ state: { code: 'WITHDRAWN' }, version: 2 });
    const measure = (await desk.get(app, '/measures/J1')).json<{ report: Report }>();
    expect(measure.report).toMatchObject({ asOf: '2024-03-01' });
    expect(await desk.searched('blaue')).toBe(1);
    expect(await desk.logged(confirmation.id)).toContain('REPORT_WITHDRAWN Leitung Jugendamt');
    // What comes in later about a day before does not bring it back into the search either.
    await desk.accepted(desk.head, 'J1', {
      status: 'ONGOING',
      publicText: 'Gelb',
      asOf: '2024-05-01',
    });
    expect(await desk.searched('blaue')).toBe(0);
  });

  it('stands once the day is over', async () => {
    await desk.accepted(desk.head, 'J1', { status: 'ONGOING', asOf: '2024-03-01' });
    const confirmation = (await desk.post(desk.head, '/measures/J1/confirmations')).json<Report>();
    app.clock.set('2024-05-03T10:00:00Z');
    const path = `/status-reports/${confirmation.id}/withdrawal`;
    const again = await app.signIn(desk.headAccount);
    expect((await desk.post(again, path, undefined, ifMatch(1))).statusCode).toBe(409);
  });

  it('needs something to confirm', async () => {
    const nothing = await desk.post(desk.head, '/measures/J1/confirmations');
    expect(nothing.statusCode).toBe(409);
    expect(nothing.json<Problem>().detail).toContain('Bitte melden Sie einen Sachstand.');
    await desk.accepted(desk.head, 'J1', { status: 'ONGOING', asOf: '2024-03-01' });
    const before = await desk.post(desk.head, '/measures/J1/confirmations', { asOf: '2024-02-29' });
    expect(before.statusCode).toBe(409);
    const future = await desk.post(desk.head, '/measures/J1/confirmations', { asOf: '2024-05-03' });
    expect(future.statusCode).toBe(422);
  });

  it('waits until what was reported last is decided', async () => {
    await desk.accepted(desk.head, 'J1', { status: 'ONGOING', asOf: '2024-03-01' });
    await desk.submitted(desk.head, 'J1', { status: 'COMPLETED', asOf: '2024-05-01' });
    const answer = await desk.post(desk.head, '/measures/J1/confirmations');
    expect(answer.statusCode).toBe(409);
    expect(answer.json<Problem>().detail).toContain('01.05.2024');
  });

  it('by the KI management for a unit it waits for a second person', async () => {
    await desk.accepted(desk.head, 'J1', { status: 'ONGOING', asOf: '2024-03-01' });
    const unnamed = await desk.post(desk.management, '/measures/J1/confirmations');
    expect(unnamed.json<Problem>().problems).toEqual([
      expect.objectContaining({ field: 'onBehalfOf' }),
    ]);
    const behalf = { onBehalfOf: 'jugendamt' };
    const answer = await desk.post(desk.management, '/measures/J1/confirmations', behalf);
    const confirmation = answer.json<Report>();
    expect(confirmation).toMatchObject({
      state: { code: 'SUBMITTED' },
      onBehalfOf: { key: 'jugendamt', name: 'Jugendamt' },
    });
    expect((await desk.accept(desk.management, confirmation)).statusCode).toBe(403);
    expect((await desk.accept(desk.colleague, confirmation)).statusCode).toBe(201);
  });
});
