/** Marks that the time was up before the work was done. */
export const LATE = Symbol('late');

/** Waits for the work, but no longer than this many milliseconds; the work itself goes on. */
export async function withDeadline<T>(ms: number, work: Promise<T>): Promise<T | typeof LATE> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<typeof LATE>((resolve) => {
    timer = setTimeout(resolve, ms, LATE);
  });
  // Once it is late, nobody waits for its failure any more.
  work.catch(() => undefined);
  try {
    return await Promise.race([work, deadline]);
  } finally {
    clearTimeout(timer);
  }
}
