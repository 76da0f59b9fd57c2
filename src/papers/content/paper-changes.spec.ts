import type { Umsetzungsstand } from '../paper-content.js';
import type { Massnahme } from './measure-content.js';
import { paperChanges } from './paper-changes.js';
import { statusRows } from './status-content.js';

const measure = (nummer: string, facts: Partial<Massnahme> = {}): Massnahme => ({
  nummer,
  titel: 'Sprachkurs',
  oeffentlich: true,
  wortlaut: null,
  beschreibung: null,
  art: 'Maßnahme',
  teilVon: null,
  aufgegangenIn: null,
  handlungsfelder: [],
  ziele: [],
  konzepte: [],
  federfuehrung: null,
  federfuehrungWortlaut: null,
  rolleKi: null,
  beteiligte: [],
  partner: [],
  zielgruppen: [],
  orte: [],
  laufzeit: null,
  foerderung: [],
  status: 'laufend',
  statusErhoben: true,
  statusWortlaut: null,
  zeitplan: null,
  verzoegert: false,
  begruendung: null,
  sachstand: 'Läuft.',
  sachstandWie: null,
  sachstandVom: '2025-06-30',
  nachgemeldetAm: null,
  unveraendert: false,
  anpassung: null,
  anpassungText: null,
  aenderung: false,
  kim: {
    bewertung: 'nicht bewertet',
    bewertet: false,
    bausteine: [],
    beitraege: [],
    rechtskreise: [],
    begruendung: null,
    beschluesse: [],
    politik: [],
  },
  quelle: null,
  internerVermerk: null,
  foerderanteile: [],
  ...facts,
});

/** As much of a paper as is compared. */
const paper = (stichtag: string, ...massnahmen: Massnahme[]) =>
  ({ stichtag, massnahmen, status: statusRows(massnahmen) }) as Umsetzungsstand;

const changes = (before: Massnahme[], after: Massnahme[]) =>
  paperChanges(paper('2025-06-30', ...before), paper('2026-06-30', ...after));

describe('what changed between two papers', () => {
  it('is old and new in the words of both', () => {
    const { massnahmen, anzahl } = changes(
      [measure('M1')],
      [
        measure('M1', {
          status: 'abgeschlossen',
          sachstand: 'Beendet.',
          sachstandVom: '2026-03-01',
        }),
      ],
    );
    expect(massnahmen).toEqual([
      {
        nummer: 'M1',
        titel: 'Sprachkurs',
        status: 'abgeschlossen',
        statusVorher: 'laufend',
        arten: ['CHANGED', 'DONE'],
        angaben: [
          { bezeichnung: 'Status', vorher: 'laufend', nachher: 'abgeschlossen' },
          { bezeichnung: 'Sachstand', vorher: 'Läuft.', nachher: 'Beendet.' },
        ],
      },
    ]);
    expect(anzahl).toMatchObject({ CHANGED: 1, DONE: 1, NEW: 0, SILENT: 0 });
  });

  it('names what is new, confirmed, silent, and no longer told', () => {
    const { massnahmen, entfallen } = changes(
      [measure('M1'), measure('M2'), measure('M3')],
      [
        measure('M1', { unveraendert: true, sachstandVom: '2026-06-30' }),
        measure('M2'),
        measure('M4', { sachstandVom: '2026-06-30' }),
      ],
    );
    expect(massnahmen.map(({ nummer, arten }) => [nummer, arten])).toEqual([
      ['M1', ['CONFIRMED']],
      ['M2', ['SILENT']],
      ['M4', ['NEW']],
    ]);
    expect(entfallen).toEqual([{ nummer: 'M3', titel: 'Sprachkurs', status: 'laufend' }]);
  });

  it('counts every status that occurs in one of the two, with the difference', () => {
    const { status } = changes(
      [measure('M1'), measure('M2')],
      [measure('M1'), measure('M2', { status: 'zurückgestellt' })],
    );
    expect(status).toEqual([
      { bezeichnung: 'laufend', vorher: 2, nachher: 1, veraenderung: '−1' },
      { bezeichnung: 'zurückgestellt', vorher: 0, nachher: 1, veraenderung: '+1' },
      { bezeichnung: 'nicht erhoben', vorher: 0, nachher: 0, veraenderung: '±0' },
    ]);
  });

  it('is told only of what is in both when they are narrowed down otherwise', () => {
    const last = paper('2025-06-30', measure('P1'), measure('P2'));
    const now = paper('2026-06-30', measure('P2', { status: 'abgeschlossen' }), measure('P3'));
    const { massnahmen, verglichen, nurGemeinsame, entfallen } = paperChanges(
      { ...last, auswahl: ['Konzept: Eins'] },
      { ...now, auswahl: [] },
    );
    expect(massnahmen.map(({ nummer }) => nummer)).toEqual(['P2']);
    expect({ verglichen, nurGemeinsame, entfallen }).toEqual({
      verglichen: 1,
      nurGemeinsame: true,
      entfallen: [],
    });
  });
});
