import { join } from 'node:path';
import { visit } from './visit.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {(page: Page, name: string) => Promise<unknown>} TakePicture */

const DESK = { viewport: { width: 1280, height: 860 } };
const PHONE = { viewport: { width: 360, height: 720 } };
const MINUTE = 60_000;

/**
 * The pictures of the handbook, as people come across the pages: a report is sent, returned and
 * found again.
 * @param {import('playwright-core').Browser} browser
 * @param {import('./demo-server.mjs').Demo} demo
 * @param {string} folder
 */
export async function takeHandbook(browser, demo, folder) {
  /** @type {TakePicture} */
  const take = (page, name) => page.screenshot({ path: join(folder, `${name}.png`) });
  /** @type {(who: string, story: (page: Page, take: TakePicture) => Promise<void>, options?: object) => Promise<void>} */
  const tell = async (who, story, options = DESK) => {
    const page = await visit(browser, demo, who, options);
    await story(page, take);
    await page.context().close();
  };
  await tell('demo-administration', administratorAddsUnit);
  await tell('demo-amtsleitung', departmentHeadReports);
  await tell('demo-ki', managementReturns);
  await tell('demo-amtsleitung', departmentHeadCorrects);
  await tell('demo-amtsleitung', departmentHeadOnThePhone, PHONE);
  await tell('demo-ki', managementLooks);
  await tell('demo-ausschuss', memberReads);
  await tell('demo-ausschuss', memberReadsOnThePhone, PHONE);
  await tell('demo-administration', administratorLooks);
  await tell('demo-pruefung', auditorLooks);
}

/** @type {(page: Page) => Promise<void>} so that there is more to report than one unit has left */
async function administratorAddsUnit(page) {
  await page.goto('/verwaltung/konten');
  await page.getByRole('link', { name: 'demo-amtsleitung' }).click();
  await page.getByText('Zuständig für:').click();
  for (const unit of ['Amt für Bildung und Sport', 'Gesundheitsamt', 'Volkshochschule'])
    await page.getByLabel(unit).first().check();
  await page.getByRole('button', { name: 'Speichern' }).click();
  await page.getByRole('status').first().waitFor();
}

/** @type {(page: Page, take: TakePicture) => Promise<void>} */
async function departmentHeadReports(page, take) {
  await page.goto('/meine-massnahmen');
  const forms = page.locator('a[href*="/sachstand"]');
  await page.goto((await forms.first().getAttribute('href')) ?? '');
  await page.selectOption('#status', 'ON_HOLD');
  await page.fill('#publicText', 'Die Kurse ruhen, bis die Stelle wieder besetzt ist.');
  await page.fill('#reason', 'Die Fachkraft hat zum Quartalsende gewechselt.');
  const whole = { block: 'end', behavior: 'instant' };
  await page.locator('#reason').evaluate((field, how) => field.scrollIntoView(how), whole);
  await take(page, 'sachstand-begruendung');
  await page.getByRole('button', { name: /^Melden/ }).click();
  await page.waitForLoadState();
}

/** @type {(page: Page, take: TakePicture) => Promise<void>} */
async function managementReturns(page, take) {
  await page.goto('/annahme');
  await take(page, 'annahme-liste');
  await page.locator('main a[href^="/annahme/"]:not([href*="?"])').last().click();
  await page.locator('#comment').waitFor();
  await take(page, 'annahme-vergleich');
  await page.fill('#comment', 'Ab wann geht es weiter? Bitte nennen Sie den Monat.');
  await page.getByRole('button', { name: 'Mit Bemerkung zurückgeben' }).click();
  await page.waitForLoadState();
}

/** @type {(page: Page, take: TakePicture) => Promise<void>} */
async function departmentHeadCorrects(page, take) {
  await page.goto('/meine-massnahmen');
  await take(page, 'meine-massnahmen');
  await page.locator('a[href*="/sachstand"]').first().click();
  await page.locator('#corrects').evaluate((part) => part.scrollIntoView());
  await take(page, 'sachstand-zurueckgegeben');
  await page.goto('/meine-massnahmen');
  for (const box of (await page.locator('input[name="auswahl"]').all()).slice(0, 3))
    await box.check();
  await page.getByRole('button', { name: 'Ausgewählte unverändert bestätigen' }).click();
  await page
    .getByRole('button', { name: /Rückgängig machen/ })
    .first()
    .waitFor();
  await page.evaluate('scrollTo(0, 0)');
  await take(page, 'meine-massnahmen-bestaetigt');
  await page.clock.install();
  await page.goto('/meine-massnahmen');
  await page.clock.fastForward(25 * MINUTE);
  await page.getByRole('dialog').waitFor();
  await take(page, 'sitzung-endet');
}

