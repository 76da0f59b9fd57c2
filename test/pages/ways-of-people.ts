import { loadSeeds } from '../../src/seed/load-seed.js';
import type { SeedData } from '../../src/seed/seed-format.js';
import type { Role } from '../../src/auth/role.js';
import type { Organization } from '../../src/organizations/organization.entity.js';
import { startTestApp, type TestApp } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';
import { closeBrowser, surf, type Surfer } from '../support/surfing.js';
import type { Hands, Way } from './hands.js';

const NOW = new Date('2026-09-20T10:00:00Z');
const LONG = 60_000;

/** Of a county as `generateCounty` makes it; what people do in it is told below. */
export const KEY = 'musterkreis';
export const MEASURES_OF_HEAD = 12;

/**
 * What people come for, from the menu to the end. The department head's own story, with all that can
 * happen on the way, is `reporting.spec.ts`.
 * @param seeds one county, oldest first
 */
export function peopleGoTheirWays(seeds: readonly SeedData[], ways: readonly Way[]): void {
  let app: TestApp;
  let county: TestCounty;

  beforeAll(async () => {
    app = await startTestApp('SQLite');
    app.clock.set(NOW.toISOString());
    await loadSeeds(app.database, seeds, { now: NOW });
    county = await TestCounty.loaded(app.database, KEY);
  }, 3 * LONG);
  afterAll(async () => {
    await closeBrowser();
    await app.stop();
  });

  describe.each(ways)('with %s', (way, viewport, javaScriptEnabled, handsOn) => {
    const mine = ways.findIndex(([name]) => name === way);
    let surfer: Surfer;
    let hands: Hands;

    afterEach(async () => {
      expect(surfer.incidents).toEqual([]);
      await surfer.close();
    });

    async function comes(role: Role, path: string, units: Organization[] = []): Promise<void> {
      const account = await county.account(role, { units });
      surfer = await surf(app, account, { viewport, javaScriptEnabled });
      hands = handsOn(surfer.page);
      await surfer.open(path);
    }

    const sees = (text: string | RegExp) => surfer.page.getByText(text).first().waitFor();
    const heading = (text: string | RegExp) =>
      surfer.page.getByRole('heading', { name: text }).first().waitFor();

    it('a department head says what is so of twelve measures', async () => {
      const lead = await county.organization(`amt-${mine}`, { name: `Jugendamt ${mine}` });
      for (let count = 1; count <= MEASURES_OF_HEAD; count += 1) {
        const number = `J${mine}-${count}`;
        const measure = await county.measure({ number, title: `Ferienprogramm ${count}`, lead });
        await county.report(measure, { asOf: '2025-06-30', publicText: 'Es findet statt.' });
      }
      await comes('department_head', '/meine-massnahmen', [lead]);
      await sees(`0 von ${MEASURES_OF_HEAD} gemeldet`);
      await hands.use('Unverändert bestätigen');
      await sees(`1 von ${MEASURES_OF_HEAD} gemeldet`);
      await hands.use('Sachstand ändern');
      await surfer.page.getByLabel('Sachstand für die Vorlage').first().waitFor();
      await hands.write('Sachstand für die Vorlage', 'Es findet nun auch im Herbst statt.');
      await hands.use('Melden');
      await sees(`2 von ${MEASURES_OF_HEAD} gemeldet`);
    });

    it('the KI management looks back, and accepts what came in', async () => {
      const number = `X${mine}`;
      const measure = await county.measure({ number, title: `Lesepatenschaft ${mine}` });
      const text = 'Es lesen zwölf Menschen vor.';
      await county.report(measure, { state: 'SUBMITTED', asOf: '2026-09-01', publicText: text });
      await comes('ki_management', '/uebersicht');
      await hands.use('Annahme');
      await heading('Annahme');
      await hands.use(number);
      await heading(`Sachstand zu ${number}`);
      await hands.use('Annehmen');
      await sees('ist angenommen.');

      await hands.use('Maßnahmen');
      await heading('Maßnahmen');
      await hands.write('Suchwörter', measure.title);
      await hands.use('Anzeigen');
      await surfer.page.waitForURL('**/*q=Lesepaten*');
      await hands.use(measure.title);
      await heading(measure.title);
      await sees(text);
      await hands.write('Stichtag', '2026-08-31');
      await hands.use('Stand an diesem Tag zeigen');
      await sees('Sie sehen den Stand vom 31.08.2026');
      await sees('Bis zum 31.08.2026 ist kein Sachstand angenommen.');
    });

    it(
      'the KI management makes the paper of a day',
      async () => {
        await comes('ki_management', '/vorlagen');
        await hands.use('Neue Vorlage schreiben');
        await heading('Neue Vorlage schreiben');
        await hands.write('Stichtag', '2025-06-30');
        await hands.choose('Handlungsfeld', 'Arbeit');
        await hands.use('Vorschau erneuern');
        await surfer.page.waitForURL('**/*stichtag=2025-06-30*handlungsfeld=*');
        const preview = surfer.page.frameLocator('iframe[title="Vorschau der Vorlage"]');
        await preview.getByText('Stand der Umsetzung am 30.06.2025').waitFor();
        await preview.getByText(/beschränkt sich auf eine Auswahl/).waitFor();

        const download = surfer.page.waitForEvent('download');
        await hands.use('Word (DOCX) erstellen');
        if (!javaScriptEnabled) await fetched();
        expect((await download).suggestedFilename()).toMatch(/2025-06-30\.docx$/);
      },
      LONG,
    );

    /** Without scripts one looks whether it is ready. */
    async function fetched(): Promise<void> {
      await surfer.page.waitForURL('**/vorlagen/auftraege/*');
      while ((await surfer.page.getByRole('link', { name: /herunterladen/ }).count()) === 0)
        await surfer.page.reload();
      await hands.use('Word-Datei zum 30.06.2025 herunterladen');
    }

    it('a committee member reads a paper, and what is new in it', async () => {
      await comes('committee_member', '/vorlagen');
      await hands.use('Umsetzungsstand zum');
      await heading(/Bericht 2026/);
      await hands.use('Maßnahmen');
      await hands.choose('Stand der Umsetzung', 'laufend');
      await hands.use('Anzeigen');
      await surfer.page.waitForURL('**/*status=laufend*');
      await sees(/^\d+ von \d+ Maßnahmen/);
      await hands.use('Vorlagen');
      await heading('Vorlagen');
      await hands.use('Was hat sich seit der letzten Vorlage');
      await heading('In Kürze');
      await hands.use('Vorlage 087/2025');
      await heading(/Bericht 2025/);
    });

    it('the administration invites somebody, and finds that in the log', async () => {
      await comes('admin', '/verwaltung');
      await hands.use('Konten');
      await heading('Konten');
      await hands.use('Konto anlegen');
      await heading('Konto anlegen');
      await hands.write('Anmeldename', `neu-${mine}`);
      await hands.write('Name der Person', 'Nora Neu');
      await hands.write('Funktion', 'Mitglied im Sozialausschuss');
      await hands.use('Ausschussmitglied');
      await hands.use('Konto anlegen und einladen');
      await heading('Einladung');
      await hands.use('Protokoll');
      await heading('Protokoll');
      await sees('Mitglied im Sozialausschuss');
      await hands.use('Prüfen, ob alles unverändert ist');
      await heading('Prüfpunkt');
      await hands.use('Jetzt prüfen');
      await sees(/unverändert/);
    });
  });
}
