import { coded } from '../texts/coded.js';
import type { FieldProblem } from '../texts/domain-error.js';
import {
  code,
  day,
  instant,
  list,
  maybe,
  named,
  object,
  record,
  text,
  whole,
} from '../web/schema.js';
import { REPORT_FACTS } from './measure.schema.js';
import { reportFacts } from './measure.view.js';
import type { ReportedState } from './measure-state.js';
import { MEASURE_STATUSES, REPORT_STATES } from './measure-status.js';
import type { ReportRecord } from './report-records.js';

const STATUS = code(MEASURE_STATUSES, 'Stand der Umsetzung');

const FACTS = {
  id: text('Kennung des Sachstands', '01890a5d-ac96-774b-bcce-b302099a8057'),
  version: whole('Fassung für If-Match: 1 bis zur Entscheidung, danach 2', 1),
  state: code(REPORT_STATES, 'Was aus dem Sachstand wurde'),
  measure: record(
    {
      number: text('Nummer', 'W01'),
      title: text('Arbeitstitel'),
      version: whole('Fassung der Maßnahme, bei der Annahme als `seenMeasureVersion` zu nennen', 3),
      lead: maybe(named('Federführung')),
    },
    'Maßnahme, um die es geht',
  ),
  status: STATUS,
  ...REPORT_FACTS,
  onBehalfOf: maybe(named('Stelle, für die das KI-Management gemeldet hat')),
  corrects: maybe(text('Kennung des Sachstands, den dieser berichtigt')),
  decision: maybe(
    record(
      {
        decidedAt: instant('Wann entschieden wurde'),
        decidedBy: text('Funktion der Person, die entschieden hat', 'KI-Management'),
        comment: maybe(text('Was dazu gesagt wurde', 'Bitte das Datum nennen.')),
        seenMeasureVersion: whole('Fassung der Maßnahme, die dabei vorlag', 3),
      },
      'Annahme, Rückgabe oder Rücknahme; null auch für alle, die sie nicht sehen dürfen',
    ),
  ),
};

const LAST_ACCEPTED = maybe(
  record(
    { status: STATUS, ...REPORT_FACTS },
    'Angenommener Sachstand, der für denselben Tag gilt; bei einem angenommenen meist er selbst',
  ),
);

export const STATUS_REPORT = object('StatusReport', 'Sachstand einer Maßnahme', FACTS);

export const WRITTEN_REPORT = object('WrittenStatusReport', 'Gemeldeter Sachstand mit Hinweisen', {
  ...FACTS,
  hints: list(
    record({
      field: text('Name der Angabe', 'publicText'),
      message: text('Worauf es ankommt', 'Der Sachstand hat 5 Sätze.'),
    }),
    'Was vielleicht noch einmal zu prüfen ist; der Sachstand ist trotzdem gemeldet',
  ),
});

export const COMPARED_REPORT = object(
  'ComparedStatusReport',
  'Sachstand neben dem, der bisher gilt',
  { ...FACTS, lastAccepted: LAST_ACCEPTED },
);

const page = (items: typeof STATUS_REPORT) => ({
  asOf: day('Stichtag'),
  page: whole('Seite', 1),
  limit: whole('Sachstände je Seite', 50),
  total: whole('Zahl aller Sachstände, auf die der Filter passt', 4),
  items: list(items),
});
export const REPORT_PAGE = object(
  'StatusReportPage',
  'Eine Seite der Sachstände einer Maßnahme',
  page(STATUS_REPORT),
);
export const QUEUE_PAGE = object(
  'StatusReportQueue',
  'Eine Seite der Sachstände eines Kreises',
  page(COMPARED_REPORT),
);

export function reportView(report: ReportRecord) {
  const { number, title, version, lead } = report.measure;
  return {
    id: report.id,
    version: report.version,
    state: coded(REPORT_STATES, report.state),
    measure: { number, title, version, lead },
    status: coded(MEASURE_STATUSES, report.status),
    ...reportFacts(report),
    onBehalfOf: report.onBehalfOf,
    corrects: report.correctsId,
    decision: report.decision && {
      decidedAt: report.decision.decidedAt.toISOString(),
      decidedBy: report.decision.decidedBy,
      comment: report.decision.comment,
      seenMeasureVersion: report.decision.seenVersion,
    },
  };
}
export type ReportView = ReturnType<typeof reportView>;

export const writtenReportView = (report: ReportRecord, hints: readonly FieldProblem[]) => ({
  ...reportView(report),
  hints,
});

/** @param lastAccepted as the reader may see it */
export const comparedReportView = (
  report: ReportRecord,
  lastAccepted: Omit<ReportedState, 'late'> | undefined,
) => ({
  ...reportView(report),
  lastAccepted: lastAccepted
    ? { status: coded(MEASURE_STATUSES, lastAccepted.status), ...reportFacts(lastAccepted) }
    : null,
});
