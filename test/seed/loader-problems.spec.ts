import { DomainError } from '../../src/texts/domain-error.js';
import { readSeedFolder } from '../../src/seed/read-seed-folder.js';
import { removeFolder, seedFolder } from './seed-folder.js';

const TODAY = '2026-01-15';

const KREIS = `kreis:
  schluessel: test
  name: Kreis Test
  kurzname: Test
  stand: 2025-12-31
  quelle: Testbericht
`;

/** What the reader finds wrong: `file, line, path: what is wrong`, the folder left out. */
async function problemsOf(files: Readonly<Record<string, string>>): Promise<string[]> {
  const folder = await seedFolder(files);
  try {
    await readSeedFolder(folder, TODAY);
    return [];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    expect(error.code).toBe('SEED_INVALID');
    return error.problems.map(({ field, message }) =>
      `${field}: ${message}`.replace(`${folder}/`, ''),
    );
  } finally {
    await removeFolder(folder);
  }
}

const measure = (lines: string): Record<string, string> => ({
  'kreis.yaml': KREIS,
  'massnahmen.yaml': `massnahmen:
  - nummer: M1
    titel: Griffbereit
    art: Programm
    quelle: Kapitel 1
${lines}`,
});

describe('the files of a county', () => {
  it('need no more than the county', async () => {
    expect(await problemsOf({ 'kreis.yaml': KREIS })).toEqual([]);
  });

  it('may leave anything blank that is not needed, and hold their lists wherever they like', async () => {
    const files = measure('    federfuehrung:\n    orte: []\n');
    expect(await problemsOf({ ...files, 'mehr.yml': 'massnahmen:\norte:\n' })).toEqual([]);
  });

  it('are told everything that is wrong at once, with file, line and path', async () => {
    const problems = await problemsOf({
      'kreis.yaml': KREIS.replace('2025-12-31', '2026-02-01'),
      'organisationen.yaml': `organisationen:
  - schluessel: ki
    name: Kommunales Integrationszentrum
    art: Integrationszentrum
    quelle: Kapitel 1
  - schluessel: ki
    name: Zweites
    art: Partner
    farbe: rot
`,
      'massnahmen.yaml': `massnahmen:
  - nummer: M1
    titel: Griffbereit
    art: Programm
    federfuehrung: kii
    seit: bald
    quelle: Kapitel 1
    sachstaende:
      - stichtag: 2025-10-01
        status: zurückgestellt
`,
    });
    expect(problems).toEqual([
      'kreis.yaml, Zeile 5, kreis.stand: Der Stand darf nicht in der Zukunft liegen; heute ist der 15.01.2026.',
      'massnahmen.yaml, Zeile 5, massnahmen[0].federfuehrung: „kii“ ist keine bekannte Organisation. Bekannt sind: ki.',
      'massnahmen.yaml, Zeile 6, massnahmen[0].seit: „bald“ ist kein Datum. Möglich sind zum Beispiel 25.05.2023, Mai 2021, Anfang November 2012 oder 2018.',
      'massnahmen.yaml, Zeile 9, massnahmen[0].sachstaende[0]: Hier fehlt die Begründung: Sie gehört zu „zurückgestellt“, „eingestellt“ und „verzögert“.',
      'organisationen.yaml, Zeile 4, organisationen[0].art: „Integrationszentrum“ ist nicht bekannt. Erlaubt ist: Kreistag, Ausschuss, Fraktion, Verwaltungseinheit, Verwaltungsgremium, Kommunales Integrationszentrum, Lenkungsgruppe, Arbeitskreis, Netzwerk, Konferenz, Integrationsrat, Gemeinde, Behörde, Ministerium, Wohlfahrtsverband, Migrantenorganisation, Integrationsagentur, Partner, Partnergruppe.',
      'organisationen.yaml, Zeile 6, organisationen[1].quelle: Diese Angabe fehlt.',
      'organisationen.yaml, Zeile 6, organisationen[1].schluessel: „ki“ gibt es schon: organisationen[0].schluessel.',
      'organisationen.yaml, Zeile 9, organisationen[1].farbe: „farbe“ ist nicht bekannt. Erlaubt ist: schluessel, name, kurzname, art, teilVon, seit, bis, nachfolge, sitz, notiz, quelle.',
    ]);
  });

  it('are told where they are no YAML', async () => {
    const problems = await problemsOf({
      'kreis.yaml': KREIS,
      'personen.yaml': 'personen:\n  - nachname: Muster\n    nachname: Beispiel\n',
      'ziele.yaml': 'ziele:\n\t- text: x\n',
    });
    expect(problems).toEqual([
      'personen.yaml, Zeile 3: Diese Angabe steht im selben Eintrag schon einmal.',
      expect.stringMatching(/^ziele\.yaml, Zeile 2: .*Tabulatoren/),
    ]);
  });

  it.each([
    [
      'a list nobody knows',
      { 'x.yaml': 'massnamen: []' },
      /^x\.yaml, Zeile 1, massnamen: „massnamen“ ist nicht bekannt\. Erlaubt ist: kreis, organisationen/,
    ],
    [
      'text instead of a list',
      { 'x.yaml': 'orte: Ahlen' },
      /^x\.yaml, Zeile 1, orte: Erwartet wird eine Liste/,
    ],
    [
      'text instead of a record',
      { 'x.yaml': 'orte: [Ahlen]' },
      /^x\.yaml, Zeile 1, orte\[0\]: Erwartet wird eine Gruppe von Angaben\.$/,
    ],
    [
      'a file that is one text',
      { 'x.yaml': 'Ahlen' },
      /^x\.yaml: Erwartet werden Listen mit diesen Namen/,
    ],
    [
      'the county twice',
      { 'x.yaml': KREIS },
      /^x\.yaml, Zeile 2, kreis: „kreis“ steht schon in einer anderen Datei\.$/,
    ],
  ])('do not take %s', async (_, files, expected) => {
    const problems = await problemsOf({ 'kreis.yaml': KREIS, ...files });
    expect(problems).toEqual([expect.stringMatching(expected)]);
  });

  it('need the county', async () => {
    expect(await problemsOf({ 'orte.yaml': 'orte: []' })).toEqual(['kreis: Diese Angabe fehlt.']);
  });

  it.each([
    [
      'an unknown status, with those there are',
      "    sachstaende: [{ stichtag: '2025-01-01', status: grün }]",
      /sachstaende\[0\]\.status: „grün“ ist nicht bekannt. Erlaubt ist: nicht begonnen, geplant, in Umsetzung/,
    ],
    [
      'a report from the future',
      "    sachstaende: [{ stichtag: '2026-01-16', text: x }]",
      /Ein Sachstand kann nicht aus der Zukunft stammen; heute ist der 15\.01\.2026\.$/,
    ],
    [
      'a report recorded before its day',
      "    sachstaende: [{ stichtag: '2025-01-02', erfasstAm: '2025-01-01', text: x }]",
      /Ein Sachstand kann nicht vor dem Tag erfasst sein/,
    ],
    [
      'a confirmation of nothing',
      "    sachstaende: [{ stichtag: '2025-01-02', unveraendert: ja }]",
      /Bestätigt werden kann nur ein früherer Sachstand/,
    ],
    [
      'a confirmation that says something new',
      "    sachstaende: [{ stichtag: '2024-01-02', text: x }, { stichtag: '2025-01-02', unveraendert: ja, text: y }]",
      /sachstaende\[1\]: Wer „unveraendert“ bestätigt/,
    ],
    [
      'an empty report',
      "    sachstaende: [{ stichtag: '2025-01-02' }]",
      /Dieser Sachstand sagt nichts aus\.$/,
    ],
    [
      'two reports about one day',
      "    sachstaende: [{ stichtag: '2025-01-02', text: x }, { stichtag: '2025-01-02', text: y }]",
      /sachstaende\[1\]: Zu diesem Stichtag gibt es schon einen Sachstand/,
    ],
    [
      'an end before the beginning',
      '    seit: Mai 2021\n    bis: 2020',
      /massnahmen\[0\]\.bis: Das Ende \(2020\) liegt vor dem Anfang \(Mai 2021\)\.$/,
    ],
    [
      'a measure inside itself',
      '    teilVon: M1',
      /massnahmen\[0\]\.teilVon: Das führt im Kreis: M1 → M1\.$/,
    ],
    [
      'a partner without a name',
      '    beteiligte: [{ rolle: beteiligt }]',
      /beteiligte\[0\]: Hier fehlt, wer beteiligt ist/,
    ],
    [
      'a place twice',
      '    orte: [ahlen, ahlen]\norte: [{ schluessel: ahlen, name: Ahlen, quelle: x }]',
      /orte\[1\]: „ahlen“ gibt es schon/,
    ],
    [
      'a reference that is no key',
      '    orte: [Ahlen am Markt]\norte: [{ schluessel: ahlen-am-markt, name: x, quelle: x }]',
      /orte: „Ahlen am Markt“ ist kein Schlüssel\. Erlaubt sind Kleinbuchstaben/,
    ],
  ])('do not take %s', async (_, lines, expected) => {
    expect(await problemsOf(measure(lines))).toContainEqual(expect.stringMatching(expected));
  });

  it('are told every ring of parents, once per record on it', async () => {
    const goals = ['a', 'b', 'c', 'd'].map(
      (key, index) => `  - schluessel: ${key}
    ebene: Teilziel
    text: Ziel
    quelle: x
    teilVon: ${['b', 'a', 'a', 'c'][index] ?? ''}`,
    );
    const problems = await problemsOf({
      'kreis.yaml': KREIS,
      'ziele.yaml': `ziele:\n${goals.join('\n')}`,
    });
    expect(problems).toEqual([
      'ziele.yaml, Zeile 6, ziele[0].teilVon: Das führt im Kreis: a → b → a.',
      'ziele.yaml, Zeile 11, ziele[1].teilVon: Das führt im Kreis: b → a → b.',
    ]);
  });

  it('keep one value per column', async () => {
    const problems = await problemsOf({
      'kreis.yaml': KREIS,
      'kennzahlen.yaml': `kennzahltabellen:
  - schluessel: bevoelkerung
    titel: Bevölkerung
    quelle: Seite 1
    spalten:
      - { schluessel: insgesamt, name: Insgesamt, einheit: Anzahl }
      - { schluessel: anteil, name: Anteil, einheit: Prozent, zaehler: auslaender, nenner: insgesamt }
    zeilen:
      - { gegenstand: Unna, werte: ['59 149'] }
`,
    });
    expect(problems).toEqual([
      'kennzahlen.yaml, Zeile 7, kennzahltabellen[0].spalten[1].zaehler: „auslaender“ ist keine Spalte dieser Tabelle. Spalten sind: insgesamt, anteil.',
      'kennzahlen.yaml, Zeile 9, kennzahltabellen[0].zeilen[0].werte: Erwartet werden 2 Werte, einer je Spalte.',
    ]);
  });
});
