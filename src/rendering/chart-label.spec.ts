import { labelLines } from './chart-label.js';

describe('the label of a bar', () => {
  it.each([
    ['laufend', ['laufend']],
    ['laufend oder dauerhaft eingerichtet', ['laufend oder dauerhaft', 'eingerichtet']],
    ['die Maßnahmenkoordinierungsstelle', ['die', 'Maßnahmenkoordinierungs-', 'stelle']],
  ])('„%s“ is never cut', (label, lines) => {
    expect(labelLines(label, 24)).toEqual(lines);
  });
});
