import { startTestApp, type TestApp } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';
import { DEVICES, surfing } from '../support/surfing.js';
import type { UserAccount } from '../../src/users/user-account.entity.js';

describe('the list of measures', () => {
  const surf = surfing();
  let app: TestApp;
  let county: TestCounty;
  let management: UserAccount;

  beforeAll(async () => {
    app = await startTestApp('SQLite');
    county = await TestCounty.create(app.database);
    management = await county.account('ki_management');
    const jugendamt = await county.organization('jugendamt', { name: 'Jugendamt' });
    const sozialamt = await county.organization('sozialamt', { name: 'Sozialamt' });
    const bildung = await county.field('bildung', { name: 'Bildung' });
    const arbeit = await county.field('arbeit', { name: 'Arbeitswelt' });
    const sprache = await county.measure({
      number: 'P1',
      title: 'Herkunftssprachlicher Unterricht',
      lead: jugendamt,
      fields: [bildung, arbeit],
    });
    await county.report(sprache, { asOf: '2025-12-01', status: 'ONGOING' });
    await county.report(sprache, { asOf: '2023-06-01', status: 'PLANNED' });
    const lotsen = { number: 'P2', title: '=Lotsen', lead: sozialamt, recordedOn: '2025-01-01' };
    await county.measure({ ...lotsen, plannedEnd: '2025-06-30' });
  });
  afterAll(() => app.stop());

  const titles = async (path: string): Promise<string[]> => {
    const surfer = await surf(app, management);
    await surfer.open(path);
    const found = await surfer.page.locator('tbody th[scope=row] a').allInnerTexts();
    return found;
  };

  it.each(DEVICES)('shows what there is, %s', async (_name, viewport, javaScriptEnabled) => {
    const surfer = await surf(app, management, { viewport, javaScriptEnabled });
    await surfer.open('/massnahmen');
    expect(await surfer.page.locator('tbody').innerText()).toMatch(
      /P1[^]*Herkunft[^]*laufend[^]*01\.12\.2025[^]*P2[^]*überfällig/,
    );
    if (javaScriptEnabled) expect(await surfer.flaws()).toEqual([]);
  });

  it('is narrowed, divided and sorted by keyboard alone, and its address tells it', async () => {
    const surfer = await surf(app, management);
    const { page } = surfer;
    await surfer.open('/massnahmen');
    await page.getByText('Filter', { exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Federführung', { exact: true }).first().focus();
    await page.keyboard.type('Jugend');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'Filter anwenden' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/federfuehrung=jugendamt/);
    expect(await page.locator('#anzahl').innerText()).toBe('1 Maßnahme');
    expect(await surfer.flaws()).toEqual([]);
    await page.getByRole('link', { name: 'Federführung: Jugendamt' }).press('Enter');
    await page.waitForURL((url) => !url.search.includes('federfuehrung'));
    expect(await page.locator('#anzahl').innerText()).toBe('2 Maßnahmen');
  });

  it('puts a measure of two fields into both groups', async () => {
    const surfer = await surf(app, management);
    await surfer.open('/massnahmen?gruppe=handlungsfeld&sortierung=titel');
    expect(await surfer.page.locator('tr.gruppe').allInnerTexts()).toEqual([
      'Bildung (1)',
      'Arbeitswelt (1)',
      'ohne Angabe (1)',
    ]);
    expect(await surfer.flaws()).toEqual([]);
  });

  it.each(['handlungsfeld', 'federfuehrung', 'stand', 'kim', 'konzept'])(
    'is divided by %s',
    async (group) => {
      expect(await titles(`/massnahmen?gruppe=${group}&q=lotsen`)).toEqual(['=Lotsen']);
    },
  );

  it('sorts from either end', async () => {
    expect(await titles('/massnahmen?sortierung=-titel')).toEqual([
      'Herkunftssprachlicher Unterricht',
      '=Lotsen',
    ]);
  });

  it('looks back to a day, says so, and leads back to today', async () => {
    const surfer = await surf(app, management);
    const { page } = surfer;
    await surfer.open('/massnahmen?stichtag=2023-07-01&stand=PLANNED');
    expect(await page.locator('.rueckblick').innerText()).toMatch(/Stand vom 01\.07\.2023 \(vor 2/);
    expect(await page.locator('tbody').innerText()).toContain('geplant');
    const links = await page.locator('tbody a').evaluateAll((all) => all.map(String));
    expect(links).toEqual([`${app.address}/massnahmen/P1?stichtag=2023-07-01`]);
    expect(await surfer.flaws()).toEqual([]);
    await page.getByRole('link', { name: 'Zum heutigen Stand' }).click();
    expect(new URL(page.url()).search).toBe('?stand=PLANNED');
  });

  it.each(DEVICES)('keeps a view under a name, %s', async (_name, viewport, javaScriptEnabled) => {
    const surfer = await surf(app, management, { viewport, javaScriptEnabled });
    const { page } = surfer;
    await surfer.open('/massnahmen?stand=ONGOING&spalten=stand,ort');
    await page.getByText('Ansichten', { exact: true }).click();
    await page.getByLabel('Name für diese Ansicht').fill('Laufende');
    await page.getByLabel('Für alle im Kreis').check();
    await page.getByRole('button', { name: 'Ansicht merken' }).click();
    expect(await page.locator('[role=status]').innerText()).toContain('„Laufende“ ist gemerkt');
    const colleague = await surf(app, await county.account('auditor'));
    await colleague.open('/massnahmen');
    await colleague.page.getByText('Ansichten (1)').click();
    await colleague.page.getByRole('link', { name: 'Laufende' }).click();
    expect(new URL(colleague.page.url()).search).toBe('?stand=ONGOING&spalten=stand%2Cort');
    expect(await colleague.page.getByRole('button', { name: 'Löschen' }).count()).toBe(0);
    await page.getByText('Ansichten (1)').click();
    await page.getByRole('button', { name: 'Löschen' }).click();
    expect(await page.locator('[role=status]').innerText()).toContain('gelöscht');
  });

  it('says what is wrong with an address, and keeps what was asked', async () => {
    const surfer = await surf(app, management);
    await surfer.open('/massnahmen?federfuehrung=bauamt&stand=ONGOING&stichtag=morgen');
    expect(await surfer.page.locator('#was-fehlt').innerText()).toContain('Stichtag');
    await surfer.open('/massnahmen?federfuehrung=bauamt&stand=ONGOING');
    expect(await surfer.page.locator('#was-fehlt').innerText()).toContain('Federführung');
    expect(await surfer.page.locator('#stand').inputValue()).toBe('ONGOING');
    expect(await surfer.flaws()).toEqual([]);
  });

  it('says what to do where nothing is found', async () => {
    const surfer = await surf(app, management);
    await surfer.open('/massnahmen?q=nirgends');
    expect(await surfer.page.locator('main').innerText()).toContain('Nehmen Sie einen Filter weg');
    expect(await surfer.flaws()).toEqual([]);
  });

  it('gives what it shows as a table, without formulas', async () => {
    const visitor = await app.signIn(management);
    const path = '/massnahmen?format=csv&spalten=federfuehrung&gruppe=stand';
    const answer = await visitor.request('GET', path);
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(answer.body.split('\r\n')).toEqual([
      '\ufeffGruppe;Nummer;Titel;Federführung',
      'laufend;P1;Herkunftssprachlicher Unterricht;Jugendamt',
      "nicht erhoben;P2;'=Lotsen;Sozialamt",
      '',
    ]);
  });

  it('asks those who have not signed in to do so', async () => {
    const answer = await app.request('GET', '/massnahmen', { headers: { accept: 'text/html' } });
    expect(answer.headers.location).toBe('/anmelden?weiter=%2Fmassnahmen');
  });
});
