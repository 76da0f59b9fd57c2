import { REPORT_STATES, type ReportState } from './measure-status.js';
import { type Confirmation, mayBeTakenBack, refusalOfStep } from './report-states.js';

describe('the states of a report', () => {
  const states = Object.keys(REPORT_STATES) as ReportState[];

  it('lead from submitted to one of three ends and nowhere else', () => {
    const allowed = states.flatMap((from) =>
      states.filter((to) => refusalOfStep(from, to) === undefined).map((to) => `${from} ${to}`),
    );
    expect(allowed).toEqual(['SUBMITTED ACCEPTED', 'SUBMITTED RETURNED', 'SUBMITTED WITHDRAWN']);
  });

  it('say what the report is instead', () => {
    expect(refusalOfStep('RETURNED', 'ACCEPTED')).toContain('bereits zurückgegeben');
  });

  describe('of a confirmation that counted at once', () => {
    const confirmation: Confirmation = {
      state: 'ACCEPTED',
      confirmsUnchanged: true,
      version: 1,
      recordedAt: new Date('2026-11-22T22:30:00Z'),
    };

    it('let it be taken back until the German day is over', () => {
      expect(mayBeTakenBack(confirmation, '2026-11-22')).toBe(true);
      expect(mayBeTakenBack(confirmation, '2026-11-23')).toBe(false);
    });

    it.each<Partial<Confirmation>>([
      { confirmsUnchanged: false },
      { version: 2 },
      { state: 'WITHDRAWN' },
    ])('let nothing else be taken back: %j', (other) => {
      expect(mayBeTakenBack({ ...confirmation, ...other }, '2026-11-22')).toBe(false);
    });
  });
});
