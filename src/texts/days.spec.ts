import { dayOf, daysBefore, daysBetween, endOfDay, isDay, startOfDay } from './days.js';

describe('days in German local time', () => {
  it('begin and end at midnight in Germany, in winter and in summer', () => {
    expect(startOfDay('2023-01-10').toISOString()).toBe('2023-01-09T23:00:00.000Z');
    expect(endOfDay('2023-05-25').toISOString()).toBe('2023-05-25T21:59:59.999Z');
  });

  it('know the day of a moment', () => {
    expect(dayOf(new Date('2023-12-31T23:30:00Z'))).toBe('2024-01-01');
    expect(dayOf(new Date('2023-12-31T22:59:59.999Z'))).toBe('2023-12-31');
    expect(dayOf(new Date('2023-07-31T22:00:00Z'))).toBe('2023-08-01');
    expect(dayOf(new Date('2023-07-31T21:59:59.999Z'))).toBe('2023-07-31');
    expect(dayOf(new Date('1945-07-01T21:30:00Z'))).toBe('1945-07-02');
  });

  it('count nights, however long one is', () => {
    expect(daysBetween('2025-03-29', '2025-03-31')).toBe(2);
    expect(daysBetween('2024-12-31', '2024-02-28')).toBe(-307);
    expect(daysBefore('2024-03-01', 1)).toBe('2024-02-29');
    expect(daysBefore('2025-06-30', 365)).toBe('2024-06-30');
  });

  it.each(['2023-02-29', '25.05.2023', '2023-5-1', ''])('do not take %j for a day', (text) => {
    expect(isDay(text)).toBe(false);
  });
});
