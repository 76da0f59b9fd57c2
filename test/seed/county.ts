import type { MeasureRecord } from '../../src/seed/format/measure-records.js';
import { SeedData } from '../../src/seed/seed-format.js';

/** A small county as a generator hands it over: one office, two measures, one paper. */
export function county(): SeedData {
  const quelle = 'Testbericht';
  return Object.assign(new SeedData(), {
    kreis: {
      schluessel: 'test',
      name: 'Kreis Test',
      kurzname: 'Test',
      stand: '2023-05-25',
      quelle,
    },
    organisationen: [
      {
        schluessel: 'ki',
        name: 'Kommunales Integrationszentrum',
        art: 'Verwaltungseinheit',
        quelle,
      },
    ],
    orte: [{ schluessel: 'ahlen', name: 'Ahlen', quelle }],
    massnahmen: [
      measure('M1', {
        sachstaende: [{ stichtag: '2023-05-25', status: 'laufend', text: 'Läuft gut.' }],
      }),
      measure('M2'),
    ],
    vorlagen: [
      {
        schluessel: 'bericht',
        art: 'Berichtsvorlage',
        oeffentlich: true,
        betreff: 'Umsetzungsstand',
        quelle,
        beratungsfolge: [],
        abschnitte: [
          {
            schluessel: 'text',
            ueberschrift: 'Erläuterungen',
            quelle,
            inhalt: [{ absatz: 'So ist es.' }],
          },
        ],
      },
    ],
  } satisfies Partial<SeedData>);
}

export function measure(nummer: string, facts: Partial<MeasureRecord> = {}): MeasureRecord {
  return {
    nummer,
    titel: 'Griffbereit',
    art: 'Programm',
    federfuehrung: 'ki',
    orte: ['ahlen'],
    quelle: 'Testbericht',
    ...facts,
  };
}
