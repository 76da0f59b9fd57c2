import { germanDay } from '../../texts/partial-date.js';
import type { StatusReportRecord } from '../format/status-report-record.js';
import type { Problem } from '../problem.js';
import type { SeedData } from '../seed-format.js';
import { recordedOn } from '../report-order.js';
import { type Found, walk } from './walk.js';

type Report = Partial<StatusReportRecord>;
/** Whether a day can be compared; that it exists is checked with the form. */
const isDay = (day: string | undefined): day is string => /^\d{4}-\d{2}-\d{2}$/.test(day ?? '');

type Rule = (report: Report, others: readonly Report[], today: string) => string | null;

const STATEMENTS = [
  'status',
  'statusWortlaut',
  'zeitplan',
  'begruendung',
  'text',
  'vermerkIntern',
  'anpassung',
  'anpassungText',
] as const;

const states = (report: Report): boolean => STATEMENTS.some((field) => report[field] !== undefined);

const NEEDS_REASON: readonly unknown[] = ['zurückgestellt', 'eingestellt'];

const RULES: readonly Rule[] = [
  (report, others) => {
    const same = others.filter(
      (other) => other.stichtag === report.stichtag && recordedOn(other) === recordedOn(report),
    );
    return same[0] === report || same.length === 0
      ? null
      : 'Zu diesem Stichtag gibt es schon einen Sachstand. Eine Berichtigung braucht einen anderen Tag unter erfasstAm.';
  },
  (report) =>
    isDay(report.erfasstAm) && report.erfasstAm < String(report.stichtag)
      ? 'Ein Sachstand kann nicht vor dem Tag erfasst sein, um den es geht.'
      : null,
  (report, _, today) =>
    isDay(recordedOn(report)) && String(recordedOn(report)) > today
      ? `Ein Sachstand kann nicht aus der Zukunft stammen; heute ist der ${germanDay(today)}.`
      : null,
  (report, others) =>
    report.unveraendert === true &&
    !others.some((other) => String(other.stichtag) < String(report.stichtag))
      ? 'Bestätigt werden kann nur ein früherer Sachstand; hier gibt es keinen.'
      : null,
  (report) =>
    report.unveraendert === true && states(report)
      ? `Wer „unveraendert“ bestätigt, macht keine anderen Angaben (${STATEMENTS.join(', ')}).`
      : null,
  (report) =>
    report.unveraendert === true || states(report) ? null : 'Dieser Sachstand sagt nichts aus.',
  (report) =>
    (NEEDS_REASON.includes(report.status) || report.zeitplan === 'verzögert') && !report.begruendung
      ? 'Hier fehlt die Begründung: Sie gehört zu „zurückgestellt“, „eingestellt“ und „verzögert“.'
      : null,
];

/** What must hold for the status reports of each measure. */
export function checkReports(data: SeedData, today: string): Problem[] {
  return walk(data, 'massnahmen[].sachstaende').flatMap(({ path, value }) => {
    const found = walk({ list: value }, 'list[]').filter(isReport);
    const reports = found.map((one) => one.value);
    return found.flatMap((one) =>
      RULES.map((rule) => rule(one.value, reports, today))
        .filter((message) => message !== null)
        .map((message) => ({ path: [...path, ...one.path.slice(1)], message })),
    );
  });
}

function isReport(found: Found): found is Found & { value: Report } {
  return typeof found.value === 'object' && found.value !== null;
}
