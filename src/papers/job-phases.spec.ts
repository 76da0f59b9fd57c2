import { isTakenUpAgain, pauseAfter } from './job-phases.js';

const MINUTE = 60_000;

describe('a document that could not be made', () => {
  it('is tried again later and later, and then left for somebody to look at', () => {
    const pauses = [1, 2, 3, 4, 5, 6].map((attempts) =>
      pauseAfter(attempts, { patient: true, passing: true }),
    );
    expect(pauses).toEqual([10_000, MINUTE, 5 * MINUTE, 30 * MINUTE, 120 * MINUTE, undefined]);
  });

  it('is not tried again where that cannot help, or where somebody waits for an answer', () => {
    expect(pauseAfter(1, { patient: true, passing: false })).toBeUndefined();
    expect(pauseAfter(1, { patient: false, passing: true })).toBeUndefined();
  });

  it('does not end one process after the other for ever', () => {
    expect([1, 5, 6].map(isTakenUpAgain)).toEqual([true, true, false]);
  });
});
