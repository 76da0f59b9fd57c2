import { newId } from '../../src/database/ids.js';
import { DATABASES, startTestApp, type TestApp } from '../support/databases.js';
import { type Problem, ReportDesk } from './report-desk.js';

describe.each(DATABASES)('what a status report must hold on %s', (kind) => {
  let app: TestApp;
  let desk: ReportDesk;

  beforeAll(async () => {
    app = await startTestApp(kind);
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    desk = await ReportDesk.open(app);
  });

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
    const answer = await desk.post(desk.head, '/measures/J1/status-reports', statement);
    expect(answer.statusCode).toBe(422);
    expect(answer.json<Problem>().problems?.map(({ field }) => field)).toEqual(fields);
    expect((await desk.ofMeasure(desk.head)).total).toBe(0);
  });

  it('may be about the first day of the measure', async () => {
    expect(
      (await desk.submitted(desk.head, 'J1', { status: 'PLANNED', asOf: '2018-01-01' })).asOf,
    ).toBe('2018-01-01');
  });

  it('is told what may be worth another look, and taken all the same', async () => {
    await desk.accepted(desk.head, 'J1', { status: 'COMPLETED', asOf: '2024-04-01' });
    const publicText = 'Es ist z. B. der 3. Mai gemeint. Eins. Zwei. Drei.';
    const report = await desk.submitted(desk.head, 'J1', { status: 'NOT_STARTED', publicText });
    expect(report.hints.map(({ field }) => field)).toEqual(['publicText', 'status']);
    expect(report.publicText).toBe(publicText);
  });

  it('is not about a measure that is archived or has gone into another', async () => {
    await desk.county.change(desk.j1, { archivedAt: app.clock.now() }, '2024-05-02');
    const answer = await desk.post(desk.head, '/measures/J1/status-reports', { status: 'ONGOING' });
    expect(answer.statusCode).toBe(409);
    expect(answer.json<Problem>().detail).toContain('archiviert');
  });
});
