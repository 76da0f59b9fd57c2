import { progressOf, type Reporting, type Task, taskOf, TASKS } from './report-tasks.js';

const TODAY = '2026-11-22';

const current: Reporting = {
  freshness: 'CURRENT',
  reportedFor: '2026-10-01',
  overdue: false,
  due: { start: null, end: null },
  returned: false,
  waiting: false,
};

describe('what is asked about a measure', () => {
  it.each<[Task, Partial<Reporting>]>([
    ['DONE', {}],
    ['DUE', { freshness: 'AGEING' }],
    ['DUE', { freshness: 'NEVER', reportedFor: null }],
    ['OVERDUE', { freshness: 'STALE' }],
    ['SETTLED', { freshness: 'SETTLED' }],
    ['WAITING', { freshness: 'STALE', waiting: true }],
    ['RETURNED', { returned: true, waiting: true }],
  ])('is %s when %j', (task, facts) => {
    expect(taskOf({ ...current, ...facts }, TODAY)).toBe(task);
  });

  it('is overdue until somebody has reported after the planned day', () => {
    const late = { ...current, overdue: true, due: { start: '2020-12-31', end: '2026-10-01' } };
    expect(taskOf({ ...late, reportedFor: '2026-10-01' }, TODAY)).toBe('OVERDUE');
    expect(taskOf({ ...late, reportedFor: '2026-10-02' }, TODAY)).toBe('DONE');
  });

  it('counts what is settled neither as done nor as to be done', () => {
    expect(progressOf(Object.keys(TASKS) as Task[])).toEqual({ done: 2, total: 5 });
  });
});
