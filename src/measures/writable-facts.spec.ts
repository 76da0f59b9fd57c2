import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { refusedToUnit, statedFacts, WRITABLE_FACTS } from './writable-facts.js';

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

  it('is what the handbook says', () => {
    const file = join(import.meta.dirname, '../../docs/handbuch/massnahmen-pflegen.md');
    const told = readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => /\| ja +\|$/.test(line))
      .flatMap((line) => {
        const [, facts = '', unit = ''] = line.split('|').map((cell) => cell.trim());
        return facts.split(', ').map((fact) => [fact, unit]);
      });
    const unitIs = { MAY: 'ja', NOT: 'nein', WORDING: 'nur den Wortlaut' };
    const stated = Object.values(WRITABLE_FACTS).map(({ label, unit }) => [label, unitIs[unit]]);
    expect(told.toSorted()).toEqual(stated.toSorted());
  });
});
