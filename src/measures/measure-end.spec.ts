import {
  endOf,
  MEASURE_ENDS,
  type MeasureEnd,
  mayStep,
  requireStep,
  type Step,
  STEPS,
} from './measure-end.js';

const open = { number: 'W1', archivedAt: null, mergedIntoId: null, supersededById: null };

describe('the end of a measure', () => {
  it('is told by what the measure points to', () => {
    expect(endOf(open)).toBe('OPEN');
    expect(endOf({ ...open, archivedAt: new Date() })).toBe('ARCHIVED');
    expect(endOf({ ...open, mergedIntoId: 'a' })).toBe('MERGED');
    expect(endOf({ ...open, supersededById: 'a', archivedAt: new Date() })).toBe('SUPERSEDED');
  });

  it('lets an open measure do everything but be opened, and every other only that', () => {
    const ends = Object.keys(MEASURE_ENDS) as MeasureEnd[];
    const possible = (end: MeasureEnd) =>
      (Object.keys(STEPS) as Step[]).filter((step) => mayStep(step, end));
    expect(possible('OPEN')).toEqual(['change', 'archive', 'merge', 'supersede', 'takeOver']);
    for (const end of ends.filter((one) => one !== 'OPEN'))
      expect(possible(end)).toEqual(['reopen']);
  });

  it('says why something is not possible', () => {
    expect(() => {
      requireStep('change', { ...open, mergedIntoId: 'a' });
    }).toThrow(
      'Die Maßnahme W1 ist in einer anderen Maßnahme aufgegangen und kann so nicht geändert werden.',
    );
  });
});
