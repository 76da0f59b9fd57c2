import { type Period, periodProblems } from './period-problems.js';

const period = (dates: Partial<Period>): Period => ({
  plannedStart: null,
  plannedEnd: null,
  startedOn: null,
  endedOn: null,
  ...dates,
});
const fields = (dates: Partial<Period>) =>
  periodProblems(period(dates), '2026-01-15').map(({ field }) => field);

describe('the period of a measure', () => {
  it('may be unknown, open or as vague as it likes', () => {
    expect(fields({})).toEqual([]);
    expect(fields({ plannedStart: '2030' })).toEqual([]);
    expect(fields({ startedOn: 'Mai 2021', endedOn: '2021' })).toEqual([]);
  });

  it('does not end before it begins', () => {
    expect(fields({ plannedStart: '2028', plannedEnd: 'Mai 2027' })).toEqual(['plannedEnd']);
    expect(fields({ startedOn: '2021-05-02', endedOn: '2021-05-01' })).toEqual(['endedOn']);
  });

  it('has not begun or ended in the future', () => {
    expect(fields({ startedOn: '2026' })).toEqual([]);
    expect(fields({ startedOn: '16.01.2026' })).toEqual(['startedOn']);
    expect(fields({ startedOn: '2021', endedOn: '2027' })).toEqual(['endedOn']);
    const [problem] = periodProblems(period({ startedOn: '2030' }), '2026-01-15');
    expect(problem?.message).toContain('Was geplant ist, gehört in „geplanter Beginn“.');
  });
});
