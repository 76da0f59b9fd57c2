import { Paper } from '../../src/papers/paper.entity.js';
import type { Organization } from '../../src/organizations/organization.entity.js';
import { startTestApp, type TestApp } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';
import { DESKTOP, PHONE, type Surfer, surfing } from '../support/surfing.js';

const LONG = 120_000;

describe('the desk of a paper', () => {
  const surf = surfing();
  let app: TestApp;
  let county: TestCounty;
  let office: Organization;

  beforeAll(async () => {
    app = await startTestApp('SQLite');
    app.clock.set('2026-09-20T10:00:00Z');
    county = await TestCounty.create(app.database, { paperNumberPattern: '{lfd:3}/{jahr}' });
    office = await county.organization('jugendamt');
    await county.organization('ausschuss', { classification: 'COMMITTEE' });
    await county.measure({ number: 'W1', lead: office });
    await county.concept('bericht', { title: 'Bericht' });
    await county.concept('leitbild', { title: 'Leitbild' });
  });
  afterAll(() => app.stop());

  const person = async (
    role: 'ki_management' | 'department_head' | 'committee_member',
    options: Parameters<typeof surf>[2] = {},
  ) => {
    const units = role === 'department_head' ? [office] : [];
    return surf(app, await county.account(role, { units }), options);
  };
  const state = async (key: string) =>
    (await app.database.read.findOneByOrFail(Paper, { key, bodyId: county.body.id })).state;
  const follow = (surfer: Surfer, name: string) =>
    surfer.page.getByRole('link', { name, exact: true }).first().press('Enter');

  it(
    'leads a paper by keyboard from the workshop to the committee',
    async () => {
      const management = await person('ki_management', { viewport: DESKTOP });
      await management.open('/vorlagen/neu?stichtag=2026-09-01');
      await follow(management, 'Als Vorlage anlegen');
      await management.page.getByLabel('Betreff').fill('Umsetzungsstand 2026');
      await management.page.getByLabel(/^Gremium/).selectOption('ausschuss');
      await management.page.getByLabel(/^Sitzung am/).fill('Oktober 2026');
      expect(await management.flaws()).toEqual([]);
      await management.press('Entwurf anlegen');
      await management.page
        .getByRole('heading', { level: 1, name: 'Umsetzungsstand 2026' })
        .waitFor();
      const path = new URL(management.page.url()).pathname;
      const key = path.split('/')[2] ?? '';
      expect(await management.text()).toContain('kein Beschlussvorschlag');
      expect(await management.flaws()).toEqual([]);

      await follow(management, 'Mitzeichnung anfordern');
      await management.press('Mitzeichnung anfordern');
      await management.page.getByRole('alert').waitFor();
      expect(await management.flaws()).toEqual([]);
      await management.page.getByLabel(office.name).press('Space');
      await management.press('Mitzeichnung anfordern');
      await management.page.getByText('Die Stellen sind um Mitzeichnung gebeten.').waitFor();
      expect(await management.page.getByRole('link', { name: 'Genehmigen' }).count()).toBe(0);

      const head = await person('department_head', { viewport: DESKTOP });
      await head.open('/vorlagen');
      expect(await head.flaws()).toEqual([]);
      await follow(head, 'Mitzeichnen: Umsetzungsstand 2026');
      await head.page.frameLocator('iframe').getByText('Umsetzungsstand 2026').first().waitFor();
      expect(await head.flaws()).toEqual([]);
      await head.page.getByRole('radio', { name: /^Zurückgeben/ }).press('Space');
      await head.press('Absenden');
      await head.page.getByRole('alert').waitFor();
      await head.page.getByRole('radio', { name: /^Mitzeichnen/ }).press('Space');
      await head.press('Absenden');
      await head.page.getByText('Sie haben die Vorlage mitgezeichnet.').waitFor();

      await management.open(path);
      await follow(management, 'Genehmigen');
      await management.page.getByLabel('Warum Sie trotzdem genehmigen').fill('Folgt im Herbst.');
      expect(await management.flaws()).toEqual([]);
      await management.press('Genehmigen');
      await management.page.getByText('Ihr Inhalt steht fest.').waitFor();
      await follow(management, 'Freigeben');
      expect(await management.text()).toContain('{lfd:3}/{jahr}');
      await management.press('Freigeben');
      await management.page.getByText('hat die Nummer 001/2026').waitFor();

      await follow(management, 'Ergebnis der Beratung eintragen');
      await management.page.getByLabel('Ergebnis', { exact: true }).selectOption('NOTED');
      await management.page.getByLabel(/^Ja-Stimmen/).fill('zwölf');
      await management.press('Ergebnis der Beratung eintragen');
      await management.page.getByRole('alert').waitFor();
      await management.page.getByLabel(/^Ja-Stimmen/).fill('12');
      await management.press('Ergebnis der Beratung eintragen');
      await management.page.getByText('Das Ergebnis ist eingetragen.').waitFor();
      expect(await management.flaws()).toEqual([]);
      expect(await state(key)).toBe('TABLED');

      const member = await person('committee_member');
      await member.open(`/vorlagen/${key}`);
      const text = await member.text();
      expect(text).toContain('zur Kenntnis genommen (Ja 12');
      expect(text).not.toContain('Interne Fassung');
      expect(await member.flaws()).toEqual([]);
    },
    LONG,
  );

  it(
    'works on a phone without scripts, up to a correction and a withdrawal',
    async () => {
      const phone = { viewport: PHONE, javaScriptEnabled: false };
      const management = await person('ki_management', phone);
      await management.open('/vorlagen/neu/anlegen?stichtag=2026-09-01');
      await management.page.getByLabel('Betreff').fill('Kurzer Weg');
      await management.press('Entwurf anlegen');
      await follow(management, 'Genehmigen');
      await management.page.getByLabel('Warum Sie trotzdem genehmigen').fill('Probe.');
      await management.press('Genehmigen');
      // Four eyes: nobody else has signed.
      expect(await management.text()).toContain('Freigeben muss sie jemand anderes');
      const path = new URL(management.page.url()).pathname;
      const colleague = await person('ki_management', phone);
      await colleague.open(path);
      await follow(colleague, 'Freigeben');
      await colleague.press('Freigeben');
      await follow(colleague, 'Berichtigen');
      await colleague.page.getByLabel('Was berichtigt wird').fill('Die Zahl der Plätze.');
      await colleague.press('Berichtigen');
      expect(await colleague.text()).toContain('Berichtigung zu');
      await colleague.open(path);
      await follow(colleague, 'Zurückziehen');
      await colleague.page.getByLabel('Grund').fill('Der Auftrag ist entfallen.');
      await colleague.press('Zurückziehen');
      expect(await colleague.text()).toContain('Diese Vorlage ist zurückgezogen.');
      expect(await state(path.split('/')[2] ?? '')).toBe('WITHDRAWN');
    },
    LONG,
  );

  it(
    'keeps what two people write at once, and says what the other has written',
    async () => {
      const [one, other] = [await person('ki_management'), await person('ki_management')];
      await one.open('/vorlagen/neu/anlegen?stichtag=2026-09-01');
      await one.page.getByLabel('Betreff').fill('Zu zweit');
      await one.press('Entwurf anlegen');
      await follow(one, 'Angaben und Text bearbeiten');
      await other.page.goto(one.page.url());

      await one.press('Beratung hinzufügen');
      const steps = one.page.getByRole('group', { name: 'Beratungsfolge' });
      await steps
        .getByLabel(/^Gremium oder Stelle/)
        .last()
        .selectOption('ausschuss');
      await steps
        .getByLabel(/^Termin/)
        .last()
        .fill('irgendwann');
      await one.press('Abschnitt hinzufügen');
      await one.page.getByLabel('Überschrift').fill('Einleitung');
      await one.page
        .getByRole('textbox', { name: /^Text/ })
        .fill('Erster Absatz.\n\n- Kita\n- Schule');
      await one.press('Speichern');
      expect(await one.page.getByRole('alert').innerText()).toContain('Beratungsfolge, Zeile');
      expect(await one.flaws()).toEqual([]);
      await steps
        .getByLabel(/^Termin/)
        .last()
        .fill('Mai 2027');
      await one.press('Speichern');
      await one.page.getByText('Ihre Änderungen sind gespeichert.').waitFor();

      await other.page.getByLabel(/^Aktenzeichen/).fill('51-10.4');
      await other.press('Speichern');
      // What only the other has changed stands in the form; both are there when it is saved again.
      await other.page.getByRole('alert').waitFor();
      const theirs = other.page.getByRole('group', { name: 'Beratungsfolge' });
      expect(
        await theirs
          .getByLabel(/^Termin/)
          .last()
          .inputValue(),
      ).toBe('Mai 2027');
      expect(await other.page.getByLabel(/^Aktenzeichen/).inputValue()).toBe('51-10.4');
      await other.press('Speichern');
      await other.page.getByText('Ihre Änderungen sind gespeichert.').waitFor();

      await one.open(new URL(one.page.url()).pathname.replace('bearbeiten', 'angaben'));
      expect(await one.page.getByRole('textbox', { name: /^Text/ }).inputValue()).toBe(
        'Erster Absatz.\n\n- Kita\n- Schule',
      );
      expect(await one.page.getByLabel(/^Aktenzeichen/).inputValue()).toBe('51-10.4');
      await one.press('Speichern');
      await one.page.getByText('Es war nichts zu ändern.').waitFor();
    },
    LONG,
  );

  it(
    'lets people choose where both have changed the same, and keeps what is not sent yet',
    async () => {
      const [one, other] = [await person('ki_management'), await person('ki_management')];
      await one.open('/vorlagen/neu/anlegen?stichtag=2026-09-01');
      await one.page.getByLabel('Betreff').fill('Beide zugleich');
      await one.press('Entwurf anlegen');
      await follow(one, 'Angaben und Text bearbeiten');
      await other.page.goto(one.page.url());
      await other.page.getByLabel(/^Rechtsgrundlage/).fill('§ 9 TIntG NRW');
      const concepts = other.page.getByRole('group', { name: 'Konzepte' });
      for (const concept of ['Bericht', 'Leitbild']) await concepts.getByLabel(concept).check();
      const kept = other.page.waitForResponse((answer) => answer.url().endsWith('/entwuerfe'));
      await other.page.getByLabel(/^Beschlussvorschlag/).fill('Anders.');
      await kept;

      await one.page.getByLabel(/^Beschlussvorschlag/).fill('Zur Kenntnis.');
      await one.press('Speichern');
      await one.page.getByText('Ihre Änderungen sind gespeichert.').waitFor();

      // As after a closed browser.
      await other.page.goto(other.page.url());
      expect(await other.text()).toContain('ist wieder da');
      expect(await other.page.getByLabel(/^Rechtsgrundlage/).inputValue()).toBe('§ 9 TIntG NRW');
      expect(await concepts.getByRole('checkbox', { checked: true }).count()).toBe(2);
      const choice = other.page.getByRole('group', { name: 'Beschlussvorschlag' });
      expect(await choice.innerText()).toContain('Zur Kenntnis.');
      expect(await other.flaws()).toEqual([]);
      await choice.getByRole('radio', { name: /^Angabe von/ }).check();
      await other.press('Speichern');
      await other.page.getByText('Ihre Änderungen sind gespeichert.').waitFor();
      const paper = await app.database.read.findOneByOrFail(Paper, { name: 'Beide zugleich' });
      expect(paper).toMatchObject({
        proposedResolution: 'Zur Kenntnis.',
        legalBasis: '§ 9 TIntG NRW',
        concepts: ['bericht', 'leitbild'],
      });
    },
    LONG,
  );
});
