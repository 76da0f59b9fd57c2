import { type Actor, NOBODY } from '../auth/actor.js';
import { mayDecideOn, mayReportOn, mayWithdraw, problemOfBehalf } from './report-authors.js';

const YOUTH = { id: 'u1', key: 'jugendamt', name: 'Jugendamt' };
const HEAD: Actor = { ...NOBODY, userId: 'h', roles: ['department_head'], units: [YOUTH] };
const STRANGER: Actor = { ...HEAD, userId: 's', units: [] };
const KI: Actor = { ...NOBODY, userId: 'k', roles: ['ki_management'] };
const COLLEAGUE: Actor = { ...KI, userId: 'k2' };
const KI_LEADING: Actor = { ...KI, units: [YOUTH] };

describe('who may report', () => {
  it('the unit that leads and the KI management', () => {
    expect([HEAD, STRANGER, KI].map((actor) => mayReportOn(actor, YOUTH.id))).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('on a measure without a lead: the KI management only', () => {
    expect([HEAD, KI].map((actor) => mayReportOn(actor, null))).toEqual([false, true]);
  });
});

describe('for whom somebody reports', () => {
  it.each<[string, Actor, string | null, boolean]>([
    ['the unit says nothing', HEAD, null, true],
    ['the unit does not speak for itself as for another', HEAD, 'jugendamt', false],
    ['the KI management names the unit', KI, 'jugendamt', true],
    ['the KI management must name it', KI, null, false],
    ['the KI management names the right one', KI, 'sozialamt', false],
    ['the KI management that leads says nothing', KI_LEADING, null, true],
  ])('%s', (_, actor, onBehalfOf, right) => {
    expect(problemOfBehalf(actor, YOUTH, onBehalfOf)).toHaveLength(right ? 0 : 1);
  });

  it('where nobody leads there is no unit to name', () => {
    expect(problemOfBehalf(KI, null, null)).toEqual([]);
    expect(problemOfBehalf(KI, null, 'jugendamt')).toMatchObject([{ field: 'onBehalfOf' }]);
  });
});

describe('who decides and who takes back', () => {
  const own = { submittedById: 'k', onBehalfOfId: YOUTH.id };

  it('nobody decides on what they reported', () => {
    expect([KI, COLLEAGUE].map((actor) => mayDecideOn(actor, own))).toEqual([false, true]);
  });

  it('what was reported for a unit the whole KI management may take back', () => {
    expect([KI, COLLEAGUE, HEAD].map((actor) => mayWithdraw(actor, own))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('what a unit reported only its author may take back', () => {
    const report = { submittedById: 'h', onBehalfOfId: null };
    expect([HEAD, STRANGER, KI].map((actor) => mayWithdraw(actor, report))).toEqual([
      true,
      false,
      false,
    ]);
  });
});
