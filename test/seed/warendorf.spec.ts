import { Concept } from '../../src/concepts/concept.entity.js';
import { Milestone } from '../../src/concepts/milestone.entity.js';
import { FundingProgramme } from '../../src/measures/funding-programme.entity.js';
import { KimLink } from '../../src/measures/kim-link.entity.js';
import { MeasureStates } from '../../src/measures/measure-states.js';
import { Organization } from '../../src/organizations/organization.entity.js';
import { Person } from '../../src/organizations/person.entity.js';
import { Consultation } from '../../src/papers/consultation.entity.js';
import { PaperSection } from '../../src/papers/paper-section.entity.js';
import { Paper } from '../../src/papers/paper.entity.js';
import { Resolution } from '../../src/papers/resolution.entity.js';
import { Seed } from '../../src/seed/seed.service.js';
import { DATABASES, startTestApp, type TestApp } from '../support/databases.js';

const PAPER_DAY = '2023-05-25';

const paragraph = (text: string) => ({ kind: 'PARAGRAPH', text });

const EXPLANATIONS = [
  paragraph('In der Sitzung des BIKS am 21.11.2022 wurde folgender Beschluss gefasst:'),
  {
    kind: 'QUOTE',
    paragraphs: [
      '„Das Integrationskonzept von 2010 wird überprüft und, wo nötig, an die aktuellen Gegebenheiten im Kreis angepasst.',
      'Dazu wird im nächsten Ausschuss für Bildung, Integration, Kultur und Sport über den Stand der Umsetzung des Integrationskonzeptes von 2010 berichtet und über notwendige Anpassungen, insbesondere im Zusammenhang mit KIM beraten.“',
    ],
  },
  paragraph(
    'Am 02.07.2010 hat der Kreistag den Integrationsbericht für den Kreis Warendorf, der in einem zweijährigen Beteiligungsprozess erstellt worden ist, verabschiedet. Ein entscheidendes Ergebnis ist die Einrichtung des Kommunalen Integrationszentrums (KI) des Kreises Warendorf mit Sitz in Ahlen. Das KI ist beim Amt für Jugend und Bildung verortet. In den Handlungsfeldern des KI werden die Arbeitsschwerpunkte „Integration durch Bildung“ und „Integration als Querschnittsaufgabe“ zusammengeführt.',
  ),
  paragraph(
    'Von mehr als 80 konkreten Maßnahmen aus dem Integrationsbericht wurden über 30 Maßnahmen in Zuständigkeit oder mit Beteiligung des KI identifiziert.',
  ),
  paragraph(
    'Das im Jahr 2016 erstellte Handlungskonzept für geflüchtete Menschen im Kreis Warendorf beinhaltet weitere 35 Maßnahmen aus dem Integrationsbericht.',
  ),
  paragraph(
    'Viele der festgelegten Maßnahmen sind mittlerweile fest etabliert und zählen zu den erfolgreichen Projekten und Programmen des KI, die mit unterschiedlichen Kooperationspartnern kreisweit umgesetzt werden. Hierzu gehören:',
  ),
  {
    kind: 'LIST',
    items: [
      '„FIT - Frühkindliches Integrationstraining“ des Kreises mit den KI-Programmen „Griffbereit“, „Rucksack-KiTa“ und „Rucksack Schule“',
      'das „Mercator-Projekt“',
      'das „Sprachhelfer-Projekt“',
      'das „Patenprojekt Übergang Schule-Beruf“ die Regionalkoordination „Schule ohne Rassismus – Schule mit Courage“',
    ],
  },
  paragraph(
    'Seit 2018 findet in enger Abstimmung mit der unteren staatlichen Schulaufsichtsbehörde die schulische Erstberatung für neu zugewanderte Familien mit schulpflichtigen Kindern und Jugendlichen an den Standorten Ahlen, Beckum und Warendorf statt.',
  ),
  paragraph(
    'Die schulformübergreifende Fortbildungsreihe „Vielfalt an Schulen“ für Lehrkräfte und andere pädagogische Fachkräfte zur interkulturellen Schulentwicklung und zum Thema Deutsch als Zielsprache (DaZ) wird in Zusammenarbeit mit dem Kompetenzteam des Kreises Warendorf umgesetzt.',
  ),
  paragraph(
    'Im Handlungsfeld „Integration als Querschnittsaufgabe“ steht die Netzwerkarbeit zur Schaffung von Transparenz über integrationsbezogene Projekte und Angebote mit den Städten und Gemeinden des Kreises, den Integrationsagenturen und Migrationsberatungen bei Trägern der Wohlfahrtspflege und mit Migrantenorganisationen im Mittelpunkt. Das Kommunale Integrationszentrum im Kreis Warendorf leitet dazu eine AG Integration. Hier kommen Vertreterinnen und Vertreter aller 13 Städte und Gemeinden, die Ausländerbehörde und die drei Integrationsagenturen im Kreis Warendorf zusammen und tauschen sich zu aktuellen Themen der Integration aus.',
  ),
  paragraph(
    'Auch das Ministerium für Kinder, Jugend, Familie, Gleichstellung, Flucht und Integration des Landes Nordrhein-Westfalen (MKJFGFI) hat in den letzten Jahren auf die Situation und Entwicklungen in den Kommunen reagiert und Mittel zur Koordinierung und Umsetzung der Förderprogramme – IfKuF- Integrationschancen für Kinder und Familien, KOMM-AN NRW, Sprachmittlerpool, Förderprogramm Südosteuropa und der Landesinitiative Durchstarten in Ausbildung und Arbeit - zur Verfügung gestellt.',
  ),
  paragraph(
    'Seit Mai 2021 wird das Landesprogramm Kommunales Integrationsmanagement (KIM) im Kreis umgesetzt. Ziel ist es, den Integrationsverlauf von Zugewanderten zu unterstützen, einen kontinuierlichen Prozess zu gewährleisten und Verzögerungen sowie Hürden an den Schnittstellen verschiedener gesetzlicher und anderer Zuständigkeiten zu vermeiden. Zugleich sollen mit Hilfe des KIM Rückschlüsse gezogen werden können, welche Bedarfe im Bereich Integration bestehen und an welcher Stelle Strukturen verbessert werden müssen. Zielgruppe von KIM sind alle Menschen mit Einwanderungsgeschichte.',
  ),
  paragraph(
    'KIM hat die Aufgabe, permanent Angebotslücken und Bedarfe von neu zugewanderten Menschen und Flüchtlingen im Kreis Warendorf zu identifizieren. Es sollen strukturelle Defizite und Lücken im Integrationsprozess festgestellt, beseitigt oder geschlossen werden. Zur fachlichen Steuerung von KIM wurde eine Lenkungsgruppe eingerichtet. Grundlegende Entscheidungen im Bereich KIM werden im Ausschuss für Bildung, Integration, Kultur und Sport vorgetragen und dem Kreisausschuss bzw. Kreistag zur Beschlussfassung vorgelegt.',
  ),
  paragraph(
    'Durch die Struktur von KIM kann dauerhaft die Fortschreibung eines wesentlichen Teils von Maßnahmen aus dem Integrationsbericht des Kreises Warendorf für Menschen mit Einwanderungsgeschichte integriert und sichergestellt werden.',
  ),
  paragraph(
    'KIM wird mittel- und langfristig die Strukturen und Angebote für Menschen mit Einwanderungsgeschichte im Kreis Warendorf ergänzen und verbessern.',
  ),
];