/** @type {(page: Page, take: TakePicture) => Promise<void>} */
async function departmentHeadOnThePhone(page, take) {
  await page.goto('/meine-massnahmen');
  await take(page, 'meine-massnahmen-telefon');
}

/** @type {(page: Page, take: TakePicture) => Promise<void>} */
async function managementLooks(page, take) {
  await page.goto('/uebersicht');
  await take(page, 'uebersicht');
  await page.goto('/massnahmen?stand=ONGOING');
  await take(page, 'massnahmen');
  await page.goto('/massnahmen');
  await page.locator('tbody a[href^="/massnahmen/"]').first().click();
  await take(page, 'massnahme');
  await page.goto('/vorlagen/neu');
  await page.frameLocator('#vorschau').locator('h1').first().waitFor();
  await page.getByRole('button', { name: 'PDF erstellen' }).click();
  await page.locator('#auftraege progress').waitFor();
  await page.evaluate('scrollTo(0, 0)');
  await take(page, 'vorlage-schreiben');
  await templateIsWritten(page, take);
}

/** @type {(page: Page, take: TakePicture) => Promise<void>} with a mistake, so that there is a message */
async function templateIsWritten(page, take) {
  await page.goto('/vorlagenmuster/neu?von=berichtsvorlage-umsetzungsstand');
  await page.fill('#name', 'Sachbericht');
  await page.getByRole('button', { name: 'Kopieren' }).click();
  await page.locator('.zeilennummern').waitFor();
  const source = page.locator('#source');
  const shipped = await source.inputValue();
  await source.fill(shipped.replace('<main>', '<main>\n<h2>{{vorlage.titel}}</h2>'));
  await page.locator('#stellen a').click();
  await page.evaluate('scrollTo(0, 0)');
  await take(page, 'muster-schreiben');
}

/** @type {(page: Page, take: TakePicture) => Promise<void>} */
async function memberReads(page, take) {
  await page.goto('/vorlagen');
  await take(page, 'vorlagen');
  await openPaper(page);
  await page.getByRole('link', { name: /Was hat sich seit der letzten Vorlage/ }).click();
  await page.waitForLoadState();
  await take(page, 'vorlage-aenderungen');
}

/** @type {(page: Page, take: TakePicture) => Promise<void>} */
async function memberReadsOnThePhone(page, take) {
  await page.goto('/vorlagen');
  await take(page, 'vorlagen-telefon');
  await openPaper(page);
  await take(page, 'vorlage-telefon');
}

/** @param {Page} page of papers; opens the newest one */
async function openPaper(page) {
  await page.locator('.vorlagenliste h2 a').first().click();
  await page.locator('.vorlagentext').waitFor();
}

/** @type {(page: Page, take: TakePicture) => Promise<void>} */
async function administratorLooks(page, take) {
  for (const [path, name] of [
    ['/verwaltung', 'verwaltung'],
    ['/verwaltung/konten', 'konten'],
    ['/verwaltung/vertretungen', 'vertretungen'],
  ]) {
    await page.goto(path ?? '');
    await take(page, name ?? '');
  }
}

/** @type {(page: Page, take: TakePicture) => Promise<void>} */
async function auditorLooks(page, take) {
  await page.goto('/protokoll');
  await take(page, 'protokoll');
  await page.getByLabel('Woran').selectOption({ label: 'Sachstand' });
  await page.getByRole('button', { name: 'Anzeigen' }).click();
  await page.getByRole('link', { name: 'Filter aufheben' }).waitFor();
  await take(page, 'protokoll-filter');
  await page.goto('/protokoll/pruefung');
  await take(page, 'protokoll-pruefung');
}
