import type { FieldProblem } from '../texts/domain-error.js';
import { germanDay } from '../texts/partial-date.js';

/** What is written down has happened. Both days are `YYYY-MM-DD`. */
export function futureProblems(field: string, day: string, today: string): FieldProblem[] {
  if (day <= today) return [];
  const message = `Der Tag liegt in der Zukunft; heute ist der ${germanDay(today)}. Bitte tragen Sie es ein, wenn es so weit ist.`;
  return [{ field, message }];
}
