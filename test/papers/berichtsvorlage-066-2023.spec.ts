import { strFromU8 } from 'fflate';
import { PaperContents, type PreparedPaper } from '../../src/papers/paper-contents.js';
import { Papers } from '../../src/papers/papers.service.js';
import { DATABASES, type TestApp } from '../support/databases.js';
import { readDocx } from '../support/docx.js';
import { expectParity } from '../support/parity.js';
import { readPdf } from '../support/pdf.js';
import { allFormats } from './all-formats.js';
import { startWithCounties } from './counties.js';
import { readingOrder } from './reading-order.js';
import { THE_PUBLIC } from '../../src/papers/paper-audience.js';

/** The paper as Kreis Warendorf published it, block by block. */
const HEAD = [
  'Kreis Warendorf',
  'Berichtsvorlage öffentlich',
  'Federführendes Amt',
  'Amt für Jugend und Bildung',
  'Nr.',
  '066/2023',
  'Betreff:',
  'Umsetzungsstand zum Integrationsbericht und Flüchtlingskonzept des Kreises Warendorf',
  'Beratungsfolge',
  'Termin',
  'Ausschuss für Bildung, Integration, Kultur und Sport',
  'Berichterstattung: Frau Senol-Kocaman',
  '25.05.2023',
  'Beschlussvorschlag:',
  'Zur Kenntnis.',
];

const EXPLANATIONS = [
  'Erläuterungen:',
  'In der Sitzung des BIKS am 21.11.2022 wurde folgender Beschluss gefasst:',
  '„Das Integrationskonzept von 2010 wird überprüft und, wo nötig, an die aktuellen Gegebenheiten im Kreis angepasst.',
  'Dazu wird im nächsten Ausschuss für Bildung, Integration, Kultur und Sport über den Stand der Umsetzung des Integrationskonzeptes von 2010 berichtet und über notwendige Anpassungen, insbesondere im Zusammenhang mit KIM beraten.“',
  'Am 02.07.2010 hat der Kreistag den Integrationsbericht für den Kreis Warendorf, der in einem zweijährigen Beteiligungsprozess erstellt worden ist, verabschiedet. Ein entscheidendes Ergebnis ist die Einrichtung des Kommunalen Integrationszentrums (KI) des Kreises Warendorf mit Sitz in Ahlen. Das KI ist beim Amt für Jugend und Bildung verortet. In den Handlungsfeldern des KI werden die Arbeitsschwerpunkte „Integration durch Bildung“ und „Integration als Querschnittsaufgabe“ zusammengeführt.',
  'Von mehr als 80 konkreten Maßnahmen aus dem Integrationsbericht wurden über 30 Maßnahmen in Zuständigkeit oder mit Beteiligung des KI identifiziert.',
  'Das im Jahr 2016 erstellte Handlungskonzept für geflüchtete Menschen im Kreis Warendorf beinhaltet weitere 35 Maßnahmen aus dem Integrationsbericht.',
  'Viele der festgelegten Maßnahmen sind mittlerweile fest etabliert und zählen zu den erfolgreichen Projekten und Programmen des KI, die mit unterschiedlichen Kooperationspartnern kreisweit umgesetzt werden. Hierzu gehören:',
  '„FIT - Frühkindliches Integrationstraining“ des Kreises mit den KI-Programmen „Griffbereit“, „Rucksack-KiTa“ und „Rucksack Schule“',
  'das „Mercator-Projekt“',
  'das „Sprachhelfer-Projekt“',
  'das „Patenprojekt Übergang Schule-Beruf“ die Regionalkoordination „Schule ohne Rassismus – Schule mit Courage“',
  'Seit 2018 findet in enger Abstimmung mit der unteren staatlichen Schulaufsichtsbehörde die schulische Erstberatung für neu zugewanderte Familien mit schulpflichtigen Kindern und Jugendlichen an den Standorten Ahlen, Beckum und Warendorf statt.',
  'Die schulformübergreifende Fortbildungsreihe „Vielfalt an Schulen“ für Lehrkräfte und andere pädagogische Fachkräfte zur interkulturellen Schulentwicklung und zum Thema Deutsch als Zielsprache (DaZ) wird in Zusammenarbeit mit dem Kompetenzteam des Kreises Warendorf umgesetzt.',
  'Im Handlungsfeld „Integration als Querschnittsaufgabe“ steht die Netzwerkarbeit zur Schaffung von Transparenz über integrationsbezogene Projekte und Angebote mit den Städten und Gemeinden des Kreises, den Integrationsagenturen und Migrationsberatungen bei Trägern der Wohlfahrtspflege und mit Migrantenorganisationen im Mittelpunkt. Das Kommunale Integrationszentrum im Kreis Warendorf leitet dazu eine AG Integration. Hier kommen Vertreterinnen und Vertreter aller 13 Städte und Gemeinden, die Ausländerbehörde und die drei Integrationsagenturen im Kreis Warendorf zusammen und tauschen sich zu aktuellen Themen der Integration aus.',
  'Auch das Ministerium für Kinder, Jugend, Familie, Gleichstellung, Flucht und Integration des Landes Nordrhein-Westfalen (MKJFGFI) hat in den letzten Jahren auf die Situation und Entwicklungen in den Kommunen reagiert und Mittel zur Koordinierung und Umsetzung der Förderprogramme – IfKuF- Integrationschancen für Kinder und Familien, KOMM-AN NRW, Sprachmittlerpool, Förderprogramm Südosteuropa und der Landesinitiative Durchstarten in Ausbildung und Arbeit - zur Verfügung gestellt.',
  'Seit Mai 2021 wird das Landesprogramm Kommunales Integrationsmanagement (KIM) im Kreis umgesetzt. Ziel ist es, den Integrationsverlauf von Zugewanderten zu unterstützen, einen kontinuierlichen Prozess zu gewährleisten und Verzögerungen sowie Hürden an den Schnittstellen verschiedener gesetzlicher und anderer Zuständigkeiten zu vermeiden. Zugleich sollen mit Hilfe des KIM Rückschlüsse gezogen werden können, welche Bedarfe im Bereich Integration bestehen und an welcher Stelle Strukturen verbessert werden müssen. Zielgruppe von KIM sind alle Menschen mit Einwanderungsgeschichte.',
  'KIM hat die Aufgabe, permanent Angebotslücken und Bedarfe von neu zugewanderten Menschen und Flüchtlingen im Kreis Warendorf zu identifizieren. Es sollen strukturelle Defizite und Lücken im Integrationsprozess festgestellt, beseitigt oder geschlossen werden. Zur fachlichen Steuerung von KIM wurde eine Lenkungsgruppe eingerichtet. Grundlegende Entscheidungen im Bereich KIM werden im Ausschuss für Bildung, Integration, Kultur und Sport vorgetragen und dem Kreisausschuss bzw. Kreistag zur Beschlussfassung vorgelegt.',
  'Durch die Struktur von KIM kann dauerhaft die Fortschreibung eines wesentlichen Teils von Maßnahmen aus dem Integrationsbericht des Kreises Warendorf für Menschen mit Einwanderungsgeschichte integriert und sichergestellt werden.',
  'KIM wird mittel- und langfristig die Strukturen und Angebote für Menschen mit Einwanderungsgeschichte im Kreis Warendorf ergänzen und verbessern.',
];

