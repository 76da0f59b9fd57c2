import { type Form, typed } from '../../../auth/page-forms.js';
import type { ReportSheet } from '../../report-sheets.js';

/** The fields of the form, as the API calls them, with what people read. */
export const LABELS = {
  status: 'Stand der Umsetzung',
  publicText: 'Sachstand für die Vorlage',
  schedule: 'Zeitplan',
  reason: 'Begründung',
  adaptation: 'Anpassungsbedarf',
  adaptationText: 'Was soll sich ändern?',
  asOf: 'Stand vom',
  internalNote: 'Interner Vermerk',
  corrects: 'Berichtigung',
  onBehalfOf: 'Gemeldet für',
} as const;

export type ReportFields = Record<keyof typeof LABELS, string>;

/** What a new report starts with: the words of the report to be corrected, or of the last one. */
export function startOf({ state, corrected, today }: ReportSheet): Partial<ReportFields> {
  const before = corrected ?? state.report;
  if (!before) return { asOf: today };
  return {
    // Nobody reports that nobody knows.
    status: before.status === 'UNKNOWN' ? '' : before.status,
    publicText: before.publicText ?? '',
    schedule: before.schedule ?? '',
    reason: before.reason ?? '',
    adaptation: before.adaptation ?? '',
    adaptationText: before.adaptationText ?? '',
    // What was noted inside was meant for that report.
    internalNote: corrected?.internalNote ?? '',
    asOf: corrected?.asOf ?? today,
  };
}

/** Only these of what a browser sent. */
export const reportFields = (form: Form): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.keys(LABELS).map((field) => [field, typed(form, field)]));
