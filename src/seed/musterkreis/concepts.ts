import type {
  ConceptRecord,
  FieldOfActionRecord,
  GoalRecord,
  MilestoneRecord,
} from '../format/concept-records.js';
import { FIELDS } from './fields.js';
import { SOURCES } from './sources.js';

const INTEGRATION = SOURCES.concepts.integrationskonzept;
const REFUGEES = SOURCES.concepts['handlungskonzept-flucht'];

/** The documents state other numbers than are recorded, as documents do. */
export function concepts(): ConceptRecord[] {
  return [
    {
      schluessel: 'integrationskonzept',
      titel: 'Integrationskonzept des Musterkreises „Gemeinsam hier zu Hause“',
      kurztitel: 'Integrationskonzept',
      art: 'Integrationskonzept',
      beschlossenAm: '2019-12-12',
      beschlossenVon: 'kreistag',
      entstehung:
        'Das Konzept entstand in sechs Werkstätten mit Gemeinden, Trägern und Migrantenorganisationen.',
      rechtsgrundlage: '§ 7 TIntG NRW (2012)',
      kimHinweis:
        'Das Konzept nennt das Kommunale Integrationsmanagement als künftige Steuerung über alle Handlungsfelder.',
      angegebeneAnzahlen: [
        {
          wortlaut: 'mehr als 85',
          gegenstand: 'Maßnahmen in sechs Handlungsfeldern',
          zahl: 85,
          bezug: 'Konzept',
          notiz: 'Einige Maßnahmen stehen im Konzept in zwei Handlungsfeldern.',
          quelle: INTEGRATION,
        },
        {
          wortlaut: 'rund 40',
          gegenstand: 'Maßnahmen in der Verantwortung des Kommunalen Integrationszentrums',
          zahl: 40,
          bezug: 'Kommunales Integrationszentrum',
          quelle: INTEGRATION,
        },
      ],
      quelle: INTEGRATION,
    },
    {
      schluessel: 'handlungskonzept-flucht',
      titel: 'Handlungskonzept für geflüchtete Menschen im Musterkreis',
      kurztitel: 'Handlungskonzept Flucht',
      art: 'Handlungskonzept',
      beschlossenAm: '2020-09-24',
      beschlossenVon: 'kreistag',
      entstehung: 'Es ergänzt das Integrationskonzept um die ersten Jahre nach der Ankunft.',
      angegebeneAnzahlen: [
        {
          wortlaut: 'weitere 36',
          gegenstand: 'Maßnahmen für geflüchtete Menschen',
          zahl: 36,
          bezug: 'Konzept',
          quelle: REFUGEES,
        },
      ],
      quelle: REFUGEES,
    },
  ];
}

export function fieldsOfAction(): FieldOfActionRecord[] {
  return Object.entries(FIELDS).map(([schluessel, { name, concept }]) => ({
    schluessel,
    name,
    art: 'Handlungsfeld',
    konzept: concept,
    quelle: SOURCES.concepts[concept],
  }));
}

export function goals(): GoalRecord[] {
  return Object.entries(FIELDS).flatMap(([field, { concept, goal, parts }]) => {
    const place = { konzept: concept, handlungsfeld: field, quelle: SOURCES.concepts[concept] };
    const main = `leitziel-${field}`;
    return [
      { ...place, schluessel: main, ebene: 'Leitziel', text: goal } as const,
      ...parts.map(
        (text, index) =>
          ({
            ...place,
            schluessel: `teilziel-${field}-${index + 1}`,
            ebene: 'Teilziel',
            text,
            teilVon: main,
          }) as const,
      ),
    ];
  });
}

export function milestones(): MilestoneRecord[] {
  const konzept = 'integrationskonzept';
  const quelle = INTEGRATION;
  return [
    {
      schluessel: 'auftakt',
      datum: 'Frühjahr 2018',
      text: 'Auftakt der Werkstätten',
      konzept,
      quelle,
    },
    {
      schluessel: 'integrationskonferenz',
      datum: '2019-06-14',
      text: 'Integrationskonferenz berät den Entwurf',
      konzept,
      quelle,
    },
    {
      schluessel: 'beschluss',
      datum: '2019-12-12',
      text: 'Kreistag beschließt das Konzept',
      konzept,
      quelle,
    },
    {
      schluessel: 'kim-beginn',
      datum: 'Oktober 2020',
      text: 'Das Kommunale Integrationsmanagement beginnt',
      konzept,
      quelle,
    },
  ];
}
