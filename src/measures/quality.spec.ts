import { type Inspected, LACKS, lacksOf } from './quality.js';

const WHOLE: Inspected = {
  status: 'ONGOING',
  schedule: 'ON_TIME',
  archived: false,
  absorbed: false,
  publicText: 'Der Kurs läuft.',
  reason: null,
  adaptation: 'KEEP',
  adaptationText: null,
  hasLead: true,
  hasField: true,
  kimAssessment: 'NONE',
  freshness: 'CURRENT',
};
const NOTHING: Inspected = {
  ...WHOLE,
  status: 'UNKNOWN',
  schedule: 'DELAYED',
  publicText: null,
  adaptation: 'ADAPT',
  hasLead: false,
  hasField: false,
  kimAssessment: 'NOT_ASSESSED',
  freshness: 'STALE',
};

describe('what a measure lacks', () => {
  it('is nothing when all is there', () => {
    expect(lacksOf(WHOLE)).toEqual([]);
  });

  it.each<[string, Partial<Inspected>]>([
    ['STATUS', { status: 'UNKNOWN' }],
    ['PUBLIC_TEXT', { publicText: null }],
    ['PUBLIC_TEXT', { publicText: '' }],
    ['LEAD', { hasLead: false }],
    ['FIELD_OF_ACTION', { hasField: false }],
    ['KIM_ASSESSMENT', { kimAssessment: 'NOT_ASSESSED' }],
    ['ADAPTATION_TEXT', { adaptation: 'ADAPT' }],
    ['ADAPTATION_TEXT', { adaptation: 'NEW' }],
    ['REASON', { status: 'ON_HOLD' }],
    ['REASON', { status: 'DISCONTINUED' }],
    ['REASON', { schedule: 'DELAYED' }],
    ['CURRENT_REPORT', { freshness: 'STALE' }],
  ])('is %s with %j', (lack, facts) => {
    expect(lacksOf({ ...WHOLE, ...facts })).toEqual([lack]);
  });

  it.each<Partial<Inspected>>([
    { adaptation: null },
    { adaptation: 'DROP' },
    { adaptation: 'ADAPT', adaptationText: 'Mehr Plätze.' },
    { status: 'ON_HOLD', reason: 'Keine Räume.' },
    { schedule: 'DELAYED', reason: 'Stelle nicht besetzt.' },
    { freshness: 'AGEING' },
    { freshness: 'SETTLED' },
  ])('is nothing with %j', (facts) => {
    expect(lacksOf({ ...WHOLE, ...facts })).toEqual([]);
  });

  it('may be all at once', () => {
    expect(lacksOf(NOTHING)).toEqual(Object.keys(LACKS));
  });

  it('is not asked of what is archived or has gone into another measure', () => {
    expect(lacksOf({ ...NOTHING, archived: true })).toEqual([]);
    expect(lacksOf({ ...NOTHING, absorbed: true })).toEqual([]);
  });
});
