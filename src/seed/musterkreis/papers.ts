import type { PaperRecord, ResolutionRecord } from '../format/paper-records.js';
import { SOURCES } from './sources.js';

const COMMITTEE = 'ausschuss-soziales-integration';
const quelle = SOURCES.council;

export function resolutions(): ResolutionRecord[] {
  return [
    {
      schluessel: 'berichtsauftrag-2021',
      gremium: COMMITTEE,
      datum: '2021-03-11',
      wortlaut: [
        'Die Verwaltung wird beauftragt, dem Ausschuss einmal im Jahr über den Umsetzungsstand der Maßnahmen aus dem Integrationskonzept und dem Handlungskonzept für geflüchtete Menschen zu berichten.',
        'Der Bericht soll notwendige Anpassungen benennen, insbesondere im Zusammenhang mit dem Kommunalen Integrationsmanagement.',
      ],
      quelle,
    },
    {
      schluessel: 'anpassungsauftrag-2025',
      gremium: COMMITTEE,
      datum: '2025-09-11',
      wortlaut: [
        'Die Verwaltung legt mit dem nächsten Bericht einen Vorschlag vor, welche Maßnahmen beendet und welche neu aufgenommen werden sollen.',
      ],
      quelle,
    },
  ];
}

/** @param until papers on later days are not written yet */
export function papers(until: string): PaperRecord[] {
  return [
    report({
      number: '087/2025',
      on: '2025-06-30',
      meeting: '2025-09-11',
      item: '6',
      mandate: 'berichtsauftrag-2021',
      result: 'zur Kenntnis genommen',
    }),
    report({
      number: '094/2026',
      on: '2026-06-30',
      meeting: '2026-09-10',
      item: '5',
      mandate: 'anpassungsauftrag-2025',
    }),
  ].filter(({ stichtag }) => String(stichtag) <= until);
}

interface Report {
  number: string;
  on: string;
  meeting: string;
  item: string;
  mandate: string;
  result?: string;
}

function report({ number, on, meeting, item, mandate, result }: Report): PaperRecord {
  return {
    schluessel: `umsetzungsstand-${on.slice(0, 4)}`,
    nummer: number,
    art: 'Berichtsvorlage',
    oeffentlich: true,
    betreff: `Umsetzungsstand zum Integrationskonzept und zum Handlungskonzept für geflüchtete Menschen (Bericht ${on.slice(0, 4)})`,
    muster: 'berichtsvorlage-umsetzungsstand',
    stichtag: on,
    federfuehrung: 'ki',
    beschlussvorschlag: 'Der Ausschuss nimmt den Bericht zur Kenntnis.',
    anlass: mandate,
    auswirkungen: [
      {
        art: 'Finanzielle Auswirkungen',
        bewertung: 'keine',
        text: 'Die Mittel der laufenden Maßnahmen sind im Haushalt veranschlagt.',
      },
    ],
    anlagen: ['Maßnahmenübersicht'],
    quelle,
    beratungsfolge: [
      { art: 'verwaltungsintern', gremium: 'kim-lenkungsgruppe', schritt: 'Vorstellung', quelle },
      {
        art: 'Gremium',
        gremium: COMMITTEE,
        termin: meeting,
        rolle: 'Kenntnisnahme',
        top: item,
        berichterstattung: 'andresky',
        ...(result && { ergebnis: result }),
        quelle,
      },
    ],
  };
}
