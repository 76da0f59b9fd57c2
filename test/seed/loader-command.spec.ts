import { AuditEntry } from '../../src/audit/audit-entry.entity.js';
import { MeasureStates } from '../../src/measures/measure-states.js';
import { Revision } from '../../src/measures/revision.entity.js';
import { StatusReport } from '../../src/measures/status-report.entity.js';
import { Body } from '../../src/organizations/body.entity.js';
import { SeedCommand } from '../../src/seed/seed.command.js';
import { Seed } from '../../src/seed/seed.service.js';
import { DATABASES, startTestApp, type TestApp } from '../support/databases.js';
import { linesOf } from '../support/lines.js';

describe.each(DATABASES)('the counties that come with the product, on %s', (kind) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp(kind);
  });
  afterAll(() => app.stop());

  const run = (values: Record<string, unknown>) => linesOf(app.get(SeedCommand).run(values));

  it('can be rehearsed on the command line', async () => {
    const lines = await run({ body: 'warendorf', 'dry-run': true });
    expect(lines[0]).toBe('Kreis Warendorf, Stand 25.05.2023: Probelauf, es wurde nichts geändert');
    expect(lines).toContain('Maßnahmen: 13 neu, 0 geändert, 0 unverändert');
    expect(lines).toContain('Sachstände: 13 neu, 0 geändert, 0 unverändert');
    expect(await app.get(Seed).isEmptyDatabase()).toBe(true);
    expect(await app.database.read.count(AuditEntry)).toBe(0);
  });

  it('are all loaded on first start', async () => {
    expect(await app.get(Seed).loadIntoEmpty()).toEqual([
      'Musterkreis (erfunden): 115 Maßnahmen geladen, davon 1 nicht öffentlich.',
      expect.stringMatching(/^Kreis Unna: \d+ Maßnahmen geladen\.$/),
      'Kreis Warendorf: 13 Maßnahmen geladen.',
    ]);
    expect(await app.get(Seed).loadIntoEmpty()).toEqual([]);
    const bodies = await app.database.read.find(Body, { order: { key: 'ASC' } });
    expect(bodies.map(({ key, invented }) => [key, invented])).toEqual([
      ['musterkreis', true],
      ['unna', false],
      ['warendorf', false],
    ]);
  });

  it.each(['musterkreis', 'unna', 'warendorf'])(
    'change nothing when %s is loaded again',
    async (body) => {
      const count = () =>
        Promise.all([Revision, StatusReport].map((entity) => app.database.read.count(entity)));
      const before = await count();
      const lines = await run({ body });
      expect(
        lines.filter((line) => /: [1-9]\d* neu|neu, [1-9]\d* geändert|Achtung/.test(line)),
      ).toEqual([]);
      expect(await count()).toEqual(before);
    },
  );

  it('stand in the log, once for each time they were written down', async () => {
    const { id: bodyId } = await app.database.read.findOneByOrFail(Body, { key: 'warendorf' });
    const entries = await app.database.read.findBy(AuditEntry, { bodyId });
    expect(entries).toMatchObject([
      { action: 'DATA_LOADED', actor: 'Datenübernahme' },
      { action: 'PAPER_FIXED', actor: 'Datenübernahme' },
    ]);
    expect(JSON.parse(entries[0]?.after ?? '')).toMatchObject({ asOf: '2023-05-25', changed: 0 });
  });

  it('do not mix', async () => {
    const warendorf = await app.get(MeasureStates).asOf('warendorf', '2023-05-25');
    expect(warendorf).toHaveLength(13);
  });

  it.each([
    [{}, 'Bitte nennen Sie den Kreis mit --body. Möglich ist: musterkreis, unna, warendorf.'],
    [
      { body: '../unna' },
      'Für „../unna“ gibt es keine Daten. Möglich ist: musterkreis, unna, warendorf.',
    ],
  ])('have to be named: %j', async (values, message) => {
    await expect(run(values)).rejects.toMatchObject({ code: 'INVALID_INPUT', message });
  });
});
