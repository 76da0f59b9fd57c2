import type { UserAccount } from '../../src/users/user-account.entity.js';
import { startTestApp, type TestApp } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';
import { DEVICES, surfing } from '../support/surfing.js';

describe('the pages of concepts', () => {
  const surf = surfing();
  let app: TestApp;
  let county: TestCounty;
  let management: UserAccount;

  beforeAll(async () => {
    app = await startTestApp('SQLite');
    county = await TestCounty.create(app.database);
    management = await county.account('ki_management');
    const kreistag = await county.organization('kreistag', { name: 'Kreistag' });
    const concept = await county.concept('konzept', {
      title: 'Integrationskonzept',
      adoptedOn: '2023-03-01',
      adoptedById: kreistag.id,
      statedCounts: [
        {
          wording: 'mehr als 80',
          subject: 'Maßnahmen',
          figure: 80,
          scope: 'CONCEPT',
          note: null,
          source: null,
        },
      ],
    });
    const own = { conceptId: concept.id };
    const bildung = await county.field('bildung', { ...own, name: 'Bildung' });
    const topic = { ...own, kind: 'TOPIC', parentId: bildung.id } as const;
    const schule = await county.field('schule', { ...topic, name: 'Schule' });
    await county.field('beruf', { ...topic, name: 'Beruf' });
    const goal = await county.goal('ziel', {
      ...own,
      fieldOfActionId: bildung.id,
      text: 'Teilhabe',
    });
    const part = { ...own, fieldOfActionId: bildung.id, parentId: goal.id };
    await county.goal('teil', { ...part, level: 'SUB', text: 'Deutsch lernen' });
    const focus = { ...own, fieldOfActionId: schule.id, level: 'TOPIC' } as const;
    await county.goal('schwerpunkt', { ...focus, text: 'Elternbildung' });
    await county.measure({
      number: 'P1',
      title: 'Rucksack',
      fields: [schule],
      concepts: [concept],
    });
    const circle = await county.organization('ak', { name: 'AK Rucksack' });
    await county.seat(circle, { role: 'MODERATION', fieldOfActionKey: 'schule' });
    const network = await county.organization('netz', { name: 'Elternnetzwerk' });
    await county.seat(network, { fieldOfActionKey: 'beruf' });
  });
  afterAll(() => app.stop());

  it.each(DEVICES)(
    'lead from the list to the overview of tasks, %s',
    async (_name, viewport, scripts) => {
      const surfer = await surf(app, management, { viewport, javaScriptEnabled: scripts });
      const { page } = surfer;
      const flaws = () => (scripts ? surfer.flaws() : []);
      await surfer.open('/konzepte');
      const stated = 'Die Unterlage nennt „mehr als 80“ Maßnahmen; hier verzeichnet: 1.';
      expect(await page.locator('main').innerText()).toContain(stated);
      expect(await flaws()).toEqual([]);
      await page.getByRole('link', { name: 'Integrationskonzept' }).press('Enter');
      await page.waitForURL('**/konzepte/konzept');
      expect(await page.locator('main').innerText()).toMatch(
        /01\.03\.2023 \(Kreistag\)[^]*Bildung[^]*Teilhabe[^]*Deutsch lernen/,
      );
      expect(await flaws()).toEqual([]);
      await page.getByRole('link', { name: 'Aufgabenübersicht' }).press('Enter');
      await page.waitForURL('**/konzepte/konzept/matrix');
      expect(await page.locator('tbody tr').allInnerTexts()).toEqual([
        expect.stringMatching(/Schwerpunkte[^]*Elternbildung/),
        expect.stringMatching(/Produkte[^]*Rucksack/),
        expect.stringMatching(/Moderation[^]*AK Rucksack/),
        expect.stringMatching(/Netzwerkmitgliedschaften[^]*Elternnetzwerk/),
      ]);
      expect(await flaws()).toEqual([]);
    },
  );

  it('know nothing of a concept before it was adopted', async () => {
    const surfer = await surf(app, management);
    await surfer.open('/konzepte?stichtag=2023-02-28');
    expect(await surfer.page.locator('main').innerText()).toContain('kein Konzept verzeichnet');
    expect(await surfer.flaws()).toEqual([]);
    const visitor = await app.signIn(management);
    const path = '/konzepte/konzept?stichtag=2023-02-28';
    expect((await visitor.request('GET', path)).statusCode).toBe(404);
  });

  it('are tables as well', async () => {
    const visitor = await app.signIn(management);
    const table = async (path: string) => (await visitor.request('GET', path)).body.split('\r\n');
    expect(await table('/konzepte?format=csv')).toContain(
      'Integrationskonzept;Integrationskonzept;01.03.2023;Kreistag;1;mehr als 80 Maßnahmen',
    );
    expect(await table('/konzepte/konzept/matrix?format=csv')).toContain(
      'Bildung;Schule;Produkte;Rucksack',
    );
  });
});
