import { decidedFacts, mergedPaper, tracesOf } from './merged-paper.js';
import { typedFacts } from './paper-facts-form.js';

const begun = typedFacts({ name: 'Betreff', legalBasis: '§ 7' });
const traces = Object.fromEntries(tracesOf(begun).map(({ name, value }) => [name, value]));

describe('what two people make of a draft', () => {
  it('is both, where they change different things', () => {
    const mine = { ...begun, name: 'Meiner' };
    const theirs = { ...begun, legalBasis: 'Ihre' };
    expect(mergedPaper(traces, mine, theirs)).toMatchObject({
      facts: { name: 'Meiner', legalBasis: 'Ihre' },
      conflicts: [],
    });
  });

  it('is for a person to choose, where both change the same', () => {
    const [mine, theirs] = [
      { ...begun, name: 'Meiner' },
      { ...begun, name: 'Ihrer' },
    ];
    const open = mergedPaper(traces, mine, theirs);
    expect(open.conflicts).toEqual(['name']);
    expect(open.chosen.size).toBe(0);
    const choose = (choice: string) =>
      decidedFacts(mergedPaper({ ...traces, 'wahl.name': choice }, mine, theirs), theirs).name;
    expect([choose('andere'), choose('meine')]).toEqual(['Ihrer', 'Meiner']);
    expect(mergedPaper(traces, mine, { ...mine }).conflicts).toEqual([]);
  });
});
