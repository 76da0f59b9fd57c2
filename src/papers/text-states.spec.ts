import { printedText, type ShortenedText, textState } from './text-states.js';

const shortened = (
  signedAt: Date | null = null,
  facts: Partial<ShortenedText> = {},
): ShortenedText => ({
  original: 'Lange Worte der Stelle.',
  text: 'Kurz.',
  askedAt: null,
  signedAt,
  returnedAt: null,
  ...facts,
});

describe('the text of a measure in a paper', () => {
  it('is what the department said, unless somebody has shortened it', () => {
    expect(textState(undefined, 'Worte.')).toBe('ORIGINAL');
    expect(printedText(undefined, 'Worte.')).toBe('Worte.');
    expect(textState(shortened(), 'Lange Worte der Stelle.')).toBe('UNSIGNED');
    expect(textState(shortened(new Date()), 'Lange Worte der Stelle.')).toBe('SIGNED');
    expect(printedText(shortened(), 'Lange Worte der Stelle.')).toBe('Kurz.');
  });

  it('waits for the department once it is asked, until it signs or returns it', () => {
    const askedAt = new Date();
    const asked = shortened(null, { askedAt });
    expect(textState(asked, 'Lange Worte der Stelle.')).toBe('ASKED');
    const returned = shortened(null, { askedAt, returnedAt: new Date() });
    expect(textState(returned, 'Lange Worte der Stelle.')).toBe('RETURNED');
    expect(printedText(returned, 'Lange Worte der Stelle.')).toBe('Kurz.');
  });

  it('is the department’s again once it says something else', () => {
    expect(textState(shortened(new Date()), 'Neue Worte.')).toBe('OUTDATED');
    expect(printedText(shortened(new Date()), 'Neue Worte.')).toBe('Neue Worte.');
    expect(printedText(shortened(), null)).toBeNull();
  });
});
