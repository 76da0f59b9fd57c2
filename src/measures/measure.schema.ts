import {
  code,
  day,
  decimal,
  flag,
  instant,
  list,
  maybe,
  named,
  object,
  record,
  text,
  whole,
} from '../web/schema.js';
import { KIM_ASSESSMENTS, KIM_CONTRIBUTIONS, KIM_MODULES } from './kim.js';
import { FRESHNESS } from './freshness.js';
import { LACKS } from './quality.js';
import { KI_ROLES, MEASURE_KINDS, PARTY_ROLES } from './measure-facts.js';
import { ADAPTATIONS, MEASURE_STATUSES, SCHEDULES } from './measure-status.js';

const other = (description: string) =>
  record({ number: text('Nummer'), title: text('Titel') }, description);

export const REPORT_FACTS = {
  asOf: day('Tag, für den der Sachstand gilt'),
  recordedAt: instant('Wann er gemeldet wurde'),
  statusWording: maybe(text('Stand im Wortlaut der Quelle', 'fest etabliert')),
  schedule: maybe(code(SCHEDULES, 'Zeitplan')),
  reason: maybe(text('Begründung, wenn etwas ruht, eingestellt oder verzögert ist')),
  publicText: maybe(text('Sachstand in höchstens drei Sätzen')),
  adaptation: maybe(code(ADAPTATIONS, 'Anpassungsbedarf')),
  adaptationText: maybe(text('Was anzupassen ist')),
  confirmsUnchanged: flag('Bestätigt nur, dass sich nichts geändert hat'),
  author: maybe(text('Funktion der meldenden Person')),
  internalNote: maybe(
    text(
      'Interner Vermerk; null auch für alle, die ihn nicht sehen dürfen',
      'Mit dem Träger klären',
    ),
  ),
};

const REPORT = record(
  {
    ...REPORT_FACTS,
    late: flag('Nachgemeldet: erst nach dem Stichtag gemeldet'),
  },
  'Neuester angenommener Sachstand; null, wenn nichts gemeldet ist',
);

const FUNDING_SHARE = record({
  programmeKey: text('Kurzname des Förderprogramms'),
  module: maybe(code(KIM_MODULES, 'Baustein')),
  amountEuro: maybe(decimal('Betrag in Euro')),
  period: maybe(text('Zeitraum')),
  doubleFundingChecked: flag('Doppelförderung nach § 9 Absatz 4 TIntG ausgeschlossen'),
});

const KIM_FACTS = {
  assessment: code(KIM_ASSESSMENTS, 'Bewertung'),
  modules: list(code(KIM_MODULES, 'Baustein')),
  contributions: list(code(KIM_CONTRIBUTIONS, 'Beitrag')),
  legalCircles: list(text('Rechtskreis', 'SGB II')),
  rationale: maybe(text('Begründung')),
  steeringDecisions: list(
    record({ date: text('Tag'), decision: text('Beschluss der Lenkungsgruppe') }),
  ),
  politicalDecisions: list(
    record({
      date: text('Tag'),
      committee: text('Gremium', 'Kreistag'),
      decision: text('Beschluss'),
    }),
    'Beschlüsse der Politik',
  ),
  fundingShares: list(FUNDING_SHARE),
  assessedBy: maybe(text('Funktion der bewertenden Person')),
  assessedOn: maybe(day('Tag der Bewertung')),
};
const KIM = record(KIM_FACTS, 'Bezug zum Kommunalen Integrationsmanagement');

export const MEASURE = object('Measure', 'Maßnahme, wie sie am Stichtag stand', {
  number: text('Nummer, im Kreis eindeutig', 'W01'),
  title: text('Arbeitstitel'),
  isPublic: flag(
    'Öffentlich; andere sehen nur KI-Management, Prüfung und die federführende Stelle',
  ),
  status: code(MEASURE_STATUSES, 'Stand der Umsetzung'),
  report: maybe(REPORT),
  freshness: record(
    {
      code: { type: 'string', enum: Object.keys(FRESHNESS), description: 'Schlüssel' },
      label: text('Bezeichnung', FRESHNESS.CURRENT),
      daysSinceReport: maybe(whole('Tage seit dem Tag, für den der Sachstand gilt', 42)),
    },
    'Wie alt der Sachstand am Stichtag ist; die Grenzen legt der Kreis fest',
  ),
  overdue: flag(
    'Überfällig: Das geplante Ende ist verstrichen, ohne dass sie beendet ist, oder der geplante Beginn, ohne dass sie begonnen hat',
  ),
  missing: maybe(
    list(
      code(LACKS, 'Was fehlt'),
      'Was für eine Vorlage noch fehlt; null für alle, die nicht im Kreis angemeldet sind',
    ),
  ),
  officialWording: maybe(text('Wortlaut der Unterlage')),
  description: maybe(text('Beschreibung')),
  kind: code(MEASURE_KINDS, 'Art'),
  kindWording: maybe(text('Art im Wortlaut der Quelle', 'Fortbildungsreihe')),
  parent: maybe(other('Maßnahme, zu der diese gehört')),
  fieldsOfAction: list(named('Handlungsfeld')),
  concepts: list(
    record({
      key: text('Kurzname'),
      name: text('Titel'),
      placeInText: maybe(text('Stelle in der Unterlage')),
    }),
  ),
  lead: maybe(named('Federführung')),
  leadWording: maybe(text('Federführung im Wortlaut der Quelle')),
  kiRole: code(KI_ROLES, 'Rolle des Kommunalen Integrationszentrums'),
  parties: list(
    record({
      key: maybe(text('Kurzname')),
      name: text('Name'),
      role: code(PARTY_ROLES, 'Rolle'),
      wording: maybe(text('Im Wortlaut der Quelle')),
    }),
    'Beteiligte und Kooperationspartner',
  ),
  targetGroups: list(named('Zielgruppe')),
  places: list(named('Ort')),
  plannedStart: maybe(text('Geplanter Beginn; so genau, wie es die Quelle sagt', 'Mai 2021')),
  plannedEnd: maybe(text('Geplantes Ende')),
  startedOn: maybe(text('Beginn', '2018')),
  endedOn: maybe(text('Ende')),
  funding: list(
    record({
      key: text('Kurzname des Förderprogramms'),
      name: text('Förderprogramm'),
      funder: maybe(text('Fördermittelgeber')),
      wording: maybe(text('Im Wortlaut der Quelle')),
    }),
  ),
  kim: KIM,
  mergedInto: maybe(other('Aufgegangen in')),
  supersededBy: maybe(other('Ersetzt durch')),
  archived: flag('Archiviert'),
  note: maybe(text('Anmerkung')),
  source: maybe(text('Fundstelle')),
  version: whole('Zählt die Fassungen', 1),
  recordedAt: instant('Wann diese Fassung verzeichnet wurde'),
});

export const MEASURE_PAGE = object('MeasurePage', 'Eine Seite der Maßnahmen', {
  asOf: day('Stichtag'),
  page: whole('Seite', 1),
  limit: whole('Maßnahmen je Seite', 50),
  total: whole('Zahl aller Maßnahmen, auf die der Filter passt', 115),
  items: list(MEASURE),
});

export const KIM_LINK = object('KimLink', 'KIM-Bezug einer Maßnahme, wie er am Stichtag stand', {
  number: text('Nummer der Maßnahme', 'W01'),
  ...KIM_FACTS,
  version: whole('Fassung der Maßnahme', 1),
  recordedAt: instant('Wann diese Fassung verzeichnet wurde'),
});
