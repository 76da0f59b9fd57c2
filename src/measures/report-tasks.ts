import type { FreshnessCode } from './freshness.js';
import type { Due } from './overdue.js';

/** What whoever answers for a measure has to do about its reports; the most urgent first. */
export const TASKS = {
  RETURNED: 'Zurückgegeben: bitte berichtigen',
  OVERDUE: 'Überfällig',
  DUE: 'Bitte melden',
  WAITING: 'Wartet auf die Annahme',
  DONE: 'Aktuell',
  SETTLED: 'Beendet',
} as const;
export type Task = keyof typeof TASKS;

export interface Reporting {
  freshness: FreshnessCode;
  /** The day the last accepted report is about; null when there is none. */
  reportedFor: string | null;
  overdue: boolean;
  due: Due;
  returned: boolean;
  waiting: boolean;
}

/**
 * A planned day that passed asks for a report once: the plan stays overdue, but whoever has said
 * since how it stands has answered.
 * @param today `YYYY-MM-DD`
 */
export function taskOf(reporting: Reporting, today: string): Task {
  const { freshness, overdue, due, reportedFor, returned, waiting } = reporting;
  if (returned) return 'RETURNED';
  if (waiting) return 'WAITING';
  if (freshness === 'SETTLED') return 'SETTLED';
  const answered = reportedFor !== null && reportedFor > lastMissed(due, today);
  if (freshness === 'STALE' || (overdue && !answered)) return 'OVERDUE';
  return freshness === 'CURRENT' ? 'DONE' : 'DUE';
}

/** Something is asked. */
export const isOpen = (task: Task): boolean =>
  task === 'RETURNED' || task === 'OVERDUE' || task === 'DUE';

/** How many of those that are to be reported on have been. */
export function progressOf(tasks: readonly Task[]): { done: number; total: number } {
  const asked = tasks.filter((task) => task !== 'SETTLED');
  return { done: asked.filter((task) => !isOpen(task)).length, total: asked.length };
}

/** The last of the planned days that is over. */
const lastMissed = ({ start, end }: Due, today: string): string =>
  [start, end]
    .filter((day) => day !== null)
    .filter((day) => day < today)
    .sort()
    .at(-1) ?? '';
