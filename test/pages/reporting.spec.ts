import type { Page } from 'playwright-core';
import { FormDraft } from '../../src/auth/form-draft.entity.js';
import { newId } from '../../src/database/ids.js';
import { StatusReportDecision } from '../../src/measures/status-report-decision.entity.js';
import { StatusReport } from '../../src/measures/status-report.entity.js';
import type { Organization } from '../../src/organizations/organization.entity.js';
import { Deputy } from '../../src/users/deputy.entity.js';
import type { UserAccount } from '../../src/users/user-account.entity.js';
import { PASSWORD, person } from '../auth/people.js';
import { startTestApp, type TestApp } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';
import { closeBrowser, PHONE, surf } from '../support/surfing.js';
import { pointing, secondsOf, WAYS } from './hands.js';

const TEXT = 'Der Kurs läuft seit Mai an zwei Schulen. Im Herbst kommt eine dritte dazu.';
const TWO_MINUTES_OF_READING = 120;
const FOUR_MINUTES = 240;

/** The youth office leads twelve measures: one came back, one was never reported on, ten are old. */
describe('what a head of department does', () => {
  let app: TestApp;
  let county: TestCounty;
  let office: Organization;
  let head: UserAccount;

  beforeAll(async () => {
    app = await startTestApp('SQLite');
  });
  afterAll(async () => {
    await closeBrowser();
    await app.stop();
  });

  beforeEach(async () => {
    app.clock.set('2026-11-22T09:00:00Z');
    county = await TestCounty.create(app.database);
    office = await county.organization('jugendamt', { name: 'Jugendamt' });
    head = await person(app, county, 'department_head', {
      function: 'Leitung Jugendamt',
      login: `jugendamt-${newId()}`,
      units: [office],
    });
    for (let count = 1; count <= 10; count += 1) await reported(`J${count}`, '2026-01-31');
    const returned = await measure('J11');
    const report = await county.report(returned, {
      state: 'RETURNED',
      version: 2,
      asOf: '2026-11-01',
      status: 'ON_HOLD',
      reason: 'Umbau',
      publicText: 'Der Treff ist zu.',
    });
    await decided(report.id, 'Bitte nennen Sie, seit wann.');
    await measure('J12');
  });

  const measure = (number: string, lead = office) =>
    county.measure({ number, title: `Sprachförderung ${number}`, lead, startedOn: '2018' });

  async function reported(number: string, asOf: string, lead = office) {
    const facts = {
      asOf,
      publicText: 'Der Kurs läuft an zwei Schulen.',
      status: 'ONGOING',
    } as const;
    await county.report(await measure(number, lead), facts);
  }

  async function decided(reportId: string, comment: string) {
    const { id: decidedById } = await county.account('ki_management');
    const decision = {
      reportId,
      outcome: 'RETURNED',
      decidedAt: app.clock.now(),
      decidedById,
      decidedBy: 'KI-Management',
      comment,
      seenVersion: 1,
    } as const;
    await app.database.write((em) => em.insert(StatusReportDecision, decision));
  }

  const reportsOf = (state: StatusReport['state'], submittedById = head.id) =>
    app.database.read.findBy(StatusReport, { state, submittedById });

  it.each(WAYS)(
    'brings twelve measures up to date in four minutes, one by one, with %s',
    async (_, viewport, javaScriptEnabled, handsOn) => {
      const surfer = await surf(app, head, { viewport, javaScriptEnabled });
      const { page } = surfer;
      const hands = handsOn(page);
      await surfer.open('/meine-massnahmen');
      expect(await page.getByText('0 von 12 gemeldet').isVisible()).toBe(true);
      for (let count = 1; count <= 10; count += 1) {
        await hands.use('Unverändert bestätigen');
        await page.getByText(`${count} von 12 gemeldet`).waitFor();
      }
      // With scripts the form opens in the list, else it is a page.
      const formOf = (number: string) =>
        javaScriptEnabled
          ? page.getByRole('region', { name: `Sachstand melden: ${number}` }).waitFor()
          : page.getByRole('heading', { level: 1, name: number }).waitFor();
      await hands.use('Berichtigen: J11');
      await formOf('J11');
      await hands.write('Sachstand für die Vorlage', 'Der Treff ist seit dem 1. März geschlossen.');
      await hands.use('Melden und weiter');
      await formOf('J12');
      await hands.choose('Stand der Umsetzung', 'in Umsetzung');
      await hands.write('Sachstand für die Vorlage', TEXT);
      await hands.use('Melden');
      await page.getByText('12 von 12 gemeldet').waitFor();
      expect(await page.getByText('Alles ist gemeldet.').isVisible()).toBe(true);
      expect(secondsOf(hands.effort, TWO_MINUTES_OF_READING)).toBeLessThan(FOUR_MINUTES);
      expect(await reportsOf('ACCEPTED')).toHaveLength(10);
      const waiting = await reportsOf('SUBMITTED');
      expect(waiting.map(({ publicText, reason }) => [publicText, reason])).toEqual([
        ['Der Treff ist seit dem 1. März geschlossen.', 'Umbau'],
        [TEXT, null],
      ]);
      expect(surfer.incidents).toEqual([]);
      await surfer.close();
    },
  );

  it('confirms several at once, and undoes it', async () => {
    const surfer = await surf(app, head);
    const { page } = surfer;
    const hands = pointing(page);
    await surfer.open('/meine-massnahmen');
    expect(await surfer.flaws()).toEqual([]);
    await hands.use('Alle 10 auswählen');
    await hands.use('Ausgewählte unverändert bestätigen');
    await page.getByText('10 Maßnahmen unverändert bestätigt.').waitFor();
    expect(await surfer.flaws()).toEqual([]);
    await hands.use('Rückgängig machen');
    await page.getByText('10 Maßnahmen: Meldung zurückgenommen.').waitFor();
    expect(await page.getByText('0 von 12 gemeldet').isVisible()).toBe(true);
    expect(await reportsOf('WITHDRAWN')).toHaveLength(10);
    expect(hands.effort.clicks).toBe(3);
    await surfer.close();
  });

  it('sends what was written with two keys', async () => {
    const surfer = await surf(app, head);
    const { page } = surfer;
    await surfer.open('/massnahmen/J5/sachstand');
    await page.getByLabel('Sachstand für die Vorlage').fill(TEXT);
    await page.keyboard.press('Control+Enter');
    await page.getByText('J5: Sachstand gemeldet.').waitFor();
    const [report] = await reportsOf('SUBMITTED');
    expect(report?.publicText).toBe(TEXT);
    await surfer.close();
  });

  it('takes back one of them, also later on the day', async () => {
    const surfer = await surf(app, head, { javaScriptEnabled: false, viewport: PHONE });
    const { page } = surfer;
    const hands = pointing(page);
    await surfer.open('/meine-massnahmen');
    await hands.use('Unverändert bestätigen: J3');
    app.clock.set('2026-11-22T09:20:00Z');
    await surfer.open('/meine-massnahmen');
    await hands.use('Rückgängig machen: J3');
    await page.getByText('J3: Meldung zurückgenommen.').waitFor();
    await surfer.close();
  });

  it('learns what is missing, and loses nothing of what was typed', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const surfer = await surf(app, head, { javaScriptEnabled, viewport: PHONE });
      const { page } = surfer;
      await surfer.open('/massnahmen/J5/sachstand');
      if (javaScriptEnabled) expect(await surfer.flaws()).toEqual([]);
      expect(await page.getByLabel('Begründung').isVisible()).toBe(!javaScriptEnabled);
      await page.getByLabel('Stand der Umsetzung').selectOption({ label: 'zurückgestellt' });
      await page.getByLabel('Sachstand für die Vorlage').fill(TEXT);
      await page.getByRole('button', { name: /^Melden/ }).click();
      await page.getByText('Begründung: Zu „zurückgestellt“ gehört eine Begründung.').click();
      expect(await page.getByLabel('Begründung').isVisible()).toBe(true);
      expect(await page.getByLabel('Sachstand für die Vorlage').inputValue()).toBe(TEXT);
      if (javaScriptEnabled) expect(await surfer.flaws()).toEqual([]);
      await page.getByLabel('Begründung').fill('Die Stelle ist unbesetzt.');
      await page.getByRole('button', { name: /^Melden/ }).click();
      await page.getByText('J5: Sachstand gemeldet.').waitFor();
      await page.getByRole('button', { name: 'Zurückziehen' }).click();
      await page.getByText('J5: Meldung zurückgenommen.').waitFor();
      await surfer.close();
    }
  });

  it('sees why a report came back, above the form with its words', async () => {
    const surfer = await surf(app, head);
    const { page } = surfer;
    await surfer.open('/massnahmen/J11/sachstand');
    expect(await page.getByText('Bitte nennen Sie, seit wann.').isVisible()).toBe(true);
    expect(await page.getByLabel('Begründung').inputValue()).toBe('Umbau');
    expect(await page.getByLabel('Stand vom').inputValue()).toBe('2026-11-01');
    expect(await surfer.flaws()).toEqual([]);
    expect(surfer.incidents).toEqual([]);
    await surfer.close();
  });

  describe('what was typed', () => {
    const address = '/massnahmen/J4/sachstand';
    const text = (surfer: { page: Page }) => surfer.page.getByLabel('Sachstand für die Vorlage');

    it('is there again after the browser was closed, until it is sent', async () => {
      const first = await surf(app, head);
      await first.page.clock.install();
      await first.open(address);
      await text(first).fill('Noch nicht fert');
      const saved = first.page.waitForResponse('**/entwuerfe');
      await first.page.clock.runFor(2_000);
      expect((await saved).status()).toBe(204);
      await first.page.getByText('Ihr Entwurf ist gesichert.').waitFor();
      await first.close();

      const second = await surf(app, head);
      await second.open('/meine-massnahmen');
      expect(await second.page.getByText('Entwurf liegt vor').count()).toBe(1);
      await second.open(address);
      expect(await text(second).inputValue()).toBe('Noch nicht fert');
      expect(await second.page.getByText('Ihr Entwurf vom 22.11.2026').isVisible()).toBe(true);
      expect(await second.flaws()).toEqual([]);
      await second.page.getByRole('button', { name: /^Melden/ }).click();
      await second.page.getByText('J4: Sachstand gemeldet.').waitFor();
      expect(await app.database.read.countBy(FormDraft, { userId: head.id })).toBe(0);
      await second.close();
    });

    it('may be discarded', async () => {
      const surfer = await surf(app, head, { javaScriptEnabled: false });
      await surfer.open(address);
      await text(surfer).fill('Unsinn');
      await surfer.page.getByRole('button', { name: 'Entwurf sichern' }).click();
      await surfer.page.getByRole('button', { name: 'Entwurf verwerfen' }).click();
      expect(await text(surfer).inputValue()).toBe('Der Kurs läuft an zwei Schulen.');
      await surfer.close();
    });

    it.each([true, false])('outlives the end of the session (scripts: %s)', async (scripts) => {
      const surfer = await surf(app, head, { javaScriptEnabled: scripts });
      const { page } = surfer;
      await surfer.open(address);
      await text(surfer).fill(TEXT);
      app.clock.set('2026-11-22T09:40:00Z');
      await page.getByRole('button', { name: /^Melden/ }).click();
      await page.getByText('Ihre Anmeldung ist abgelaufen').waitFor();
      if (scripts) expect(await surfer.flaws()).toEqual([]);
      await page.getByLabel('Anmeldename').fill(head.login);
      await page.getByLabel('Passwort').fill('falsch');
      await page.getByRole('button', { name: 'Anmelden' }).click();
      await page.getByLabel('Passwort').fill(PASSWORD);
      await page.getByRole('button', { name: 'Anmelden' }).click();
      await page.waitForURL(`**${address}`);
      expect(await text(surfer).inputValue()).toBe(TEXT);
      expect(await reportsOf('SUBMITTED')).toEqual([]);
      await surfer.close();
    });
  });

  it('is told five minutes before the session ends, and goes on with a click', async () => {
    const surfer = await surf(app, head);
    const { page } = surfer;
    await page.clock.install();
    await surfer.open('/meine-massnahmen');
    await page.clock.runFor('24:59');
    const stay = page.getByRole('button', { name: 'Angemeldet bleiben' });
    expect(await stay.isVisible()).toBe(false);
    app.clock.set('2026-11-22T09:25:00Z');
    await page.clock.runFor('00:01');
    expect(await stay.isVisible()).toBe(true);
    expect(await surfer.flaws()).toEqual([]);
    const asked = page.waitForResponse('**/api/v1/session');
    await page.keyboard.press('Enter');
    expect((await asked).status()).toBe(200);
    app.clock.set('2026-11-22T09:50:00Z');
    await surfer.open('/meine-massnahmen');
    expect(new URL(page.url()).pathname).toBe('/meine-massnahmen');
    await surfer.close();
  });

  it('does the same for somebody who is away, and sees that it is for them', async () => {
    const social = await county.organization('sozialamt', { name: 'Sozialamt' });
    const away = await county.account('department_head', {
      units: [social],
      function: 'Leitung Sozialamt',
    });
    await reported('S1', '2026-01-31', social);
    const days = { fromDay: '2026-11-20', toDay: '2026-11-30', endedAt: null };
    const deputyship = { id: newId(), userId: away.id, deputyId: head.id, ...days };
    await app.database.write((em) => em.insert(Deputy, deputyship));
    const surfer = await surf(app, head);
    await surfer.open('/meine-massnahmen');
    expect(
      await surfer.page.getByText('Bis 30.11.2026 vertreten Sie: Leitung Sozialamt.').isVisible(),
    ).toBe(true);
    expect(await surfer.page.getByText('in Vertretung', { exact: true }).count()).toBe(1);
    await pointing(surfer.page).use('Unverändert bestätigen: S1');
    await surfer.page.getByText('S1 unverändert bestätigt.').waitFor();
    expect(await surfer.flaws()).toEqual([]);
    await surfer.close();
  });

  it('is shown what to do when nothing is there yet', async () => {
    const nobody = await surf(app, await county.account('department_head'));
    await nobody.open('/meine-massnahmen');
    await nobody.page.getByText('noch keine Stelle zugeordnet').waitFor();
    expect(await nobody.flaws()).toEqual([]);
    await nobody.close();
    const empty = await county.organization('leer');
    const idle = await surf(app, await county.account('department_head', { units: [empty] }));
    await idle.open('/meine-massnahmen');
    await idle.page.getByText('führt zurzeit keine Maßnahme federführend').waitFor();
    expect(await idle.flaws()).toEqual([]);
    await idle.close();
  });

  it('may be done by the KI management on their behalf, and says so', async () => {
    const management = await county.account('ki_management');
    const surfer = await surf(app, management);
    const { page } = surfer;
    await surfer.open('/massnahmen/J1/sachstand');
    expect(await page.getByText('Sie melden für: Jugendamt').isVisible()).toBe(true);
    expect(await surfer.flaws()).toEqual([]);
    await page.getByRole('button', { name: /^Melden/ }).click();
    await page.waitForURL('**/massnahmen/J1');
    expect(await reportsOf('SUBMITTED', management.id)).toEqual([
      expect.objectContaining({ onBehalfOf: 'Jugendamt' }),
    ]);
    await surfer.close();
  });

  it('finds room for the longest words on the smallest screen', async () => {
    const word = 'Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung';
    const long = await county.measure({ number: 'J99', title: `${word} ${word}`, lead: office });
    await county.report(long, { asOf: '2026-01-31', publicText: `${word} `.repeat(20).trim() });
    const surfer = await surf(app, head, { viewport: PHONE });
    for (const path of ['/meine-massnahmen', '/massnahmen/J99/sachstand']) {
      await surfer.open(path);
      expect(await surfer.flaws()).toEqual([]);
    }
    await surfer.close();
  });

  it('takes the list along as a table', async () => {
    const visitor = await app.signIn(head);
    const answer = await visitor.request('GET', '/meine-massnahmen?format=csv');
    expect(answer.headers['content-type']).toContain('text/csv');
    expect(answer.body.split('\r\n')).toHaveLength(14);
    expect(answer.body).toContain('J11;Sprachförderung J11;Jugendamt;Zurückgegeben');
  });
});
