import { firstDayOf } from './report-first-day.js';

const RECORDED = {
  recordedOn: '2026-01-15',
  startedOn: null,
  plannedStart: null,
  conceptsAdoptedOn: [],
};

describe('the first day a report may be about', () => {
  it.each([
    ['the day it was recorded, when nothing else is known', {}, '2026-01-15'],
    ['its start, as early as that may mean', { startedOn: '2018' }, '2018-01-01'],
    ['its planned start', { plannedStart: 'Mai 2021' }, '2021-05-01'],
    [
      'the adoption of its first concept',
      { conceptsAdoptedOn: [null, '2010', '2016'] },
      '2010-01-01',
    ],
    ['not a start after it was recorded', { startedOn: '2027' }, '2026-01-15'],
  ])('%s', (_, given, day) => {
    expect(firstDayOf({ ...RECORDED, ...given })).toBe(day);
  });
});
