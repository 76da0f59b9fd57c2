import type { WritableFact } from '../../writable-facts.js';
import { changesBetween, mergeOf, only } from './merged-facts.js';
import { withoutEntry } from './form-entries.js';
import { typedFacts } from './typed-facts.js';

const ALL: WritableFact[] = ['title', 'note', 'isPublic', 'places', 'parties', 'startedOn'];

describe('the facts somebody has typed', () => {
  it('are texts, days, answers and rows, without the rows that say nothing', () => {
    const form = {
      title: 'Kurs',
      note: 'Eins\r\nZwei',
      isPublic: 'nein',
      'places.0': 'ahlen',
      'places.1': '',
      'places.10': 'beckum',
      'places.2': 'ahlen',
      'parties.0.key': '',
      'parties.0.role': 'PARTNER',
      'parties.0.wording': ' ',
      'parties.1.key': 'vhs',
      'parties.1.role': 'INVOLVED',
      'parties.1.wording': '',
      startedOn: '3.5.2021',
      token: 'geheim',
    };
    expect(typedFacts(form, ALL)).toEqual({
      title: 'Kurs',
      note: 'Eins\nZwei',
      isPublic: false,
      places: ['ahlen', 'beckum'],
      parties: [{ key: 'vhs', role: 'INVOLVED', wording: null }],
      startedOn: '2021-05-03',
    });
  });

  it('keep what cannot be read for the person to mend', () => {
    expect(typedFacts({ startedOn: 'bald', isPublic: 'x' }, ['startedOn', 'isPublic'])).toEqual({
      startedOn: 'bald',
      isPublic: undefined,
    });
  });

  it('lose one entry of a list, and no other', () => {
    const form = { 'parties.1.key': 'a', 'parties.10.key': 'b', 'places.1': 'c' };
    expect(withoutEntry(form, 'parties.1')).toEqual({ 'parties.10.key': 'b', 'places.1': 'c' });
    expect(withoutEntry(form, 'places.1')).toEqual({ 'parties.1.key': 'a', 'parties.10.key': 'b' });
  });
});

describe('two changes of one measure', () => {
  const base = { title: 'Kurs', note: null, places: ['ahlen'], startedOn: '2020' };

  it('go together where they speak of different facts, or say the same', () => {
    const mine = { ...base, note: 'Neu', title: 'Kurse' };
    const theirs = { ...base, startedOn: '2021', title: 'Kurse' };
    expect(mergeOf(base, mine, theirs)).toEqual({
      conflicts: [],
      mine: ['note'],
      theirs: ['startedOn'],
    });
  });

  it('ask a person where both changed one fact to something else', () => {
    const mine = { ...base, places: ['ahlen', 'beckum'] };
    const theirs = { ...base, places: [], note: 'Neu' };
    expect(mergeOf(base, mine, theirs)).toEqual({
      conflicts: ['places'],
      mine: [],
      theirs: ['note'],
    });
  });

  it('are those of the facts in the form', () => {
    expect(changesBetween(base, { note: 'Neu' })).toEqual(['note']);
    expect(only(base, ['title'])).toEqual({ title: 'Kurs' });
  });
});
