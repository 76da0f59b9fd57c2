import type { FreshnessCode } from './freshness.js';
import type { KimAssessment } from './kim.js';
import type { Adaptation, MeasureStatus, Schedule } from './measure-status.js';
import { ADAPTATIONS_WITH_TEXT, STATUSES_WITH_REASON } from './report-rules.js';
import { isClosed, type Standing } from './standing.js';

/** What a measure may lack before it can go into a paper. */
export const LACKS = {
  STATUS: 'Stand der Umsetzung nicht erhoben',
  PUBLIC_TEXT: 'kein öffentlicher Sachstand',
  LEAD: 'keine Federführung zugeordnet',
  FIELD_OF_ACTION: 'keinem Handlungsfeld zugeordnet',
  KIM_ASSESSMENT: 'KIM-Bezug nicht bewertet',
  ADAPTATION_TEXT: 'Anpassungsbedarf ohne Vorschlag',
  REASON: 'Begründung fehlt',
  CURRENT_REPORT: 'Sachstand veraltet',
} as const;
export type Lack = keyof typeof LACKS;

/** What the question needs to know of a measure on a day. */
export interface Inspected extends Omit<Standing, 'schedule'> {
  schedule: Schedule | null;
  publicText: string | null;
  reason: string | null;
  adaptation: Adaptation | null;
  adaptationText: string | null;
  hasLead: boolean;
  hasField: boolean;
  kimAssessment: KimAssessment;
  freshness: FreshnessCode;
}

const RULES: Readonly<Record<Lack, (measure: Inspected) => boolean>> = {
  STATUS: ({ status }) => status === 'UNKNOWN',
  PUBLIC_TEXT: ({ publicText }) => isBlank(publicText),
  LEAD: ({ hasLead }) => !hasLead,
  FIELD_OF_ACTION: ({ hasField }) => !hasField,
  KIM_ASSESSMENT: ({ kimAssessment }) => kimAssessment === 'NOT_ASSESSED',
  ADAPTATION_TEXT: ({ adaptation, adaptationText }) =>
    adaptation !== null && ADAPTATIONS_WITH_TEXT.includes(adaptation) && isBlank(adaptationText),
  REASON: ({ status, schedule, reason }) => needsReason(status, schedule) && isBlank(reason),
  CURRENT_REPORT: ({ freshness }) => freshness === 'STALE',
};

/** What is archived or has gone into another measure is not asked about any more. */
export function lacksOf(measure: Inspected): Lack[] {
  if (isClosed(measure)) return [];
  return (Object.keys(LACKS) as Lack[]).filter((lack) => RULES[lack](measure));
}

const needsReason = (status: MeasureStatus, schedule: Schedule | null): boolean =>
  STATUSES_WITH_REASON.includes(status) || schedule === 'DELAYED';

const isBlank = (text: string | null): boolean => text === null || text === '';
