import 'reflect-metadata';
import { createHash } from 'node:crypto';
import { plainToInstance } from 'class-transformer';
import { KIM_ASSESSMENTS, KIM_CONTRIBUTIONS, KIM_MODULES } from '../../src/measures/kim.js';
import { ADAPTATIONS, MEASURE_STATUSES, SCHEDULES } from '../../src/measures/measure-status.js';
import { checkRules } from '../../src/seed/checking/check-rules.js';
import type { MeasureRecord } from '../../src/seed/format/measure-records.js';
import { generateCounty } from '../../src/seed/musterkreis/generate-county.js';
import { checkForm } from '../../src/seed/reading/check-form.js';
import { SeedData } from '../../src/seed/seed-format.js';

const COUNTY = { seed: 'musterkreis', measures: 115 } as const;

/** After the last of its reports came in. */
const TODAY = '2026-09-01';

/** What may follow what; nothing follows an end. */
const FOLLOWS: Readonly<Record<string, readonly string[]>> = {
  'nicht begonnen': ['geplant', 'in Umsetzung', 'zurückgestellt'],
  geplant: ['in Umsetzung', 'zurückgestellt'],
  'in Umsetzung': ['laufend', 'abgeschlossen', 'zurückgestellt', 'eingestellt'],
  laufend: ['zurückgestellt', 'eingestellt', 'in anderer Maßnahme aufgegangen'],
  zurückgestellt: ['geplant', 'in Umsetzung', 'laufend', 'eingestellt'],
  abgeschlossen: [],
  eingestellt: [],
  'in anderer Maßnahme aufgegangen': [],
};

const digest = (data: SeedData): string =>
  createHash('sha256').update(JSON.stringify(data)).digest('hex');

const reportsOf = (data: SeedData) =>
  data.massnahmen.flatMap(({ sachstaende = [] }) => sachstaende);

/** What the reports of a measure say, one after the other; a confirmation says nothing new. */
const statusesOf = ({ sachstaende = [] }: MeasureRecord): string[] =>
  sachstaende.flatMap(({ status }) => status ?? []);

const inConcept = (data: SeedData, concept: string): MeasureRecord[] =>
  data.massnahmen.filter(({ konzepte = [] }) =>
    konzepte.some(({ konzept }) => konzept === concept),
  );

describe('The generator of invented counties', () => {
  it('makes the same county from the same seed, here and on every other machine', () => {
    expect(digest(generateCounty(COUNTY))).toBe(digest(generateCounty(COUNTY)));
    expect(digest(generateCounty(COUNTY))).toBe(
      'affe29c110c6923b5c03cbe58a8cb82755441129e900b4c1ce6d2446fd4922d3',
    );
  });

  it('makes another county from another seed', () => {
    const other = generateCounty({ ...COUNTY, seed: 'another' });
    expect(reportsOf(other)).not.toEqual(reportsOf(generateCounty(COUNTY)));
  });

  it('says in the data that they are invented', () => {
    expect(
      generateCounty({ ...COUNTY, key: 'probekreis', name: 'Probekreis' }).kreis,
    ).toMatchObject({
      schluessel: 'probekreis',
      name: 'Probekreis',
      erfunden: true,
      quelle: 'erfunden, um das Programm zu zeigen',
    });
  });

  it('makes 10,000 measures with titles of their own in a few seconds', () => {
    const started = performance.now();
    const { massnahmen } = generateCounty({ seed: 'large', measures: 10_000 });
    expect(performance.now() - started).toBeLessThan(8_000);
    expect(new Set(massnahmen.map(({ titel }) => titel)).size).toBe(10_000);
    expect(massnahmen[115]).toMatchObject({
      nummer: 'M00116',
      titel: 'Eltern-Kind-Gruppen zur Sprachförderung in Ahornrieden',
      orte: ['ahornrieden'],
    });
  });

  it('spreads few measures over all fields of action', () => {
    const { massnahmen } = generateCounty({ seed: 'small', measures: 16 });
    const fields = new Set(massnahmen.flatMap(({ handlungsfelder = [] }) => handlungsfelder));
    expect(massnahmen).toHaveLength(16);
    expect(fields.size).toBe(8);
  });
});

