import type { MeasureDocument } from './measure-document.js';

/** What the document of a measure says. */
export const DOCUMENT_FACTS = {
  number: 'Nummer',
  title: 'Titel',
  officialWording: 'Wortlaut',
  description: 'Beschreibung',
  kind: 'Art',
  kindWording: 'Art im Wortlaut',
  isPublic: 'öffentlich',
  parent: 'übergeordnete Maßnahme',
  fields: 'Handlungsfelder',
  concepts: 'Konzepte',
  lead: 'Federführung',
  leadWording: 'Federführung im Wortlaut',
  kiRole: 'Rolle des Kommunalen Integrationszentrums',
  parties: 'Beteiligte',
  targetGroups: 'Zielgruppen',
  places: 'Orte',
  plannedStart: 'geplanter Beginn',
  plannedEnd: 'geplantes Ende',
  startedOn: 'Beginn',
  endedOn: 'Ende',
  funding: 'Förderung',
  kim: 'Bezug zu KIM',
  mergedInto: 'aufgegangen in',
  supersededBy: 'ersetzt durch',
  archived: 'archiviert',
  note: 'Anmerkung',
  source: 'Fundstelle',
} as const satisfies Record<keyof MeasureDocument, string>;

/** The link to KIM, one by one. */
const KIM_FACTS = {
  kimAssessment: 'KIM: Bewertung',
  kimModules: 'KIM: Bausteine',
  kimContributions: 'KIM: Beiträge',
  kimLegalCircles: 'KIM: Rechtskreise',
  kimRationale: 'KIM: Begründung',
  kimSteeringDecisions: 'KIM: Beschlüsse der Lenkungsgruppe',
  kimPoliticalDecisions: 'KIM: Beschlüsse der Politik',
  kimFundingShares: 'KIM: Förderanteile',
  kimAssessedBy: 'KIM: bewertet von',
  kimAssessedOn: 'KIM: bewertet am',
} as const satisfies Record<`kim${Capitalize<keyof MeasureDocument['kim']>}`, string>;

/** What a report says; not when and by whom it was said. */
const REPORT_FACTS = {
  status: 'Stand der Umsetzung',
  statusWording: 'Stand im Wortlaut',
  schedule: 'Zeitplan',
  reason: 'Begründung',
  publicText: 'Sachstand',
  adaptation: 'Anpassungsbedarf',
  adaptationText: 'Was anzupassen ist',
} as const;

// The number stays, and KIM is told one by one.
const { number: _number, kim: _kim, ...SINGLE_FACTS } = DOCUMENT_FACTS;

/** All that can be one way on one day and another on the next, in the order people read it. */
export const CHANGEABLE_FACTS = { ...REPORT_FACTS, ...SINGLE_FACTS, ...KIM_FACTS };
export type ChangeableFact = keyof typeof CHANGEABLE_FACTS;
