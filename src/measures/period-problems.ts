import type { FieldProblem } from '../texts/domain-error.js';
import { DOCUMENT_FACTS } from './fact-labels.js';
import { germanDay, PartialDate } from '../texts/partial-date.js';

/** Partial dates as given. */
export interface Period {
  plannedStart: string | null;
  plannedEnd: string | null;
  startedOn: string | null;
  endedOn: string | null;
}

/** What of the dates cannot be. @param today `YYYY-MM-DD` */
export function periodProblems(period: Period, today: string): FieldProblem[] {
  return [
    ...orderProblem(period, 'plannedStart', 'plannedEnd'),
    ...orderProblem(period, 'startedOn', 'endedOn'),
    ...futureProblem(period, 'startedOn', 'plannedStart', today),
    ...futureProblem(period, 'endedOn', 'plannedEnd', today),
  ];
}

function orderProblem(period: Period, start: keyof Period, end: keyof Period): FieldProblem[] {
  const from = read(period[start]);
  const to = read(period[end]);
  if (!from || !to || from.earliest <= to.latest) return [];
  return [{ field: end, message: `Das Ende (${to.text}) liegt vor dem Beginn (${from.text}).` }];
}

/** What has begun or ended has done so; what is to come is planned. */
function futureProblem(
  period: Period,
  actual: keyof Period,
  planned: keyof Period,
  today: string,
): FieldProblem[] {
  const date = read(period[actual]);
  if (!date || date.earliest <= today) return [];
  const message = `${date.text} liegt in der Zukunft; heute ist der ${germanDay(today)}. Was geplant ist, gehört in „${DOCUMENT_FACTS[planned]}“.`;
  return [{ field: actual, message }];
}

const read = (given: string | null): PartialDate | null =>
  given === null ? null : PartialDate.parse(given);
