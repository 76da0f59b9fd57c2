import { type Before, hintsOn } from './report-hints.js';
import type { MeasureStatus } from './measure-status.js';

const NOTHING_BEFORE: Before = { status: null, waitingAsOf: null };
const hinted = (status: MeasureStatus, publicText: string | null, before: Partial<Before> = {}) =>
  hintsOn({ status, publicText }, { ...NOTHING_BEFORE, ...before }).map(({ field }) => field);

describe('hints on a report', () => {
  it('none on three sentences', () => {
    expect(hinted('ONGOING', 'Er läuft. Er ist voll. Er bleibt.')).toEqual([]);
  });

  it('one on the fourth', () => {
    expect(hinted('ONGOING', 'Er läuft. Er ist voll. Er bleibt. Wir danken.')).toEqual([
      'publicText',
    ]);
  });

  it.each<[MeasureStatus, MeasureStatus, string[]]>([
    ['COMPLETED', 'NOT_STARTED', ['status']],
    ['ONGOING', 'PLANNED', ['status']],
    ['COMPLETED', 'ONGOING', []],
    ['PLANNED', 'COMPLETED', []],
    ['UNKNOWN', 'NOT_STARTED', []],
  ])('from %s to %s: %j', (status, next, wanted) => {
    expect(hinted(next, null, { status })).toEqual(wanted);
  });

  it('one on a report that still waits, with its day', () => {
    const hints = hintsOn(
      { status: 'ONGOING', publicText: null },
      { status: null, waitingAsOf: '2024-05-02' },
    );
    expect(hints).toEqual([
      { field: 'asOf', message: expect.stringContaining('02.05.2024') as string },
    ]);
  });
});
