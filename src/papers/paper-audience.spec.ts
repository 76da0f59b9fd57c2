import { type Actor, NOBODY } from '../auth/actor.js';
import type { Role } from '../auth/role.js';
import { audienceOf, mayRead } from './paper-audience.js';
import { PAPER_STATES, type PaperState } from './paper-states.js';

const HOME = 'kreis';
const OFFICE = { id: 'jugendamt', key: 'jugendamt' };

const somebody = (role: Role, facts: Partial<Actor> = {}): Actor => ({
  ...NOBODY,
  userId: 'u',
  bodyId: HOME,
  roles: [role],
  ...facts,
});

function readable(actor: Actor, facts: { isPublic?: boolean; unitIds?: string[] } = {}): string {
  const states = Object.keys(PAPER_STATES) as PaperState[];
  const paper = { isPublic: true, unitIds: [OFFICE.id], ...facts };
  return states.filter((state) => mayRead(audienceOf(actor, HOME), { ...paper, state })).join(' ');
}

const PUBLISHED = 'RELEASED TABLED SUPERSEDED';
const ALL = 'DRAFT CO_SIGNATURE APPROVED RELEASED TABLED SUPERSEDED WITHDRAWN';

describe('who reads which papers', () => {
  it.each<[string, Actor, string]>([
    ['nobody signed in', NOBODY, PUBLISHED],
    ['the KI management of another county', somebody('ki_management', { bodyId: 'b' }), PUBLISHED],
    ['the administration', somebody('admin'), PUBLISHED],
    ['a committee member', somebody('committee_member'), `${PUBLISHED} WITHDRAWN`],
    ['the head of a unit not asked', somebody('department_head'), `${PUBLISHED} WITHDRAWN`],
    ['the head of a unit asked', somebody('department_head', { units: [OFFICE] }), ALL],
    ['the KI management', somebody('ki_management'), ALL],
    ['the auditor', somebody('auditor'), ALL],
    [
      'a token that may only read what is released',
      somebody('ki_management', { scopes: ['paper.read'] }),
      `${PUBLISHED} WITHDRAWN`,
    ],
  ])('%s', (_, actor, states) => {
    expect(readable(actor)).toBe(states);
  });

  it('keeps papers that are not public in the county', () => {
    expect(readable(NOBODY, { isPublic: false })).toBe('');
    expect(readable(somebody('admin'), { isPublic: false })).toBe('');
    expect(readable(somebody('committee_member'), { isPublic: false })).toContain(PUBLISHED);
  });

  it('gives the edition with what is internal to those who know everything', () => {
    const reads = (role: Role) => audienceOf(somebody(role), HOME).internal;
    expect((['ki_management', 'auditor'] as const).every(reads)).toBe(true);
    expect((['admin', 'department_head', 'committee_member'] as const).some(reads)).toBe(false);
  });
});
