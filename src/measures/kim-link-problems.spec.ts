import { kimLinkProblems, type KimStatement } from './kim-link-problems.js';

const TODAY = '2026-01-15';
const EVERYTHING: KimStatement = {
  assessment: 'CARRIED_BY_KIM',
  modules: ['COORDINATION'],
  contributions: ['NETWORK'],
  legalCircles: ['SGB II'],
  rationale: 'Begründung',
  steeringDecisions: [{ date: '2025-03-01', decision: 'Weiterführen' }],
  politicalDecisions: null,
  fundingShares: [
    {
      programmeKey: 'kim',
      module: null,
      amountEuro: null,
      period: null,
      doubleFundingChecked: true,
    },
  ],
};
const fields = (statement: Partial<KimStatement>) =>
  kimLinkProblems({ ...EVERYTHING, ...statement }, TODAY).map(({ field }) => field);

describe('a link to KIM', () => {
  it('may say everything where there is one', () => {
    for (const assessment of ['RELATED', 'CARRIED_BY_KIM', 'ORIGINATED_IN_KIM'] as const)
      expect(fields({ assessment })).toEqual([]);
  });

  it('has no modules, contributions or shares where there is none', () => {
    expect(fields({ assessment: 'NONE' })).toEqual(['modules', 'contributions', 'fundingShares']);
  });

  it('says nothing as long as nobody has assessed it', () => {
    expect(fields({ assessment: 'NOT_ASSESSED' })).toHaveLength(6);
  });

  it('rests on decisions that have been made', () => {
    const on = (date: string) => ({ steeringDecisions: [{ date, decision: 'Ja' }] });
    expect(fields(on('15.01.2026'))).toEqual([]);
    expect(fields(on('2026-01-16'))).toEqual(['steeringDecisions.0.date']);
  });
});
