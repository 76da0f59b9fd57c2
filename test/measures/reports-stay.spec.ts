import { StatusReport } from '../../src/measures/status-report.entity.js';
import { DATABASES, startTestApp, type TestApp } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';

describe.each(DATABASES)('what was reported, on %s', (kind) => {
  let app: TestApp;
  let waiting: StatusReport;
  let accepted: StatusReport;

  beforeAll(async () => {
    app = await startTestApp(kind);
    const county = await TestCounty.create(app.database);
    const measure = await county.measure();
    accepted = await county.report(measure, { publicText: 'Der Kurs läuft.' });
    waiting = await county.report(measure, { state: 'SUBMITTED' });
  });
  afterAll(() => app.stop());

  const update = ({ id }: StatusReport, changes: Partial<StatusReport>) =>
    app.database.write((em) => em.update(StatusReport, id, changes));

  it.each<Partial<StatusReport>>([
    { publicText: 'Der Kurs lief nie.' },
    { internalNote: null },
    { status: 'COMPLETED' },
    { asOf: '2020-01-01' },
    { author: 'Jemand anderes' },
    { recordedAt: new Date(0) },
  ])('is never changed afterwards: %j', async (changes) => {
    for (const report of [waiting, accepted]) {
      await expect(update(report, changes)).rejects.toThrow('status_report');
      expect(await app.database.read.findOneBy(StatusReport, { id: report.id })).toEqual(report);
    }
  });

  it('ends once', async () => {
    await update(waiting, { state: 'RETURNED', version: 2 });
    await expect(update(waiting, { state: 'ACCEPTED', version: 3 })).rejects.toThrow(
      'status_report',
    );
  });
});
