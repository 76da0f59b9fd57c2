import { newId } from '../../src/database/ids.js';
import { StatusReportDecision } from '../../src/measures/status-report-decision.entity.js';
import { StatusReport } from '../../src/measures/status-report.entity.js';
import type { Organization } from '../../src/organizations/organization.entity.js';
import type { UserAccount } from '../../src/users/user-account.entity.js';
import { person } from '../auth/people.js';
import { startTestApp, type TestApp } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';
import { closeBrowser, DESKTOP, PHONE, surf } from '../support/surfing.js';
import { pointing, secondsOf, typing } from './hands.js';

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

  it.each([
    ['a mouse', DESKTOP, true, pointing],
    ['a finger on a phone without scripts', PHONE, false, pointing],
    ['a keyboard', DESKTOP, true, typing],
    ['a keyboard on a small screen without scripts', PHONE, false, typing],
  ])(
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
      await hands.use('Berichtigen: J11');
      await hands.write('Sachstand für die Vorlage', 'Der Treff ist seit dem 1. März geschlossen.');
      await hands.use('Melden und weiter');
      await page.getByRole('heading', { level: 1, name: 'J12' }).waitFor();
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
});
