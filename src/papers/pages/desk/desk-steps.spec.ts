import { NOBODY } from '../../../auth/actor.js';
import { isAlone, nextStep, progressOf, type Stage, stepsFor } from './desk-steps.js';

const management = { ...NOBODY, userId: 'anna', bodyId: 'k', roles: ['ki_management'] as const };
const head = {
  ...NOBODY,
  userId: 'bert',
  bodyId: 'k',
  roles: ['department_head'] as const,
  units: [{ id: 'amt', key: 'amt' }],
};

const stage = (state: Stage['paper']['state'], facts: Partial<Stage['paper']> = {}): Stage => ({
  paper: { state, underDirectionOfId: 'amt', approvedById: null, ...facts },
  asked: [],
});

describe('the steps a person is offered', () => {
  it('are those of the state, for whoever may take them', () => {
    expect(stepsFor(management, stage('DRAFT'))).toEqual(['genehmigen', 'mitzeichnung-anfordern']);
    expect(stepsFor(head, stage('DRAFT'))).toEqual(['genehmigen']);
    expect(stepsFor(head, stage('DRAFT', { underDirectionOfId: 'anderes' }))).toEqual([]);
    expect(stepsFor(management, stage('TABLED'))).toEqual([
      'ergebnis',
      'berichtigen',
      'zurueckziehen',
    ]);
  });

  it('do not approve what a unit has not signed yet', () => {
    const signOff = { state: 'ASKED', decidedById: null } as const;
    const waiting = { ...stage('CO_SIGNATURE'), asked: [{ signOff }] };
    expect(stepsFor(management, waiting)).toEqual(['mitzeichnung-anfordern', 'zurueckholen']);
  });

  it('need a second person for the release', () => {
    const mine = stage('APPROVED', { approvedById: 'anna' });
    expect(isAlone(management, mine)).toBe(true);
    expect(stepsFor(management, mine)).toEqual(['zurueckholen']);
    const signOff = { state: 'SIGNED', decidedById: 'bert' } as const;
    expect(stepsFor(management, { ...mine, asked: [{ signOff }] })).toContain('freigeben');
  });
});

it('tells how far a paper is, and who has it', () => {
  expect(progressOf('APPROVED').map(({ done, current }) => [done, current])).toEqual([
    [true, false],
    [true, false],
    [false, true],
    [false, false],
    [false, false],
  ]);
  expect(nextStep('CO_SIGNATURE', ['Jugendamt', 'Sozialamt'])).toEqual({
    who: 'Jugendamt und Sozialamt',
    what: 'mitzeichnen',
  });
  expect(nextStep('WITHDRAWN', [])).toBeNull();
});
