import { differences } from './changes.js';
import type { Told } from './facts-in-words.js';
import type { MeasureDocument } from './measure-document.js';
import type { ReportedState } from './measure-state.js';

const blank: MeasureDocument = {
  number: 'P1',
  title: 'Sprachkurs',
  officialWording: null,
  description: null,
  kind: 'MEASURE',
  kindWording: null,
  isPublic: true,
  parent: null,
  fields: [],
  concepts: [],
  lead: null,
  leadWording: null,
  kiRole: 'NOT_ASSESSED',
  parties: [],
  targetGroups: [],
  places: [],
  plannedStart: null,
  plannedEnd: null,
  startedOn: null,
  endedOn: null,
  funding: [],
  kim: {
    assessment: 'NOT_ASSESSED',
    modules: [],
    contributions: [],
    legalCircles: [],
    rationale: null,
    steeringDecisions: [],
    fundingShares: [],
    assessedBy: null,
    assessedOn: null,
  },
  mergedInto: null,
  supersededBy: null,
  archived: false,
  note: null,
  source: null,
};
const report: ReportedState = {
  asOf: '2023-06-30',
  recordedAt: new Date('2023-06-30T10:00:00Z'),
  late: false,
  status: 'IN_PROGRESS',
  statusWording: null,
  schedule: null,
  reason: null,
  publicText: null,
  adaptation: null,
  adaptationText: null,
  confirmsUnchanged: false,
  internalNote: null,
  author: 'Jugendamt',
};
const told = (facts: Partial<MeasureDocument>, words: Partial<ReportedState> = {}): Told => ({
  document: { ...blank, ...facts },
  status: words.status ?? report.status,
  report: { ...report, ...words },
});
const kim = (facts: Partial<MeasureDocument['kim']>) => told({ kim: { ...blank.kim, ...facts } });

/** `fact: old -> new` */
const inShort = (before: Told, after: Told): string[] =>
  differences(before, after).map(
    ({ fact, before: old, after: now }) => `${fact.label}: ${old.join(', ')} -> ${now.join(', ')}`,
  );

describe('the differences between two days', () => {
  it('are none where nothing but the day has changed', () => {
    const confirmation = {
      asOf: '2024-06-30',
      late: true,
      confirmsUnchanged: true,
      internalNote: null,
      author: null,
    };
    expect(differences(told({}), told({}, confirmation))).toEqual([]);
  });

  it('tell old and new, with the code and the German word for the fact', () => {
    expect(
      differences(
        told({ lead: { key: 'jugendamt', name: 'Jugendamt' } }),
        told({ lead: { key: 'jugendamt', name: 'Amt für Jugend und Bildung' } }),
      ),
    ).toEqual([
      {
        fact: { code: 'lead', label: 'Federführung' },
        before: ['Jugendamt'],
        after: ['Amt für Jugend und Bildung'],
      },
    ]);
  });

  it('say nothing where nothing is stated', () => {
    const [change] = differences(told({ description: 'Für Eltern.' }), told({}));
    expect(change).toMatchObject({ before: ['Für Eltern.'], after: [] });
  });

  it.each<[Partial<MeasureDocument>, string]>([
    [{ title: 'Kurs' }, 'Titel: Sprachkurs -> Kurs'],
    [{ kind: 'PROJECT' }, 'Art: Maßnahme -> Projekt'],
    [{ isPublic: false }, 'öffentlich: ja -> nein'],
    [{ archived: true }, 'archiviert: nein -> ja'],
    [
      { parent: { number: 'P7', title: 'Sprache', isPublic: true } },
      'übergeordnete Maßnahme:  -> P7 Sprache',
    ],
    [{ supersededBy: { number: 'P8', title: 'Neu', isPublic: true } }, 'ersetzt durch:  -> P8 Neu'],
    [{ plannedEnd: '2024-12-31' }, 'geplantes Ende:  -> 31.12.2024'],
    [{ startedOn: 'Mai 2021' }, 'Beginn:  -> Mai 2021'],
    [{ places: [{ key: 'a', name: 'Ahlen' }] }, 'Orte:  -> Ahlen'],
    [
      { concepts: [{ key: 'k', name: 'Konzept', placeInText: 'S. 4' }] },
      'Konzepte:  -> Konzept (S. 4)',
    ],
    [
      { parties: [{ key: null, name: 'VHS', role: 'PARTNER', wording: 'die VHS' }] },
      'Beteiligte:  -> VHS (Kooperationspartner; im Wortlaut: die VHS)',
    ],
    [
      { funding: [{ key: 'f', name: 'KOMM-AN', funder: 'Land', wording: null }] },
      'Förderung:  -> KOMM-AN (Land)',
    ],
  ])('are written out for %j', (facts, expected) => {
    expect(inShort(told({}), told(facts))).toEqual([expected]);
  });

  it('tell the link to KIM one by one', () => {
    const after = kim({
      assessment: 'RELATED',
      modules: ['CASE_MANAGEMENT'],
      steeringDecisions: [{ date: '2024-03-01', decision: 'Ausbauen' }],
      fundingShares: [
        {
          programmeKey: 'kim',
          module: 'COORDINATION',
          amountEuro: 12000,
          period: '2024',
          doubleFundingChecked: false,
        },
      ],
    });
    expect(inShort(told({}), after)).toEqual([
      'KIM: Bewertung: nicht bewertet -> Bezug zu KIM',
      'KIM: Bausteine:  -> Baustein 2: Case Management',
      'KIM: Beschlüsse der Lenkungsgruppe:  -> 01.03.2024: Ausbauen',
      'KIM: Förderanteile:  -> kim (Baustein 1: Koordinierung; 12.000 Euro; 2024; Doppelförderung nicht ausgeschlossen)',
    ]);
  });

  it('tell what a report says, first of all', () => {
    const after = told({ title: 'Kurs' }, { status: 'ON_HOLD', reason: 'Es fehlt an Räumen.' });
    expect(inShort(told({}), after)).toEqual([
      'Stand der Umsetzung: in Umsetzung -> zurückgestellt',
      'Begründung:  -> Es fehlt an Räumen.',
      'Titel: Sprachkurs -> Kurs',
    ]);
  });

  it('begin with the first report', () => {
    const silent: Told = { document: blank, status: 'UNKNOWN', report: null };
    expect(inShort(silent, told({}))).toEqual([
      'Stand der Umsetzung: nicht erhoben -> in Umsetzung',
    ]);
  });
});
