import { REPORT_STATES, type ReportState } from './measure-status.js';
import { refusalOfStep } from './report-states.js';

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
});
