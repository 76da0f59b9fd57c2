import { refusedToUnit, statedFacts } from './writable-facts.js';

describe('what a unit may change of its measures', () => {
  it('is what it does, with whom, where and when', () => {
    const facts = { description: 'Neu', parties: [], places: [], startedOn: '2021', note: null };
    expect(refusedToUnit(statedFacts(facts), false)).toBeNull();
  });

  it('is not what the measure is called or who answers for it', () => {
    expect(refusedToUnit(['title', 'description', 'lead'], false)).toMatch(
      /^Das ändert das KI-Management: Titel, Federführung\. Sie können ändern: Beschreibung, /,
    );
  });

  it('is the wording of the funding, not the programmes', () => {
    expect(refusedToUnit(['funding'], false)).toBeNull();
    expect(refusedToUnit(['funding'], true)).toContain('Förderprogramme');
  });

  it('does not count what is left out', () => {
    expect(statedFacts({ title: undefined, note: null })).toEqual(['note']);
  });
});
