import type { MeasureDocument } from './measure-document.js';
import type { MeasureStatus } from './measure-status.js';
import { dueOf, isOverdue } from './overdue.js';

const document = (facts: Partial<MeasureDocument>): MeasureDocument =>
  ({
    plannedStart: null,
    plannedEnd: null,
    startedOn: null,
    endedOn: null,
    ...facts,
  }) as MeasureDocument;
const standing = (status: MeasureStatus, archived = false) => ({
  status,
  archived,
  absorbed: false,
});

describe('the days a measure is due', () => {
  it.each([
    [{ plannedStart: 'Mai 2021', plannedEnd: '2024' }, '2021-05-31', '2024-12-31'],
    [{ plannedEnd: '25.05.2023' }, null, '2023-05-25'],
    [{ plannedStart: '2021', plannedEnd: '2024', startedOn: '2022' }, null, '2024-12-31'],
    [{ plannedStart: '2021', plannedEnd: '2024', startedOn: '2022', endedOn: '2025' }, null, null],
    [{ plannedStart: '2021', endedOn: '2025' }, null, null],
    [{}, null, null],
  ])('of %j are %s and %s', (facts, start, end) => {
    expect(dueOf(document(facts))).toEqual({ start, end });
  });
});

describe('a measure is overdue', () => {
  const due = { start: '2021-05-31', end: '2024-12-31' };
  it.each<[string, MeasureStatus, boolean]>([
    ['2021-05-31', 'PLANNED', false],
    ['2021-06-01', 'PLANNED', true],
    ['2021-06-01', 'NOT_STARTED', true],
    ['2021-06-01', 'IN_PROGRESS', false],
    ['2021-06-01', 'UNKNOWN', false],
    ['2024-12-31', 'ONGOING', false],
    ['2025-01-01', 'ONGOING', true],
    ['2025-01-01', 'ON_HOLD', true],
    ['2025-01-01', 'UNKNOWN', true],
    ['2025-01-01', 'COMPLETED', false],
    ['2025-01-01', 'DISCONTINUED', false],
    ['2025-01-01', 'SUPERSEDED', false],
  ])('on %s being %s: %s', (day, status, overdue) => {
    expect(isOverdue(day, due, standing(status))).toBe(overdue);
  });

  it('not any more when it is archived, and never without a plan', () => {
    expect(isOverdue('2025-01-01', due, standing('ONGOING', true))).toBe(false);
    expect(isOverdue('2025-01-01', { start: null, end: null }, standing('PLANNED'))).toBe(false);
  });
});
