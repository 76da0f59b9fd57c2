import { type Course, kindsOf } from './change-kinds.js';
import type { Standing } from './standing.js';

const running: Standing = {
  status: 'IN_PROGRESS',
  schedule: 'ON_TIME',
  archived: false,
  absorbed: false,
};
const standing = (facts: Partial<Standing>): Standing => ({ ...running, ...facts });

/** Reported in between and changed, unless stated. */
const kinds = (before: Standing | null, after: Standing, facts: Partial<Course> = {}) =>
  kindsOf({ before, after, differs: true, reported: true, confirmed: false, ...facts });

const nothing = { differs: false, reported: false };

describe('the kinds of change', () => {
  it.each<[string, Partial<Standing>, Partial<Standing>, string[]]>([
    ['is completed', {}, { status: 'COMPLETED' }, ['CHANGED', 'DONE']],
    ['is completed late', {}, { status: 'COMPLETED', schedule: 'DELAYED' }, ['CHANGED', 'DONE']],
    ['goes on in another', {}, { status: 'SUPERSEDED' }, ['CHANGED']],
    ['is put on hold', {}, { status: 'ON_HOLD' }, ['CHANGED', 'STALLED']],
    ['is delayed', {}, { schedule: 'DELAYED' }, ['CHANGED', 'STALLED']],
    [
      'is put on hold after a delay',
      { schedule: 'DELAYED' },
      { status: 'ON_HOLD' },
      ['CHANGED', 'STALLED'],
    ],
    ['stays delayed', { schedule: 'DELAYED' }, { schedule: 'DELAYED' }, ['CHANGED']],
    ['goes on again', { status: 'ON_HOLD' }, {}, ['CHANGED']],
    ['is taken up again', { status: 'COMPLETED' }, {}, ['CHANGED']],
    ['is discontinued', {}, { status: 'DISCONTINUED' }, ['CHANGED', 'DROPPED']],
    ['is archived unfinished', {}, { archived: true }, ['CHANGED', 'DROPPED']],
    [
      'is archived once completed',
      { status: 'COMPLETED' },
      { status: 'COMPLETED', archived: true },
      ['CHANGED'],
    ],
    [
      'is archived once discontinued',
      { status: 'DISCONTINUED' },
      { status: 'DISCONTINUED', archived: true },
      ['CHANGED'],
    ],
    ['is archived because it was merged', {}, { archived: true, absorbed: true }, ['CHANGED']],
  ])('of a measure that %s', (_what, before, after, expected) => {
    expect(kinds(standing(before), standing(after))).toEqual(expected);
  });

  it('calls new what was not there', () => {
    expect(kinds(null, running)).toEqual(['NEW']);
  });

  it('calls a new measure completed only when that was reported in between', () => {
    const completed = standing({ status: 'COMPLETED' });
    expect(kinds(null, completed)).toEqual(['NEW', 'DONE']);
    expect(kinds(null, completed, { reported: false })).toEqual(['NEW']);
  });

  it('tells a confirmation beside what else happened', () => {
    expect(kinds(running, running, { differs: false, confirmed: true })).toEqual(['CONFIRMED']);
    expect(kinds(running, standing({ status: 'ON_HOLD' }), { confirmed: true })).toEqual([
      'CHANGED',
      'STALLED',
      'CONFIRMED',
    ]);
  });

  it('calls silent what goes on without a word', () => {
    expect(kinds(running, running, nothing)).toEqual(['SILENT']);
    expect(
      kinds(standing({ status: 'UNKNOWN' }), standing({ status: 'UNKNOWN' }), nothing),
    ).toEqual(['SILENT']);
    expect(kinds(running, running, { ...nothing, differs: true })).toEqual(['CHANGED', 'SILENT']);
  });

  it.each<Partial<Standing>>([
    { status: 'COMPLETED' },
    { status: 'DISCONTINUED' },
    { status: 'SUPERSEDED' },
    { archived: true },
    { absorbed: true },
  ])('expects no word of a measure that is over: %j', (facts) => {
    expect(kinds(standing(facts), standing(facts), nothing)).toEqual([]);
  });
});
