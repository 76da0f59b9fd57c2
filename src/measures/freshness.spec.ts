import { freshnessOn } from './freshness.js';
import type { MeasureStatus } from './measure-status.js';

const LIMITS = { ageingAfterDays: 183, staleAfterDays: 365 };
const RUNNING = { status: 'ONGOING', archived: false, absorbed: false } as const;

describe('how fresh a report is', () => {
  it.each([
    ['2025-06-30', 'CURRENT', 0],
    ['2024-12-30', 'CURRENT', 182],
    ['2024-12-29', 'AGEING', 183],
    ['2024-07-01', 'AGEING', 364],
    ['2024-06-30', 'STALE', 365],
    ['2014-06-30', 'STALE', 4018],
    [null, 'NEVER', null],
  ])('on 2025-06-30, one about %s is %s, %s days old', (reportedFor, code, daysSinceReport) => {
    expect(freshnessOn('2025-06-30', reportedFor, RUNNING, LIMITS)).toEqual({
      code,
      daysSinceReport,
    });
  });

  it('counts the night the clocks change like any other', () => {
    const days = freshnessOn('2025-03-31', '2025-03-29', RUNNING, LIMITS).daysSinceReport;
    expect(days).toBe(2);
  });

  it.each<[MeasureStatus, boolean, boolean]>([
    ['COMPLETED', false, false],
    ['DISCONTINUED', false, false],
    ['SUPERSEDED', false, false],
    ['ONGOING', true, false],
    ['UNKNOWN', false, true],
  ])(
    'asks nothing more of what is over: %s, archived %s, absorbed %s',
    (status, archived, absorbed) => {
      const standing = { status, archived, absorbed };
      expect(freshnessOn('2025-06-30', '2014-06-30', standing, LIMITS).code).toBe('SETTLED');
      expect(freshnessOn('2025-06-30', null, standing, LIMITS).code).toBe('SETTLED');
    },
  );
});
