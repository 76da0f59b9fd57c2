import { PaperContents } from '../../src/papers/paper-contents.js';
import type { PaperContent, Umsetzungsstand } from '../../src/papers/paper-content.js';
import { Papers } from '../../src/papers/papers.service.js';
import { dayOf } from '../../src/texts/days.js';
import { DATABASES, type TestApp } from '../support/databases.js';
import { expectParity } from '../support/parity.js';
import { readDocx } from '../support/docx.js';
import { TestCounty } from '../support/factories.js';
import { readPdf } from '../support/pdf.js';
import { allFormats } from './all-formats.js';
import { startWithCounties } from './counties.js';
import { readingOrder } from './reading-order.js';

const TEMPLATE = 'berichtsvorlage-umsetzungsstand';

const stateOf = ({ stand }: PaperContent): Umsetzungsstand => {
  if (stand) return stand;
  throw new Error('There is no state in it.');
};

describe.each(DATABASES)('the state of the measures as content on %s', (kind) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startWithCounties(kind);
  });
  afterAll(() => app.stop());

  const onDemand = async (...question: Parameters<PaperContents['onDemand']>) =>
    (await app.get(PaperContents).onDemand(...question)).content;

  it('takes its head from the paper of the same Stichtag, as a draft without number', async () => {
    const { vorlage } = await onDemand('warendorf', TEMPLATE, '2023-05-25');
    expect(vorlage).toMatchObject({
      nummer: null,
      entwurf: true,
      betreff:
        'Umsetzungsstand zum Integrationsbericht und Flüchtlingskonzept des Kreises Warendorf',
      federfuehrung: 'Amt für Jugend und Bildung',
      beschlussvorschlag: 'Zur Kenntnis.',
      beratungsfolge: [{ termin: '2023-05-25', berichterstattung: 'Frau Senol-Kocaman' }],
      auftrag: { vom: '2022-11-21' },
      abschnitte: [],
    });
  });

  it('keeps the committee, but not the session, when it is about a later day', async () => {
    const { vorlage, dokument } = await onDemand('warendorf', TEMPLATE, '2024-03-01');
    expect(vorlage.beratungsfolge).toEqual([
      {
        gremium: 'Ausschuss für Bildung, Integration, Kultur und Sport',
        rolle: null,
        schritt: null,
        termin: null,
        top: null,
        berichterstattung: null,
        ergebnis: null,
      },
    ]);
    expect(dokument.datum).toBe('2024-03-01');
  });

  it('tells what politics decided on KIM, in both formats', async () => {
    const county = await TestCounty.create(app.database);
    const measure = await county.measure({ number: 'P1', kimAssessment: 'CARRIED_BY_KIM' });
    const headers = { 'if-match': '"1"' };
    const management = await app.signIn(await county.account('ki_management'));
    const decision = { date: '2024-11-07', committee: 'Kreistag', decision: 'Wird fortgesetzt.' };
    const answer = await management.request(
      'PUT',
      `/api/v1/bodies/${county.key}/measures/${measure.number}/kim-link`,
      { payload: { assessment: 'CARRIED_BY_KIM', politicalDecisions: [decision] }, headers },
    );
    expect(answer.statusCode).toBe(200);
    const paper = await app
      .get(PaperContents)
      .onDemand(county.key, TEMPLATE, dayOf(app.clock.now()));
    const said = 'Kreistag am 07.11.2024: Wird fortgesetzt.';
    const papers = app.get(Papers);
    expect(await papers.html(paper)).toContain(said);
    const docx = await papers.document(await papers.html(paper), 'docx');
    expect(JSON.stringify(readDocx(docx))).toContain(said);
  });

  it('makes a head of its own for a county without any report', async () => {
    const { vorlage } = await onDemand('unna', TEMPLATE, '2012-10-30');
    expect(vorlage).toMatchObject({
      betreff: 'Umsetzungsstand zum Integrationskonzept Kreis Unna',
      federfuehrung: 'Kommunales Integrationszentrum Kreis Unna',
      beschlussvorschlag: 'Zur Kenntnis.',
      beratungsfolge: [],
      auftrag: null,
    });
  });

  it('shows what the concepts state beside what is recorded', async () => {
    const { konzepte, anzahl } = stateOf(await onDemand('warendorf', TEMPLATE, '2023-05-25'));
    expect(anzahl).toMatchObject({ massnahmen: 13, nichtErhoben: 2, nachgemeldet: 0 });
    expect(konzepte.flatMap(({ angaben }) => angaben)).toMatchObject([
      { wortlaut: 'mehr als 80', erfasst: 8 },
      { wortlaut: 'über 30', erfasst: 8 },
      { wortlaut: 'weitere 35', erfasst: 0 },
    ]);
  });

  it('counts every status that occurs, and always the unknown', async () => {
    const { status } = stateOf(await onDemand('warendorf', TEMPLATE, '2023-05-25'));
    expect(status.map(({ bezeichnung, wert }) => [bezeichnung, wert])).toEqual([
      ['in Umsetzung', 2],
      ['laufend', 9],
      ['nicht erhoben', 2],
    ]);
  });

  it('tells a sentence the source has for eight measures only once', async () => {
    const { ohneHandlungsfeld } = stateOf(await onDemand('warendorf', TEMPLATE, '2023-05-25'));
    expect(
      ohneHandlungsfeld.mitBericht.map(({ nummer, sachstandWie }) => [nummer, sachstandWie]),
    ).toEqual([
      ['W01', null],
      ...['W02', 'W03', 'W04', 'W05', 'W06', 'W07', 'W08'].map((number) => [number, 'W01']),
      ['W09', null],
      ['W10', null],
      ['W13', null],
    ]);
  });

  it('does not know on a day what was only recorded later', async () => {
    const { massnahmen } = stateOf(await onDemand('warendorf', TEMPLATE, '2023-05-24'));
    expect(massnahmen).toEqual([]);
  });

  it('says in words what it was narrowed down to', async () => {
    const { auswahl, massnahmen } = stateOf(
      await onDemand('warendorf', TEMPLATE, '2023-05-25', {
        status: 'IN_PROGRESS',
        concept: undefined,
        q: 'Schulen',
      }),
    );
    expect(auswahl).toEqual(['Status: in Umsetzung', 'Suchwörter: Schulen']);
    expect(massnahmen.map(({ nummer }) => nummer)).toEqual(['W10']);
  });

  it('refuses a filter that names nothing', async () => {
    await expect(
      onDemand('warendorf', TEMPLATE, '2023-05-25', { fieldOfAction: 'verkehr' }),
    ).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('orders the products of Kreis Unna by topic, with the groups of the integration centre', async () => {
    const { handlungsfelder } = stateOf(await onDemand('unna', TEMPLATE, '2012-10-30'));
    const education = handlungsfelder.find(({ name }) => name === 'Bildung und Erziehung');
    expect(education?.themen.map(({ name }) => name)).toEqual([
      'Elementarbereich',
      'Schule',
      'Schule / Beruf',
    ]);
    expect(education?.themen[0]).toMatchObject({
      produkte: [
        'BaMBi',
        'Griffbereit',
        'Hocus & Lotus',
        'Rucksack KiTa',
        'Väter üben Vater sein',
        'Elternseminare',
      ],
      moderation: [
        'AK Rucksack KiTa Kreis Unna',
        'AK Hocus & Lotus Kreis Unna',
        'AK Griffbereit Kreis Unna',
      ],
    });
  });

  it('prints the seats of the network of Kreis Unna once, also one that two offices share', async () => {
    const { gruppen } = stateOf(await onDemand('unna', TEMPLATE, '2012-10-30'));
    const network = gruppen.find(
      ({ name }) => name === 'Netzwerk Kommunale Integration Kreis Unna',
    );
    expect(network?.sitze.slice(2, 6)).toEqual([
      'Mitglied: je 1 Entscheidungsträger ‚Integration‘ aus den kreisangehörigen Kommunen',
      'Mitglied: je 1 Vertreter/in der Schulaufsicht für den Kreis Unna und der Bezirksregierung Arnsberg',
      'Mitglied: 1 Vertreter/in des Regionalen Bildungsbüros',
      'Mitglied: 1 Vertreter/in für das JobCenter Kreis Unna',
    ]);
    expect(network?.sitze).toHaveLength(12);
  });

  it('prints figures as they were printed and shows where they do not add up', async () => {
    const { kennzahlen } = stateOf(await onDemand('unna', TEMPLATE, '2012-10-30'));
    expect(kennzahlen.tabellen[0]?.abweichungen).toEqual([
      { gegenstand: 'Lünen', spalte: 'MH in %', gedruckt: '34,6 %', errechnet: '33,9 %' },
      {
        gegenstand: 'Kreis Unna',
        spalte: 'Ausländer',
        gedruckt: '27 720',
        errechnet: '27.710 (Summe)',
      },
    ]);
  });

  it('leaves out figures of a later time', async () => {
    const namesOn = async (day: string) =>
      stateOf(await onDemand('unna', TEMPLATE, day)).kennzahlen.reihen.map(({ name }) => name);
    expect(await namesOn('2012-10-30')).not.toContain('Arbeitslosenquote');
    expect(await namesOn('2014-02-01')).toContain('Arbeitslosenquote');
  });
});

