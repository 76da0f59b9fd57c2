import type { FieldProblem } from '../texts/domain-error.js';
import { germanDay } from '../texts/partial-date.js';
import { MEASURE_STATUSES, type MeasureStatus } from './measure-status.js';
import { countSentences } from './sentences.js';

/** House rule of the papers; more is allowed. */
const SENTENCES = 3;

const BEGINNINGS = ['NOT_STARTED', 'PLANNED'] as const;

/**
 * Steps that are seldom meant. None is forbidden: a concluded measure may be taken up again, and a
 * correction may say anything.
 */
const UNUSUAL: Readonly<Partial<Record<MeasureStatus, readonly MeasureStatus[]>>> = {
  IN_PROGRESS: ['NOT_STARTED'],
  ONGOING: BEGINNINGS,
  COMPLETED: [...BEGINNINGS, 'ON_HOLD', 'DISCONTINUED'],
  DISCONTINUED: ['NOT_STARTED', 'COMPLETED'],
  SUPERSEDED: [...BEGINNINGS, 'IN_PROGRESS', 'ONGOING', 'COMPLETED'],
};

/** The status is that in force on the day; the day is that of a report still waiting for a decision. */
export interface Before {
  status: MeasureStatus | null;
  waitingAsOf: string | null;
}

/** What somebody who reports may want to look at again; nothing of it is refused. */
export function hintsOn(
  statement: { status: MeasureStatus; publicText: string | null },
  { status, waitingAsOf }: Before,
): FieldProblem[] {
  const sentences = countSentences(statement.publicText ?? '');
  return [
    ...hint(
      sentences > SENTENCES,
      'publicText',
      `Der Sachstand hat ${sentences} Sätze. Für die Vorlage sind höchstens drei üblich.`,
    ),
    ...hint(
      status !== null && (UNUSUAL[status] ?? []).includes(statement.status),
      'status',
      `Bisher galt „${MEASURE_STATUSES[status ?? 'UNKNOWN']}“. „${MEASURE_STATUSES[statement.status]}“ ist danach ungewöhnlich; bitte prüfen Sie die Angabe.`,
    ),
    ...hint(
      waitingAsOf !== null,
      'asOf',
      `Zu dieser Maßnahme wartet schon ein Sachstand zum ${germanDay(waitingAsOf ?? '')} auf die Annahme.`,
    ),
  ];
}

const hint = (given: boolean, field: string, message: string): FieldProblem[] =>
  given ? [{ field, message }] : [];
