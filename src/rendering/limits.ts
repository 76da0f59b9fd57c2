const MEGABYTE = 1_000_000;

/**
 * How large a paper may become. A thousand measures come to two million characters in 1,900 rows; to
 * print them takes 14 seconds of a core that has nothing else to do, and 1.3 GB in the browser.
 */
export const PAPER_LIMITS = {
  /** So many may be selected on demand: more are not even read, which would keep everybody waiting. */
  selected: 2_000,
  /** What the characters suffice for, as a word people understand; nobody counts them. */
  measures: 1_000,
  /**
   * As the template writes them. Node can end a worker that slowly fills its memory, but ends the
   * whole process when a single large allocation no longer fits; up to this length none is that large.
   */
  characters: 2_500_000,
  /** Chromium needs 19 seconds for 20,000 and gives up at 100,000. */
  rows: 5_000,
  /** With hyphens, charts and fonts; four times what the longest text comes to. */
  bytes: 12 * MEGABYTE,
} as const;

/** Of a PDF from elsewhere. */
export const MOST_ATTACHED_PAGES = 1_000;

export interface WorkerLimits {
  /** How long one job may take, in milliseconds. */
  deadline: number;
  /** How much memory the thread may take, in megabytes. */
  memory: number;
}

/** What each step of the work may take. */
export const WORK_LIMITS = {
  template: { deadline: 10_000, memory: 256 },
  word: { deadline: 30_000, memory: 1024 },
  finish: { deadline: 30_000, memory: 1024 },
  attachment: { deadline: 20_000, memory: 768 },
  wordStyles: { deadline: 10_000, memory: 256 },
  join: { deadline: 60_000, memory: 1024 },
} as const satisfies Record<string, WorkerLimits>;

/** How long the browser may take for one document, in milliseconds. Its memory nobody limits. */
export const PRINT_DEADLINE = 60_000;
