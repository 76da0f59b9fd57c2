import type { MeasureState } from '../../measures/measure-state.js';
import type { Umsetzungsstand } from '../paper-content.js';
import { listing } from './listed-measures.js';

const state = (number: string, status: string, archived = false) =>
  ({ status, document: { number, archived } }) as MeasureState;

/** A paper that showed these measures with these words, and left out those shown before. */
const paper = (shown: Record<string, string>, bereitsGezeigt: string[] = []) =>
  ({
    massnahmen: Object.entries(shown).map(([nummer, status]) => ({ nummer, status })),
    bereitsGezeigt,
  }) as Umsetzungsstand;

const numbers = (states: readonly MeasureState[], last: Umsetzungsstand | null) => {
  const { listed, shownBefore } = listing(states, last);
  return { listed: listed.map(({ document }) => document.number), shownBefore };
};

describe('which measures a paper lists', () => {
  it('shows a measure as completed once, also when it has been archived since', () => {
    const completed = [state('P1', 'COMPLETED'), state('P2', 'COMPLETED', true)];
    const running = paper({ P1: 'in Umsetzung', P2: 'in Umsetzung' });
    expect(numbers(completed, running)).toEqual({ listed: ['P1', 'P2'], shownBefore: [] });
    const told = paper({ P1: 'abgeschlossen', P2: 'abgeschlossen' });
    expect(numbers(completed, told)).toEqual({ listed: [], shownBefore: ['P1', 'P2'] });
  });

  it('goes on leaving out what a paper long ago has shown', () => {
    const last = paper({ P2: 'laufend' }, ['P1']);
    const states = [state('P1', 'COMPLETED'), state('P2', 'ONGOING')];
    expect(numbers(states, last)).toEqual({ listed: ['P2'], shownBefore: ['P1'] });
  });

  it('lists again what has been taken up again', () => {
    const last = paper({ P1: 'abgeschlossen' });
    expect(numbers([state('P1', 'IN_PROGRESS')], last)).toEqual({
      listed: ['P1'],
      shownBefore: [],
    });
  });

  it('leaves out what was archived without being completed', () => {
    expect(numbers([state('P1', 'ON_HOLD', true)], null).listed).toEqual([]);
  });

  it('lists everything that is completed in the first paper of all', () => {
    expect(numbers([state('P1', 'COMPLETED', true)], null).listed).toEqual(['P1']);
  });
});
