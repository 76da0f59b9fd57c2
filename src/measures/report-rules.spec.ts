import { type Circumstances, problemsOf, type Statement } from './report-rules.js';

const PLAIN: Statement = {
  asOf: '2024-05-02',
  status: 'IN_PROGRESS',
  schedule: null,
  reason: null,
  publicText: null,
  adaptation: null,
  adaptationText: null,
};
const THEN: Circumstances = { today: '2024-05-02', firstDay: '2023-01-02', corrected: null };

const fields = (statement: Partial<Statement>, circumstances: Partial<Circumstances> = {}) =>
  problemsOf({ ...PLAIN, ...statement }, { ...THEN, ...circumstances }).map(({ field }) => field);

describe('what a report must hold', () => {
  it('nothing but a status', () => {
    expect(fields({})).toEqual([]);
  });

  it.each<[Partial<Statement>, string[]]>([
    [{ asOf: '2024-05-03' }, ['asOf']],
    [{ asOf: '2023-01-01' }, ['asOf']],
    [{ asOf: '2023-01-02' }, []],
    [{ status: 'ON_HOLD' }, ['reason']],
    [{ status: 'DISCONTINUED' }, ['reason']],
    [{ schedule: 'DELAYED' }, ['reason']],
    [{ status: 'ON_HOLD', schedule: 'DELAYED' }, ['reason']],
    [{ status: 'ON_HOLD', schedule: 'DELAYED', reason: 'Stelle unbesetzt' }, []],
    [{ status: 'COMPLETED', schedule: 'NO_DATE' }, []],
    [{ adaptation: 'ADAPT' }, ['adaptationText']],
    [{ adaptation: 'NEW' }, ['adaptationText']],
    [{ adaptation: 'ADAPT', adaptationText: 'Zielgruppe erweitern' }, []],
    [{ adaptation: 'KEEP' }, []],
    [{ adaptation: 'DROP' }, []],
    [
      { asOf: '2024-06-01', status: 'ON_HOLD', adaptation: 'NEW' },
      ['asOf', 'reason', 'adaptationText'],
    ],
  ])('%j: %j', (statement, wrong) => {
    expect(fields(statement)).toEqual(wrong);
  });

  it('says what would be right', () => {
    expect(problemsOf({ ...PLAIN, status: 'ON_HOLD' }, THEN)).toEqual([
      { field: 'reason', message: 'Zu „zurückgestellt“ gehört eine Begründung.' },
    ]);
  });
});

describe('what a correction must hold', () => {
  const asOf = '2024-05-02';

  it('is about the very day of an accepted report', () => {
    expect(fields({ asOf }, { corrected: { asOf, state: 'ACCEPTED' } })).toEqual([]);
    const corrected = { asOf: '2024-05-01', state: 'ACCEPTED' } as const;
    expect(fields({ asOf }, { corrected })).toEqual(['asOf']);
  });

  it('may give another day than a report that was returned', () => {
    const corrected = { asOf: '2024-05-01', state: 'RETURNED' } as const;
    expect(fields({ asOf }, { corrected })).toEqual([]);
  });

  it.each(['SUBMITTED', 'WITHDRAWN'] as const)('does not correct one that is %s', (state) => {
    expect(fields({ asOf }, { corrected: { asOf, state } })).toEqual(['corrects']);
  });
});