describe('the report on the state as a document', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startWithCounties('SQLite');
  });
  afterAll(() => app.stop());

  it.each([
    ['warendorf', '2023-05-25'],
    ['unna', '2012-10-30'],
  ])('says the same in PDF and DOCX for %s', async (county, day) => {
    const paper = await app.get(PaperContents).onDemand(county, TEMPLATE, day);
    const { html, pdf, docx } = await allFormats(app, paper);
    await expectParity(html, pdf, docx);
    const { pages } = await readPdf(pdf);
    const landscape = pages.map(({ width, height }) => width > height);
    expect(landscape.indexOf(true)).toBeGreaterThan(0);
    expect(landscape.slice(landscape.indexOf(true))).not.toContain(false);
  });

  it('reads well where it matters', async () => {
    const paper = await app.get(PaperContents).onDemand('warendorf', TEMPLATE, '2023-05-25');
    const html = await app.get(Papers).html(paper);
    expect(readingOrder(html)).toEqual(
      expect.arrayContaining([
        'Entwurf',
        'wird bei Freigabe vergeben',
        'Am Stichtag sind 13 Maßnahmen erfasst. Für 2 Maßnahmen ist kein Status erhoben.',
        'Status: laufend („findet … statt“) · Laufzeit: seit 2018 · Ort: Ahlen, Beckum, Warendorf',
        'Sachstand wie bei W01.',
        'Für 12 Maßnahmen ist der Bezug zu KIM noch nicht bewertet: W01, W02, W03, W04, W05, W06, W07, W08, W09, W10, W11, W12.',
        'Ein Anpassungsbedarf ist für keine der erfassten Maßnahmen erhoben.',
        'Anlage: Maßnahmenübersicht',
      ]),
    );
  });
});
