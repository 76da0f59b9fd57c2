import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readConfig } from '../../src/config/config.js';
import type { PaperContent } from '../../src/papers/paper-content.js';
import { Rendering } from '../../src/rendering/rendering.service.js';
import { COMPILING_WORKERS } from '../support/compiling-workers.js';
import { expectParity } from '../support/parity.js';
import { pdfProblems } from '../support/pdf-problems.js';
import { readingOrder } from './reading-order.js';

const TEMPLATES = join(import.meta.dirname, '..', '..', 'templates', 'papers');
const REPORT = 'berichtsvorlage-umsetzungsstand';

async function example(template: string): Promise<PaperContent> {
  const file = await readFile(join(TEMPLATES, template, 'beispiel.json'), 'utf8');
  return JSON.parse(file) as PaperContent;
}

describe('the templates that come with the product', () => {
  const rendering = new Rendering(readConfig(), TEMPLATES, COMPILING_WORKERS);
  afterAll(() => rendering.onModuleDestroy());

  const lines = async (template: string, content: PaperContent): Promise<string[]> =>
    readingOrder(await rendering.html(rendering.dress(template), content));

  /** The example of the report, changed as a test needs it. */
  async function report(change: (content: Content) => void): Promise<string[]> {
    const content = await example(REPORT);
    change(content as Content);
    return lines(REPORT, content);
  }
  type Content = PaperContent & { stand: NonNullable<PaperContent['stand']> };

  it.each(['berichtsvorlage', REPORT])(
    '%s turns its example into equal documents',
    async (name) => {
      const html = await rendering.html(rendering.dress(name), await example(name));
      const pdf = await rendering.pdf(html);
      await expectParity(html, pdf, await rendering.docx(html));
      expect(await pdfProblems(pdf, html)).toEqual([]);
    },
  );

  it('names no real county', async () => {
    for (const file of [
      `${REPORT}/vorlage.hbs`,
      'berichtsvorlage/vorlage.hbs',
      '_gemeinsam/vorlagenkopf.hbs',
    ]) {
      expect(await readFile(join(TEMPLATES, file), 'utf8')).not.toMatch(
        /Warendorf|Unna|Musterkreis/,
      );
    }
  });

  it('marks an invented county, and no other', async () => {
    const mark = 'Beispielkreis – alle Angaben erfunden';
    expect(await report(() => undefined)).toContain(mark);
    expect(await report(({ kreis }) => (kreis.erfunden = false))).not.toContain(mark);
  });

  it('leaves out Beratungsfolge and Auftrag when there are none', async () => {
    const shown = await report(({ vorlage }) => {
      vorlage.beratungsfolge = [];
      vorlage.auftrag = null;
    });
    expect(shown).not.toContain('Beratungsfolge');
    expect(shown).not.toContain('Auftrag');
  });

  it('says so when there is no explanation in a plain paper', async () => {
    const content = await example('berichtsvorlage');
    content.vorlage.abschnitte = [];
    expect(await lines('berichtsvorlage', content)).toContain(
      'Zu dieser Vorlage sind keine Erläuterungen erfasst.',
    );
  });

  it('leaves out networks and figures when there are none', async () => {
    const shown = await report(({ stand }) => {
      stand.gruppen = [];
      stand.aufgaben = [];
      stand.kennzahlen = { tabellen: [], einzelne: [], reihen: [] };
    });
    expect(shown).not.toContain('Steuerung, Netzwerke und Arbeitskreise');
    expect(shown).not.toContain('Kennzahlen');
  });

  it('says what nobody has asked about yet, instead of hiding it', async () => {
    const shown = await report(({ stand }) => {
      stand.kim.bewertet = false;
      stand.kim.luecken = [];
      stand.anpassung = { zeilen: [], massnahmen: [], ohneAngabe: 4 };
      stand.foerderung = [];
    });
    expect(shown).toEqual(
      expect.arrayContaining([
        'Für keine der erfassten Maßnahmen ist bisher bewertet, welchen Bezug sie zu KIM hat.',
        'Angebotslücken, die durch KIM erkannt wurden, sind nicht erfasst.',
        'Ein Anpassungsbedarf ist für keine der erfassten Maßnahmen erhoben.',
        'Förderprogramme sind nicht erfasst.',
      ]),
    );
  });

  it('tells of a late report, of a reason for delay and of a confirmation', async () => {
    expect(await report(() => undefined)).toEqual(
      expect.arrayContaining([
        'Nachgemeldet am 08.04.2025 für den 15.03.2025.',
        'Grund der Verzögerung: Die Stelle war bis Januar 2025 nicht besetzt.',
        'Am 31.12.2024 als unverändert bestätigt.',
      ]),
    );
  });

  it.each([
    [0, 'Am Stichtag sind 4 Maßnahmen erfasst. Für jede ist ein Status erhoben.'],
    [1, 'Am Stichtag sind 4 Maßnahmen erfasst. Für eine Maßnahme ist kein Status erhoben.'],
    [3, 'Am Stichtag sind 4 Maßnahmen erfasst. Für 3 Maßnahmen ist kein Status erhoben.'],
  ])('speaks German about %i measures without status', async (unknown, sentence) => {
    const shown = await report(({ stand }) => {
      stand.anzahl.nichtErhoben = unknown;
      stand.verzoegert = [];
    });
    expect(shown).toContain(sentence);
  });

  it('is still a paper when there is no measure at all', async () => {
    const shown = await report(({ stand }) => {
      stand.massnahmen = [];
      stand.handlungsfelder = [];
      stand.anzahl = {
        massnahmen: 0,
        nichtErhoben: 0,
        nachgemeldet: 0,
        nichtOeffentlich: 0,
        inMehrerenFeldern: 0,
        ohneKonzept: 0,
      };
    });
    expect(shown).toContain('Zum Stichtag ist keine Maßnahme erfasst.');
    expect(shown).not.toContain('Anlage: Maßnahmenübersicht');
  });

  it('tells what has changed since the last paper, and nothing without one', async () => {
    const told = await report(() => undefined);
    expect(told).toEqual(
      expect.arrayContaining([
        'Veränderungen seit dem letzten Bericht',
        'Verglichen ist mit der Vorlage 011/2024 (Stichtag 31.03.2024). Bei einer Maßnahme hat sich nichts verändert.',
        'neu: B03 Elterncafé in Kindertageseinrichtungen',
      ]),
    );
    const silent = await report(({ stand }) => (stand.aenderungen = null));
    expect(silent).not.toContain('Veränderungen seit dem letzten Bericht');
  });

  it('says how many passages a public edition leaves out, and marks an internal one', async () => {
    const left = (ausgelassen: number) =>
      report(({ fassung }) => (fassung.ausgelassen = ausgelassen));
    expect((await left(1)).at(-1)).toBe(
      'In dieser öffentlichen Fassung ist eine Stelle ausgelassen.',
    );
    expect((await left(3)).at(-1)).toBe(
      'In dieser öffentlichen Fassung sind 3 Stellen ausgelassen.',
    );
    expect(await report(({ fassung }) => (fassung.intern = true))).toContain(
      'Interne Fassung, nicht zur Veröffentlichung',
    );
  });

  it('shows who had a part in it, what was before, and what a revision corrects', async () => {
    const shown = await report(({ vorlage }) => {
      vorlage.berichtigung = { nummer: '012/2025', text: 'Die Zahl der Einsätze war falsch.' };
    });
    expect(shown).toEqual(
      expect.arrayContaining([
        'Beteiligt',
        'Mitgezeichnet',
        'Rechtsgrundlage',
        'Frühere Behandlung',
        'Berichtigte Fassung der Vorlage 012/2025: Die Zahl der Einsätze war falsch.',
      ]),
    );
    const plain = await report(({ vorlage }) => {
      vorlage.beteiligte = [];
      vorlage.mitzeichnungen = [];
      vorlage.rechtsgrundlage = null;
      vorlage.fruehereBehandlung = [];
    });
    for (const word of ['Beteiligt', 'Mitgezeichnet', 'Rechtsgrundlage', 'Frühere Behandlung'])
      expect(plain).not.toContain(word);
  });

  it('says which part of the measures it is about', async () => {
    const shown = await report(({ stand }) => (stand.auswahl = ['Status: laufend']));
    expect(shown).toContain('Sie beschränkt sich auf eine Auswahl von Maßnahmen: Status: laufend.');
  });
});
