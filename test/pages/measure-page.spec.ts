import type { Measure } from '../../src/measures/measure.entity.js';
import type { Organization } from '../../src/organizations/organization.entity.js';
import { startTestApp, type TestApp } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';
import { DEVICES, PHONE, surfing } from '../support/surfing.js';

const ADDRESS = '/massnahmen/P1';

describe('the page of a measure', () => {
  const surf = surfing();
  let app: TestApp;
  let county: TestCounty;
  let jugendamt: Organization;
  let sprache: Measure;

  beforeAll(async () => {
    app = await startTestApp('SQLite');
    county = await TestCounty.create(app.database);
    jugendamt = await county.organization('jugendamt', { name: 'Jugendamt' });
    sprache = await county.measure({ number: 'P1', title: 'Sprachkurs', lead: jugendamt });
    await county.report(sprache, {
      asOf: '2023-06-01',
      status: 'PLANNED',
      publicText: 'Der Kurs ist geplant.',
      internalNote: 'Raum fehlt.',
    });
    await county.change(sprache, { title: 'Sprachkurs für Eltern' }, '2024-02-01', 'Umbenannt');
    await county.report(sprache, {
      asOf: '2025-12-01',
      status: 'ONGOING',
      publicText: 'Der Kurs läuft.',
    });
  });
  afterAll(() => app.stop());

  it.each(DEVICES)(
    'tells how it became what it is, %s',
    async (_name, viewport, javaScriptEnabled) => {
      const management = await county.account('ki_management');
      const surfer = await surf(app, management, { viewport, javaScriptEnabled });
      await surfer.open(ADDRESS);
      const told = await surfer.page.locator('.verlauf > li').allInnerTexts();
      expect(told).toEqual([
        expect.stringMatching(/01\.12\.2025[^]*geplant[^]*laufend[^]*geplant\.[^]*läuft\./),
        expect.stringMatching(/01\.02\.2024[^]*Umbenannt[^]*Sprachkurs[^]*Sprachkurs für Eltern/),
        expect.stringMatching(/01\.06\.2023[^]*Der Kurs ist geplant\.[^]*Raum fehlt\./),
        expect.stringMatching(/02\.01\.2023/),
      ]);
      if (javaScriptEnabled) expect(await surfer.flaws()).toEqual([]);
    },
  );

  it('was otherwise on another day, by the name of that day', async () => {
    const surfer = await surf(app, await county.account('ki_management'));
    await surfer.open(`${ADDRESS}?stichtag=2023-12-31`);
    const page = await surfer.page.locator('main').innerText();
    expect(page).toContain('Sie sehen den Stand vom 31.12.2023');
    expect(page).not.toMatch(/für Eltern|laufend|Sachstand melden/);
    expect(await surfer.flaws()).toEqual([]);
  });

  it('offers to report and to edit to those who lead it, and to no others', async () => {
    const offered = async (account: { id: string }): Promise<string[]> => {
      const surfer = await surf(app, account);
      await surfer.open(ADDRESS);
      const found = await surfer.page.locator('.handlungen a').allInnerTexts();
      return found;
    };
    const head = await county.account('department_head', { units: [jugendamt] });
    expect(await offered(head)).toEqual(['Sachstand melden', 'Bearbeiten']);
    expect(await offered(await county.account('department_head'))).toEqual([]);
    expect(await offered(await county.account('auditor'))).toEqual([]);
  });

  it('shows what belongs to it and what waits for a decision, to those who may see it', async () => {
    const whole = await county.measure({ number: 'P5', title: 'Programm', lead: jugendamt });
    await county.measure({ number: 'P6', title: 'Erster Teil', parentId: whole.id });
    await county.measure({ number: 'P7', title: 'Zweiter Teil', parentId: whole.id });
    const secret = { number: 'P8', title: 'Geheimer Teil', isPublic: false };
    await county.measure({ ...secret, parentId: whole.id });
    await county.report(whole, {
      state: 'SUBMITTED',
      publicText: 'Wartet noch.',
      asOf: '2026-01-02',
    });
    const surfer = await surf(app, await county.account('ki_management'), { viewport: PHONE });
    await surfer.open('/massnahmen/P5');
    const page = await surfer.page.locator('main').innerText();
    expect(page).toMatch(/Dazu gehören\s+P6 Erster Teil\s+P7 Zweiter Teil\s+P8 Geheimer Teil/);
    expect(page).toContain('Eine Meldung wartet auf die Annahme');
    expect(await surfer.flaws()).toEqual([]);
    await surfer.page.getByRole('link', { name: 'Ansehen und entscheiden' }).click();
    expect(new URL(surfer.page.url()).pathname).toMatch(/^\/annahme\//);

    const other = await app.signIn(await county.account('department_head'));
    const { body } = await other.request('GET', '/massnahmen/P5');
    expect(body).toContain('P6 Erster Teil');
    expect(body).not.toContain('Geheimer Teil');
    expect(body).not.toContain('Wartet noch.');
  });

  it('keeps internal notes from those who may not see them', async () => {
    const visitor = await app.signIn(await county.account('department_head'));
    const { body } = await visitor.request('GET', ADDRESS);
    expect(body).toContain('Der Kurs läuft.');
    expect(body).not.toContain('Raum fehlt.');
  });

  it('gives its course as a table', async () => {
    const visitor = await app.signIn(await county.account('ki_management'));
    const { body } = await visitor.request('GET', `${ADDRESS}?format=csv`);
    expect(body.split('\r\n')).toContain(
      '2024-02-01;Angaben geändert;;Titel;Sprachkurs;Sprachkurs für Eltern;Umbenannt;KI-Management',
    );
  });

  it('is not there for a number nobody gave', async () => {
    const visitor = await app.signIn(await county.account('ki_management'));
    expect((await visitor.request('GET', '/massnahmen/P99')).statusCode).toBe(404);
  });
});
