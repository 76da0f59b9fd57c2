import { IndicatorValue } from '../../src/concepts/indicator-value.entity.js';
import { Indicator } from '../../src/concepts/indicator.entity.js';
import { computedShare } from '../../src/concepts/printed-figure.js';
import { DATABASES, type TestApp } from '../support/databases.js';
import { inOrder, startWithUnna } from './unna.js';

describe.each(DATABASES)('the figures of Kreis Unna, on %s', (kind) => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startWithUnna(kind);
  });
  afterAll(() => app.stop());

  const table = async () => {
    const indicators = (await inOrder(app, Indicator)).filter((one) => one.tableKey !== null);
    const values = await inOrder(app, IndicatorValue);
    return indicators.map((indicator) => ({
      indicator,
      cells: values.filter(({ indicatorId }) => indicatorId === indicator.id),
    }));
  };
  const valuesOf = async (name: string) => {
    const [indicator] = await app.database.read.findBy(Indicator, { name });
    const values = await inOrder(app, IndicatorValue);
    return values
      .filter(({ indicatorId }) => indicatorId === indicator?.id)
      .map(({ printed, value, subject, asOf }) => ({ printed, value, subject, asOf }));
  };

  it('prints the row of Lünen as the source does', async () => {
    const row = (await table()).map(({ cells }) => cells.find((c) => c.subject === 'Lünen'));
    expect(row.map((cell) => [cell?.printed, cell?.value])).toEqual([
      ['86 010', 86010],
      ['56 510', 56510],
      ['29 190', 29190],
      ['34,6 %', 34.6],
      ['9 010', 9010],
      ['10,5 %', 10.5],
    ]);
  });

  it('adds up to the row of the county, except for foreigners', async () => {
    const sums = (await table())
      .filter(({ indicator }) => indicator.unit === 'COUNT')
      .map(({ indicator, cells }) => [
        indicator.name,
        cells.filter((c) => !c.isTotal).reduce((sum, { value }) => sum + (value ?? 0), 0),
        cells.find((c) => c.isTotal)?.value,
      ]);
    expect(sums).toEqual([
      ['Insgesamt', 396060, 396060],
      ['Personen ohne MH', 301650, 301650],
      ['Personen mit MH', 92700, 92700],
      ['Ausländer', 27710, 27720],
    ]);
  });

  it('has one share that does not follow from its own numbers', async () => {
    const columns = await table();
    const column = (key: string | null) =>
      columns.find(({ indicator }) => indicator.key === key)?.cells ?? [];
    const differing = columns
      .filter(({ indicator }) => indicator.unit === 'PERCENT')
      .flatMap(({ indicator, cells }) =>
        cells.map((cell, row) => ({
          subject: cell.subject,
          printed: cell.printed,
          share: computedShare(
            column(indicator.numeratorKey)[row]?.value ?? 0,
            column(indicator.denominatorKey)[row]?.value ?? 0,
            cell.printed,
          ),
        })),
      );
    expect(differing).toHaveLength(22);
    expect(differing.filter(({ share }) => share?.differs !== false)).toEqual([
      { subject: 'Lünen', printed: '34,6 %', share: { computed: 33.9, differs: true } },
    ]);
  });

  it('knows unemployment in January 2014', async () => {
    expect(await valuesOf('Arbeitslosenquote')).toEqual([
      { subject: 'Kreis Unna', printed: '10 %', value: 10, asOf: 'Januar 2014' },
      { subject: 'Ausländer/innen', printed: '24 %', value: 24, asOf: 'Januar 2014' },
    ]);
  });

  it('reads the number in words like „rund“', async () => {
    expect(await valuesOf('Menschen im Kreis Unna')).toEqual([
      { subject: 'Kreis Unna', printed: 'rund 400.000', value: 400000, asOf: null },
    ]);
  });

  it('counts the institutions the KI serves', async () => {
    const institutions = await valuesOf(
      'Institutionen, für die das KI Ansprech- und Netzwerkpartnerin ist',
    );
    expect(institutions.map(({ value }) => value)).toEqual([
      10, 11, 142, 8, 17, 187, 10, 4, 2, 5, 9, 12, 3, 48, 6, 46,
    ]);
  });
});
