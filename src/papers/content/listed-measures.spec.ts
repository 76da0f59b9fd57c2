import type { MeasureState } from '../../measures/measure-state.js';
import type { Umsetzungsstand } from '../paper-content.js';
import { listing, shownAsCompleted } from './listed-measures.js';

const state = (number: string, status: string, archived = false) =>
  ({ status, document: { number, archived } }) as MeasureState;

/** A paper that showed these measures with these words, and left out those shown before. */
const paper = (shown: Record<string, string>, bereitsGezeigt: string[] = []) =>
  ({
    massnahmen: Object.entries(shown).map(([nummer, status]) => ({ nummer, status })),
    bereitsGezeigt,
  }) as Umsetzungsstand;

async function* inTurn(papers: readonly Umsetzungsstand[]) {
  for (const one of papers) yield await Promise.resolve(one);
}

/** @param earlier newest first */
const numbers = async (states: readonly MeasureState[], ...earlier: Umsetzungsstand[]) => {
  const { listed, shownBefore } = listing(states, await shownAsCompleted(states, inTurn(earlier)));
  return { listed: listed.map(({ document }) => document.number), shownBefore };
};

describe('which measures a paper lists', () => {
  it('shows a measure as completed once, also when it has been archived since', async () => {
    const completed = [state('P1', 'COMPLETED'), state('P2', 'COMPLETED', true)];
    const running = paper({ P1: 'in Umsetzung', P2: 'in Umsetzung' });
    expect(await numbers(completed, running)).toEqual({ listed: ['P1', 'P2'], shownBefore: [] });
    const told = paper({ P1: 'abgeschlossen', P2: 'abgeschlossen' });
    expect(await numbers(completed, told)).toEqual({ listed: [], shownBefore: ['P1', 'P2'] });
  });

  it('goes on leaving out what a paper long ago has shown', async () => {
    const last = paper({ P2: 'laufend' }, ['P1']);
    const states = [state('P1', 'COMPLETED'), state('P2', 'ONGOING')];
    expect(await numbers(states, last)).toEqual({ listed: ['P2'], shownBefore: ['P1'] });
  });

  it('lists again what has been taken up again', async () => {
    const told = paper({ P1: 'abgeschlossen' });
    const listed = { listed: ['P1'], shownBefore: [] };
    expect(await numbers([state('P1', 'IN_PROGRESS')], told)).toEqual(listed);
    const since = paper({ P1: 'in Umsetzung' });
    expect(await numbers([state('P1', 'COMPLETED')], since, told)).toEqual(listed);
  });

  it('remembers what was shown before a paper about other measures', async () => {
    const states = [state('P1', 'COMPLETED'), state('P2', 'COMPLETED')];
    const other = paper({ P2: 'laufend' });
    const all = paper({ P1: 'abgeschlossen', P2: 'laufend' });
    expect(await numbers(states, other, all)).toEqual({ listed: ['P2'], shownBefore: ['P1'] });
  });

  it('reads no more papers than it has to', async () => {
    let read = 0;
    async function* counted() {
      for await (const one of inTurn([paper({ P1: 'laufend' }), paper({})])) {
        read++;
        yield one;
      }
    }
    await shownAsCompleted([state('P2', 'ONGOING')], counted());
    expect(read).toBe(0);
    await shownAsCompleted([state('P1', 'COMPLETED')], counted());
    expect(read).toBe(1);
  });

  it('leaves out what was archived without being completed', async () => {
    expect((await numbers([state('P1', 'ON_HOLD', true)])).listed).toEqual([]);
  });

  it('lists everything that is completed in the first paper of all', async () => {
    expect((await numbers([state('P1', 'COMPLETED', true)])).listed).toEqual(['P1']);
  });
});