describe.each(DATABASES)('paper 066/2023 of Kreis Warendorf on %s', (kind) => {
  let app: TestApp;
  let paper: PreparedPaper;
  beforeAll(async () => {
    app = await startWithCounties(kind);
    paper = await app.get(PaperContents).paper('warendorf', '066/2023', THE_PUBLIC);
  });
  afterAll(() => app.stop());

  it('reads from structured data as it was published, block by block', async () => {
    const html = await app.get(Papers).html(paper);
    expect(readingOrder(html)).toEqual([...HEAD, ...EXPLANATIONS]);
  });

  it('is found by its key as well', async () => {
    expect(
      await app.get(PaperContents).paper('warendorf', 'umsetzungsstand-2023', THE_PUBLIC),
    ).toEqual(paper);
  });

  it('holds nothing but plain data, so that it can be kept', () => {
    expect(JSON.parse(JSON.stringify(paper.content))).toEqual(paper.content);
  });
});

describe('paper 066/2023 as a document', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startWithCounties('SQLite');
  });
  afterAll(() => app.stop());

  it('is the same in PDF and DOCX, on two pages', async () => {
    const paper = await app.get(PaperContents).paper('warendorf', '066/2023', THE_PUBLIC);
    const { html, pdf, docx } = await allFormats(app, paper);
    await expectParity(html, pdf, docx);
    const { title, pages } = await readPdf(pdf);
    expect(title).toBe(
      'Umsetzungsstand zum Integrationsbericht und Flüchtlingskonzept des Kreises Warendorf (Berichtsvorlage 066/2023)',
    );
    expect(pages).toHaveLength(2);
    // Half points, as in the style of the template: at the usual eleven Word would need a third page.
    const styles = strFromU8(readDocx(docx).files['word/styles.xml'] ?? new Uint8Array());
    expect(/<w:docDefaults>.*?<w:sz w:val="(\d+)"/.exec(styles)?.[1]).toBe('21');
  });
});
