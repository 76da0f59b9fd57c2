import { PaperMeasureText } from '../../src/papers/paper-measure-text.entity.js';
import { Paper } from '../../src/papers/paper.entity.js';
import { startTestApp, type TestApp } from '../support/databases.js';
import { DESKTOP, PHONE, type Surfer, surfing } from '../support/surfing.js';
import { PaperDesk, type Receipt } from '../papers/paper-desk.js';

const LONG = 120_000;
const WORDS =
  'Der Lotsendienst läuft. Er hat viele Helfer. Im Herbst kommen weitere dazu. Näheres folgt.';
const MANY = 120;

describe('the texts of a paper', () => {
  const surf = surfing();
  let app: TestApp;
  let desk: PaperDesk;
  let draft: Receipt;

  beforeAll(async () => {
    app = await startTestApp('SQLite');
    app.clock.set('2026-02-01T10:00:00Z');
    desk = await PaperDesk.open(app);
    for (let number = 1; number <= MANY; number += 1) {
      const measure = await desk.county.measure({ number: `P${number}`, lead: desk.office });
      const publicText = number <= 2 ? WORDS : 'Läuft wie geplant.';
      if (number < MANY) await desk.county.report(measure, { asOf: '2025-12-01', publicText });
    }
    draft = await desk.draft();
  });
  afterAll(() => app.stop());

  const person = async (
    role: 'ki_management' | 'department_head',
    options: Parameters<typeof surf>[2] = { viewport: DESKTOP },
  ) => {
    const units = role === 'department_head' ? [desk.office] : [];
    const account = await desk.county.account(role, { units });
    return surf(app, account, options);
  };
  const follow = (surfer: Surfer, name: string | RegExp) =>
    surfer.page.getByRole('link', { name }).first().press('Enter');

  it(
    'go from the management to the department and back, until both agree',
    async () => {
      const management = await person('ki_management');
      await management.open(`/vorlagen/${draft.key}/bearbeiten`);
      await follow(management, 'Texte der Maßnahmen');
      expect(await management.page.getByRole('listitem').count()).toBeGreaterThan(MANY);
      expect(await management.flaws()).toEqual([]);
      await follow(management, 'Länger als drei Sätze (2)');
      await follow(management, 'P1 ');
      expect(await management.text()).toContain('4 Sätze; für die Vorlage sind höchstens drei');
      expect(await management.flaws()).toEqual([]);
      await management.page.getByLabel(/^Text in der Vorlage/).fill('Der Lotsendienst läuft.');
      await management.press('Speichern');
      // On to the next one of those that are too long.
      await management.page.getByRole('heading', { level: 1, name: 'Text zu P2' }).waitFor();
      await management.page.getByLabel(/^Text in der Vorlage/).fill('Er hat viele Helfer.');
      await management.press('Speichern');
      await management.press('Für 2 gekürzte Texte um Freizeichnung bitten');
      expect(await management.text()).toContain('Warten auf die Stelle (2)');

      const head = await person('department_head', { viewport: PHONE });
      await head.open('/vorlagen');
      expect(await head.text()).toContain('2 gekürzte Texte freizeichnen');
      await head.open('/meine-massnahmen');
      expect(await head.flaws()).toEqual([]);
      await follow(head, '2 gekürzte Texte freizeichnen');
      expect(await head.flaws()).toEqual([]);
      await follow(head, 'P1 ');
      expect(await head.flaws()).toEqual([]);
      await head.page.getByLabel('Anmerkung').fill('Bitte auch die Helfer.');
      await head.press('Mit Anmerkung zurückgeben');
      await head.page.getByRole('heading', { level: 1, name: 'Text zu P2' }).waitFor();
      await head.press('Freizeichnen');
      expect(await head.text()).toContain('Zurückgegeben (1)');

      await management.open(`/vorlagen/${draft.key}/texte?zeige=zurueck`);
      expect(await management.text()).toContain('Bitte auch die Helfer.');
      await follow(management, 'P1 ');
      await management.page
        .getByLabel(/^Text in der Vorlage/)
        .fill('Der Lotsendienst läuft und hat viele Helfer.');
      await management.press('Speichern');
      await management.open(`/vorlagen/${draft.key}/texte/P1`);
      await management.press('Um Freizeichnung bitten');
      await head.open(`/vorlagen/${draft.key}/texte/P1`);
      await head.press('Freizeichnen');
      const texts = await app.database.read.find(PaperMeasureText);
      expect(texts.map(({ text, signedBy }) => [text, signedBy]).sort()).toEqual([
        ['Der Lotsendienst läuft und hat viele Helfer.', 'Amtsleitung'],
        ['Er hat viele Helfer.', 'Amtsleitung'],
      ]);
    },
    LONG,
  );

  it(
    'are not written over what a colleague has written meanwhile, and nothing typed is lost',
    async () => {
      const one = await person('ki_management', { viewport: PHONE, javaScriptEnabled: false });
      const other = await person('ki_management');
      for (const surfer of [one, other]) await surfer.open(`/vorlagen/${draft.key}/texte/P3`);
      for (const [surfer, text] of [
        [one, 'Läuft.'],
        [other, 'Läuft gut.'],
      ] as const) {
        await surfer.page.getByLabel(/^Text in der Vorlage/).fill(text);
        await surfer.press('Speichern');
      }
      await other.page.getByRole('alert').waitFor();
      expect(await other.text()).toContain('Läuft.');
      const field = other.page.getByLabel(/^Text in der Vorlage/);
      expect(await field.inputValue()).toBe('Läuft gut.');
      await other.press('Speichern');
      await other.open(`/vorlagen/${draft.key}/texte/P3`);
      await other.press('Kürzung verwerfen und Wortlaut drucken');
      expect(await other.text()).toContain('P3 steht wieder im Wortlaut');
    },
    LONG,
  );

  it(
    'are signed several at once, unless one says something else by now',
    async () => {
      const shorten = async (number: string, text: string) => {
        const { version } = await app.database.read.findOneByOrFail(Paper, { key: draft.key });
        const answer = await desk.management.request(
          'PUT',
          desk.path(draft.key, `measures/${number}/text`),
          { payload: { text }, headers: { 'if-match': `"${version}"` } },
        );
        expect(answer.statusCode).toBe(200);
      };
      for (const number of ['P4', 'P5', 'P6']) await shorten(number, `Läuft (${number}).`);
      const head = await person('department_head', { viewport: PHONE });
      await head.open(`/vorlagen/${draft.key}/texte?zeige=gekuerzt`);
      expect(await head.text()).toMatch(/Wortlaut der Stelle\s+Läuft wie geplant\./);
      expect(await head.flaws()).toEqual([]);
      await head.press('Ausgewählte Kürzungen freizeichnen');
      await head.page.getByText('Bitte kreuzen Sie an, was Sie freizeichnen.').waitFor();
      const box = (number: string) => head.page.getByLabel(`Kürzung zu ${number} auswählen`);
      await head.page.getByLabel('Alle 3 auswählen').check();
      await box('P6').uncheck();
      await shorten('P5', 'Läuft anders.');
      await head.press('Ausgewählte Kürzungen freizeichnen');
      await head.page.getByText('Der Text zu P5 lautet inzwischen anders.').waitFor();
      // Only what says the same is still ticked, and what it says now is there to be read.
      expect(await box('P4').isChecked()).toBe(true);
      expect(await box('P5').isChecked()).toBe(false);
      expect(await head.text()).toContain('Läuft anders.');
      await box('P5').check();
      await head.press('Ausgewählte Kürzungen freizeichnen');
      await head.page.getByText('Sie haben freigezeichnet: P4 und P5.').waitFor();
      expect(await head.text()).toContain('Gekürzt, noch nicht gefragt (1)');
    },
    LONG,
  );
});