describe('Musterkreis', () => {
  const county = generateCounty(COUNTY);
  const reports = reportsOf(county);

  it('has 80 and 35 measures, where its concepts state other numbers', () => {
    expect(county.massnahmen).toHaveLength(115);
    expect(inConcept(county, 'integrationskonzept')).toHaveLength(80);
    expect(inConcept(county, 'handlungskonzept-flucht')).toHaveLength(35);
    const stated = county.konzepte.flatMap(({ angegebeneAnzahlen = [] }) => angegebeneAnzahlen);
    expect(stated.map(({ wortlaut }) => wortlaut)).toEqual([
      'mehr als 85',
      'rund 40',
      'weitere 36',
    ]);
  });

  it('never gives two measures the same title', () => {
    expect(new Set(county.massnahmen.map(({ titel }) => titel)).size).toBe(115);
  });

  it('keeps to the format and the rules of the seed files', () => {
    const read = plainToInstance(SeedData, JSON.parse(JSON.stringify(county)));
    expect(checkForm(read)).toEqual([]);
    expect(checkRules(read, TODAY)).toEqual([]);
  });

  it('shows every status, schedule and adaptation', () => {
    const statuses = reports.map(({ status, unveraendert }) =>
      status === undefined && !unveraendert ? MEASURE_STATUSES.UNKNOWN : status,
    );
    expect(statuses).toEqual(expect.arrayContaining(Object.values(MEASURE_STATUSES)));
    expect(reports.map(({ zeitplan }) => zeitplan)).toEqual(
      expect.arrayContaining(Object.values(SCHEDULES)),
    );
    expect(reports.map(({ anpassung }) => anpassung)).toEqual(
      expect.arrayContaining(Object.values(ADAPTATIONS)),
    );
  });

  it('shows every finding about KIM, and measures nobody has assessed', () => {
    const links = county.massnahmen.map(({ kim }) => kim);
    const { NOT_ASSESSED, ...assessed } = KIM_ASSESSMENTS;
    expect(links.map((kim) => kim?.bewertung ?? NOT_ASSESSED)).toEqual(
      expect.arrayContaining([NOT_ASSESSED, ...Object.values(assessed)]),
    );
    expect(links.flatMap((kim) => kim?.bausteine ?? [])).toEqual(
      expect.arrayContaining(Object.values(KIM_MODULES)),
    );
    expect(links.flatMap((kim) => kim?.beitraege ?? [])).toEqual(
      expect.arrayContaining(Object.values(KIM_CONTRIBUTIONS)),
    );
  });

  it('has late entries, confirmations and measures nobody ever reported on', () => {
    expect(reports.filter(({ erfasstAm }) => erfasstAm !== undefined).length).toBeGreaterThan(10);
    expect(reports.filter(({ unveraendert }) => unveraendert).length).toBeGreaterThan(50);
    const silent = county.massnahmen.filter(({ sachstaende = [] }) => sachstaende.length === 0);
    expect(silent.length).toBeGreaterThan(0);
  });

  it('lets measures go on only as measures can', () => {
    const steps = county.massnahmen.flatMap((measure) => {
      const statuses = statusesOf(measure);
      return statuses.slice(1).map((after, index) => [statuses[index]!, after] as const);
    });
    const impossible = steps.filter(
      ([before, after]) => before !== after && !FOLLOWS[before]!.includes(after),
    );
    expect(impossible).toEqual([]);
    expect(steps).toContainEqual(['in Umsetzung', 'abgeschlossen']);
  });

  it('says with three sentences at most how things stand', () => {
    const sentences = reports.map(({ text = '' }) => text.split(/(?<=\.) (?=\p{Lu})/u).length);
    expect(Math.max(...sentences)).toBe(3);
  });
});
