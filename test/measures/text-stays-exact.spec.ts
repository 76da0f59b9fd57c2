import { DATABASES, startTestApp, type TestApp, type Visitor } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';

/** Text that programs like to cut, reorder, normalise or swallow. */
const KEPT: readonly (readonly [what: string, text: string])[] = [
  ['marks that turn the direction', 'Kurs \u202Eשלום\u202C und \u200Fmehr\u2066.'],
  ['letters put together', `U\u0308bergang, e${'\u0301'.repeat(200)}`],
  ['signs beyond the basic plane', 'Familie 👩‍👩‍👧‍👦 und 𝔉raktur 𐍈'],
  ['spaces of all kinds', '  a\u00A0b\u2009c\u3000d\t e\r\nf \uFEFF'],
  ['what looks like code', `'"); drop table measure; -- <script>{{x}}</script> \\u0000 %00`],
];
const REFUSED: readonly (readonly [what: string, text: string])[] = [
  ['NUL', 'vor\u0000nach'],
  ['half a character', 'vor\uD83Dnach'],
];
const MEGABYTE_OF_MARKS = `e${'\u0301'.repeat(1_048_576)}`;

/** Each text field over HTTP, and the column that keeps it. */
const MEASURE_FIELDS = {
  title: 'title',
  kindWording: 'kind_wording',
  officialWording: 'official_wording',
  description: 'description',
  leadWording: 'lead_wording',
  note: 'note',
  source: 'source',
} as const;
const REPORT_FIELDS = {
  publicText: 'public_text',
  reason: 'reason',
  internalNote: 'internal_note',
  adaptationText: 'adaptation_text',
} as const;

describe.each(DATABASES)('what is typed is kept exactly or refused, on %s', (kind) => {
  let app: TestApp;
  let county: TestCounty;
  let visitor: Visitor;
  let root: string;

  beforeAll(async () => {
    app = await startTestApp(kind);
    county = await TestCounty.create(app.database, { measureNumberPattern: 'T{lfd}' });
    const unit = await county.organization('amt');
    visitor = await app.signIn(await county.account('ki_management'));
    await county.measure({ number: 'A1', lead: unit });
    root = `/api/v1/bodies/${county.key}`;
  });
  afterAll(() => app.stop());

  const newMeasure = (facts: object) =>
    visitor.request('POST', `${root}/measures`, {
      payload: { title: 'Titel', kind: 'MEASURE', isPublic: true, ...facts },
    });
  const newReport = (facts: object) =>
    visitor.request('POST', `${root}/measures/A1/status-reports`, {
      payload: { status: 'IN_PROGRESS', onBehalfOf: 'amt', ...facts },
    });

  describe.each(Object.entries(MEASURE_FIELDS))('%s of a measure', (field, column) => {
    it.each(KEPT)('keeps %s', async (_what, text) => {
      const answer = await newMeasure({ [field]: text });
      expect({ status: answer.statusCode, body: answer.body }).toMatchObject({ status: 201 });
      const { number } = answer.json<{ number: string }>();
      const [row] = await app.database.rows<{ text: string }>(
        `select ${column} as text from measure where body_id = :bodyId and number = :number`,
        { bodyId: county.body.id, number },
      );
      expect(row?.text).toBe(text);
    });

    it.each(REFUSED)('refuses %s', async (_what, text) => {
      expect((await newMeasure({ [field]: text })).statusCode).toBe(422);
    });

    it('refuses a megabyte of marks', async () => {
      expect([413, 422]).toContain((await newMeasure({ [field]: MEGABYTE_OF_MARKS })).statusCode);
    });
  });

  describe.each(Object.entries(REPORT_FIELDS))('%s of a report', (field, column) => {
    it.each(KEPT)('keeps %s', async (_what, text) => {
      const answer = await newReport({ [field]: text });
      expect({ status: answer.statusCode, body: answer.body }).toMatchObject({ status: 201 });
      const { id } = answer.json<{ id: string }>();
      const [row] = await app.database.rows<{ text: string }>(
        `select ${column} as text from status_report where id = :id`,
        { id },
      );
      expect(row?.text).toBe(text);
    });

    it.each(REFUSED)('refuses %s', async (_what, text) => {
      expect((await newReport({ [field]: text })).statusCode).toBe(422);
    });

    it('refuses a megabyte of marks', async () => {
      expect([413, 422]).toContain((await newReport({ [field]: MEGABYTE_OF_MARKS })).statusCode);
    });
  });
});
