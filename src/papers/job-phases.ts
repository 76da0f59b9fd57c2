/** What happens to a document that is being made, in this order; it ends as done or failed. */
export const JOB_PHASES = {
  WAITING: 'Wartet, bis andere Dokumente fertig sind',
  CONTENT: 'Der Inhalt wird zusammengestellt',
  DOCUMENT: 'Das Dokument wird geschrieben',
  DONE: 'Fertig',
  FAILED: 'Nicht gelungen',
} as const;
export type JobPhase = keyof typeof JOB_PHASES;

export const hasEnded = (phase: JobPhase): boolean => phase === 'DONE' || phase === 'FAILED';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** After so many attempts in vain it takes this long until the next one. */
const BACK_OFF_MS = [10 * SECOND, MINUTE, 5 * MINUTE, 30 * MINUTE, 120 * MINUTE];

/** An order that ends the process each time must not do so for ever. */
const MOST_BEGINNINGS = BACK_OFF_MS.length + 1;

/**
 * When to try again.
 * @param patient nobody waits in front of the screen: what may pass by itself is tried again
 * @param passing whether the next attempt can go better, e.g. with a browser that is back
 * @returns milliseconds; undefined: never, somebody has to look
 */
export function pauseAfter(
  attempts: number,
  { patient, passing }: { patient: boolean; passing: boolean },
): number | undefined {
  return patient && passing ? BACK_OFF_MS[attempts - 1] : undefined;
}

/** Whether an order is taken up again whose process has ended in the middle of it. */
export const isTakenUpAgain = (attempts: number): boolean => attempts < MOST_BEGINNINGS;
