import { ReferenceDay } from './reference-day.js';

const TODAY = '2026-01-15';

describe('the reference day of a page', () => {
  it('is today where the address names none', () => {
    const today = ReferenceDay.of(undefined, TODAY);
    expect([today.day, today.past]).toEqual([TODAY, false]);
    expect(today.link('/massnahmen', { q: 'kita', leer: undefined })).toBe('/massnahmen?q=kita');
  });

  it('is carried along by links', () => {
    const day = ReferenceDay.of('2023-05-25', TODAY);
    expect(day.link('/massnahmen', { q: 'kita' })).toBe('/massnahmen?q=kita&stichtag=2023-05-25');
  });

  it('keeps what else a page shows when another day is picked', () => {
    expect(ReferenceDay.of('2023-05-25', TODAY).picker('/massnahmen', { q: 'ü' })).toMatchObject({
      past: true,
      ago: 'vor 2 Jahren',
      toToday: '/massnahmen?q=%C3%BC',
      keep: [{ name: 'q', value: 'ü' }],
    });
  });

  it.each(['gestern', '2023-02-31', '2026-01-16'])('is never %s', (given) => {
    expect(() => ReferenceDay.of(given, TODAY)).toThrow('stichtag');
  });
});
