import { germanInstant } from '../../../texts/days.js';
import { germanDay } from '../../../texts/partial-date.js';
import { csv } from '../../../web/csv.js';
import type { ComparedReport } from './compared-report.js';

const HEADER = [
  'Nummer',
  'Maßnahme',
  'Federführung',
  'Gemeldet am',
  'Gemeldet von',
  'Gilt für',
  'Stand bisher',
  'Stand neu',
  'Zeitplan',
  'Sachstand',
  'Annahme',
];

export const reportsAsCsv = (reports: readonly ComparedReport[]): string =>
  csv(
    HEADER,
    reports.map((report) => [
      report.measure.number,
      report.measure.title,
      report.measure.lead?.name ?? null,
      germanInstant(report.recordedAt),
      report.author,
      germanDay(report.asOf),
      report.lastAccepted?.status.label ?? null,
      report.status.label,
      report.schedule?.label ?? null,
      report.publicText,
      report.state.label,
    ]),
  );
