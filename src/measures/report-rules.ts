import type { FieldProblem } from '../texts/domain-error.js';
import { germanDay } from '../texts/partial-date.js';
import {
  type Adaptation,
  ADAPTATIONS,
  MEASURE_STATUSES,
  type MeasureStatus,
  type ReportState,
  type Schedule,
  SCHEDULES,
} from './measure-status.js';

/** What a report says. */
export interface Statement {
  asOf: string;
  status: MeasureStatus;
  schedule: Schedule | null;
  reason: string | null;
  publicText: string | null;
  adaptation: Adaptation | null;
  adaptationText: string | null;
}

/** What a statement is held against. Days are `YYYY-MM-DD`. */
export interface Circumstances {
  today: string;
  /** The first day anything says of the measure that it was there. */
  firstDay: string;
  /** The report it corrects. */
  corrected: { asOf: string; state: ReportState } | null;
}

type Rule<Asked> = (asked: Asked, circumstances: Circumstances) => FieldProblem | null;

export const STATUSES_WITH_REASON: readonly MeasureStatus[] = ['ON_HOLD', 'DISCONTINUED'];
export const ADAPTATIONS_WITH_TEXT: readonly Adaptation[] = ['ADAPT', 'NEW'];

const NOT_TO_CORRECT: Readonly<Partial<Record<ReportState, string>>> = {
  SUBMITTED:
    'Dieser Sachstand ist noch nicht angenommen. Bitte ziehen Sie ihn zurück und melden Sie neu.',
  WITHDRAWN: 'Dieser Sachstand ist zurückgezogen; da gibt es nichts zu berichtigen.',
};

const DAY_RULES: readonly Rule<{ asOf: string }>[] = [
  ({ asOf }, { today }) =>
    asOf > today
      ? {
          field: 'asOf',
          message: `Der Tag liegt in der Zukunft; heute ist der ${germanDay(today)}.`,
        }
      : null,
  ({ asOf }, { firstDay }) =>
    asOf < firstDay
      ? { field: 'asOf', message: `Die Maßnahme gibt es erst seit dem ${germanDay(firstDay)}.` }
      : null,
];

const RULES: readonly Rule<Statement>[] = [
  ...DAY_RULES,
  ({ status, reason }) =>
    STATUSES_WITH_REASON.includes(status) && reason === null
      ? { field: 'reason', message: `Zu „${MEASURE_STATUSES[status]}“ gehört eine Begründung.` }
      : null,
  ({ status, schedule, reason }) =>
    schedule === 'DELAYED' && !STATUSES_WITH_REASON.includes(status) && reason === null
      ? { field: 'reason', message: `Zu „${SCHEDULES[schedule]}“ gehört eine Begründung.` }
      : null,
  ({ adaptation, adaptationText }) =>
    adaptation !== null && ADAPTATIONS_WITH_TEXT.includes(adaptation) && adaptationText === null
      ? {
          field: 'adaptationText',
          message: `Zu „${ADAPTATIONS[adaptation]}“ gehört, was geändert oder aufgenommen werden soll.`,
        }
      : null,
  (_, { corrected }) => {
    const message = corrected && NOT_TO_CORRECT[corrected.state];
    return message ? { field: 'corrects', message } : null;
  },
  // On another day the wrong statement would go on to count for its own.
  ({ asOf }, { corrected }) =>
    corrected?.state === 'ACCEPTED' && asOf !== corrected.asOf
      ? {
          field: 'asOf',
          message: `Eine Berichtigung gilt für denselben Tag wie der berichtigte Sachstand, den ${germanDay(corrected.asOf)}.`,
        }
      : null,
];

/** What is wrong with a statement, all at once. */
export const problemsOf = (statement: Statement, circumstances: Circumstances): FieldProblem[] =>
  broken(RULES, statement, circumstances);

/** What is wrong with the day alone; the rest of a confirmation was accepted before. */
export const problemsOfDay = (asOf: string, circumstances: Circumstances): FieldProblem[] =>
  broken(DAY_RULES, { asOf }, circumstances);

function broken<Asked>(
  rules: readonly Rule<Asked>[],
  asked: Asked,
  circumstances: Circumstances,
): FieldProblem[] {
  return rules.map((rule) => rule(asked, circumstances)).filter((problem) => problem !== null);
}
