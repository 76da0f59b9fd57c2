import { relativeDay } from './relative-days.js';

describe('relativeDay', () => {
  it.each([
    ['2026-01-15', 'heute'],
    ['2026-01-14', 'gestern'],
    ['2026-01-20', 'in 5 Tagen'],
    ['2025-11-20', 'vor 56 Tagen'],
    ['2025-07-15', 'vor 6 Monaten'],
    ['2023-05-25', 'vor 2 Jahren'],
  ])('calls %s %s', (day, words) => {
    expect(relativeDay(day, '2026-01-15')).toBe(words);
  });
});