describe.each(DATABASES)('Kreis Warendorf, paper 066/2023, on %s', (kind) => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startTestApp(kind);
    await app.get(Seed).load('warendorf');
  });
  afterAll(() => app.stop());

  const states = () => app.get(MeasureStates).asOf('warendorf', PAPER_DAY);
  const state = async (number: string) => {
    const found = (await states()).find(({ document }) => document.number === number);
    if (!found) throw new Error(`${number} is missing`);
    return found;
  };

  it('names thirteen measures with the status the paper gives, or none', async () => {
    const told = (await states()).map(({ document, status, report }) => [
      document.number,
      document.title,
      status,
      report?.statusWording,
    ]);
    expect(told).toEqual([
      ['W01', 'FIT - Frühkindliches Integrationstraining', 'ONGOING', 'fest etabliert'],
      ['W02', 'Griffbereit', 'ONGOING', 'fest etabliert'],
      ['W03', 'Rucksack-KiTa', 'ONGOING', 'fest etabliert'],
      ['W04', 'Rucksack Schule', 'ONGOING', 'fest etabliert'],
      ['W05', 'Mercator-Projekt', 'ONGOING', 'fest etabliert'],
      ['W06', 'Sprachhelfer-Projekt', 'ONGOING', 'fest etabliert'],
      ['W07', 'Patenprojekt Übergang Schule-Beruf', 'ONGOING', 'fest etabliert'],
      [
        'W08',
        'Regionalkoordination „Schule ohne Rassismus – Schule mit Courage“',
        'ONGOING',
        'fest etabliert',
      ],
      ['W09', 'Schulische Erstberatung', 'ONGOING', 'findet … statt'],
      ['W10', 'Fortbildungsreihe „Vielfalt an Schulen“', 'IN_PROGRESS', 'wird … umgesetzt'],
      [
        'W11',
        'Netzwerkarbeit zur Schaffung von Transparenz über integrationsbezogene Projekte und Angebote',
        'UNKNOWN',
        'steht … im Mittelpunkt',
      ],
      ['W12', 'AG Integration', 'UNKNOWN', 'tauschen sich … aus'],
      ['W13', 'Kommunales Integrationsmanagement (KIM)', 'IN_PROGRESS', 'wird … umgesetzt'],
    ]);
  });

  it('reports in the words of the paper, nothing late', async () => {
    const texts = (await states()).map(({ report }) => report?.publicText);
    const established =
      'Viele der festgelegten Maßnahmen sind mittlerweile fest etabliert und zählen zu den erfolgreichen Projekten und Programmen des KI, die mit unterschiedlichen Kooperationspartnern kreisweit umgesetzt werden.';
    expect(new Set(texts.slice(0, 8))).toEqual(new Set([established]));
    expect(texts[8]).toBe(
      'Seit 2018 findet in enger Abstimmung mit der unteren staatlichen Schulaufsichtsbehörde die schulische Erstberatung für neu zugewanderte Familien mit schulpflichtigen Kindern und Jugendlichen an den Standorten Ahlen, Beckum und Warendorf statt.',
    );
    expect((await states()).some(({ report }) => report?.late)).toBe(false);
  });

  it('knows nothing of the measures the day before', async () => {
    expect(await app.get(MeasureStates).asOf('warendorf', '2023-05-24')).toEqual([]);
  });

  it('keeps who does what where, and leaves blank what the paper leaves open', async () => {
    const { document: fit } = await state('W01');
    expect(fit).toMatchObject({
      lead: { key: 'kreis-warendorf', name: 'Kreis Warendorf' },
      leadWording: 'des Kreises',
      parties: [{ key: null, name: 'unterschiedliche Kooperationspartner', role: 'PARTNER' }],
      places: [{ name: 'kreisweit' }],
      fields: [],
      targetGroups: [],
      funding: [],
      startedOn: null,
    });
    const { document: advice } = await state('W09');
    expect(advice).toMatchObject({
      lead: null,
      kiRole: 'NOT_ASSESSED',
      startedOn: '2018',
      concepts: [],
      targetGroups: [
        { name: 'neu zugewanderte Familien mit schulpflichtigen Kindern und Jugendlichen' },
      ],
      parties: [{ name: 'Untere staatliche Schulaufsichtsbehörde' }],
    });
    expect(advice.places.map(({ name }) => name)).toEqual(['Ahlen', 'Beckum', 'Warendorf']);
    const { document: workingGroup } = await state('W12');
    expect(workingGroup).toMatchObject({
      lead: { key: 'ki' },
      parent: { number: 'W11' },
      fields: [{ name: 'Integration als Querschnittsaufgabe' }],
    });
    expect(workingGroup.parties.map(({ wording }) => wording)).toEqual([
      'Vertreterinnen und Vertreter aller 13 Städte und Gemeinden',
      'die Ausländerbehörde',
      'die drei Integrationsagenturen im Kreis Warendorf',
    ]);
    expect((await state('W13')).document.startedOn).toBe('Mai 2021');
  });

  it('assesses no link to KIM but that of KIM itself', async () => {
    expect(await app.database.read.count(KimLink)).toBe(1);
    const assessed = (await states()).filter(
      ({ document }) => document.kim.assessment !== 'NOT_ASSESSED',
    );
    expect(assessed.map(({ document }) => document.number)).toEqual(['W13']);
  });

  it('keeps the numbers of measures as stated', async () => {
    const [report, refugees, ...others] = await app.database.read.find(Concept, {
      order: { position: 'ASC' },
    });
    expect(others).toEqual([]);
    expect(report).toMatchObject({
      title: 'Integrationsbericht für den Kreis Warendorf',
      adoptedOn: '2010-07-02',
      statedCounts: [
        {
          wording: 'mehr als 80',
          subject: 'konkrete Maßnahmen aus dem Integrationsbericht',
          figure: 80,
          scope: 'CONCEPT',
        },
        {
          wording: 'über 30',
          subject: 'Maßnahmen in Zuständigkeit oder mit Beteiligung des KI',
          figure: 30,
          scope: 'INTEGRATION_CENTRE',
        },
      ],
    });
    expect(refugees).toMatchObject({
      title: 'Handlungskonzept für geflüchtete Menschen im Kreis Warendorf',
      adoptedOn: null,
      statedCounts: [
        { wording: 'weitere 35', subject: 'Maßnahmen aus dem Integrationsbericht', figure: 35 },
      ],
    });
  });

  it('names organizations, the person, programmes and dates', async () => {
    const organizations = await app.database.read.find(Organization);
    expect(organizations).toHaveLength(16);
    expect(organizations).toContainEqual(
      expect.objectContaining({
        key: 'ki',
        shortName: 'KI',
        seat: 'Ahlen',
        parentId: organizations.find(({ key }) => key === 'amt-jugend-bildung')?.id,
      }),
    );
    expect(await app.database.read.find(Person)).toEqual([
      expect.objectContaining({
        formOfAddress: 'Frau',
        givenName: null,
        familyName: 'Senol-Kocaman',
      }),
    ]);
    const ministry = organizations.find(({ key }) => key === 'mkjfgfi');
    expect(ministry?.name).toBe(
      'Ministerium für Kinder, Jugend, Familie, Gleichstellung, Flucht und Integration des Landes Nordrhein-Westfalen',
    );
    const programmes = await app.database.read.find(FundingProgramme, {
      order: { position: 'ASC' },
    });
    expect(programmes.map(({ name, funderId }) => [name, funderId === ministry?.id])).toEqual([
      ['Integrationschancen für Kinder und Familien', true],
      ['KOMM-AN NRW', true],
      ['Sprachmittlerpool', true],
      ['Förderprogramm Südosteuropa', true],
      ['Landesinitiative Durchstarten in Ausbildung und Arbeit', true],
      ['Kommunales Integrationsmanagement', false],
    ]);
    const milestones = await app.database.read.find(Milestone, { order: { position: 'ASC' } });
    expect(milestones.map(({ date }) => date)).toEqual([
      '2010-07-02',
      '2016',
      '2018',
      'Mai 2021',
      '2022-11-21',
      '2023-05-25',
    ]);
  });

  it('has the paper with its course and the resolution it answers', async () => {
    const paper = await app.database.read.findOneByOrFail(Paper, { reference: '066/2023' });
    const resolution = await app.database.read.findOneByOrFail(Resolution, {
      id: paper.mandateId ?? '',
    });
    const consultations = await app.database.read.find(Consultation);
    expect(paper).toMatchObject({
      key: 'umsetzungsstand-2023',
      paperType: 'REPORT_PAPER',
      isPublic: true,
      name: 'Umsetzungsstand zum Integrationsbericht und Flüchtlingskonzept des Kreises Warendorf',
      proposedResolution: 'Zur Kenntnis.',
      asOf: PAPER_DAY,
      impacts: [],
      attachments: [],
      fileReference: null,
    });
    expect(consultations).toEqual([
      expect.objectContaining({
        kind: 'COUNCIL',
        date: '2023-05-25',
        role: null,
        agendaNumber: null,
        result: null,
      }),
    ]);
    expect(resolution).toMatchObject({
      date: '2022-11-21',
      paragraphs: [
        'Das Integrationskonzept von 2010 wird überprüft und, wo nötig, an die aktuellen Gegebenheiten im Kreis angepasst.',
        'Dazu wird im nächsten Ausschuss für Bildung, Integration, Kultur und Sport über den Stand der Umsetzung des Integrationskonzeptes von 2010 berichtet und über notwendige Anpassungen, insbesondere im Zusammenhang mit KIM beraten.',
      ],
    });
  });

  it('tells the explanations word for word', async () => {
    const [section, ...others] = await app.database.read.find(PaperSection);
    expect(others).toEqual([]);
    expect(section?.heading).toBe('Erläuterungen');
    expect(section?.blocks).toEqual(EXPLANATIONS);
  });
});
