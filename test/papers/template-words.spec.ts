import { readdirSync, readFileSync } from 'node:fs';
import { TEMPLATE_HELPERS } from '../../src/rendering/template-helpers.js';
import { BLOCKS } from '../../src/rendering/template.js';
import { fieldChapters } from '../../src/papers/templates/field-words.js';
import { blockWords, PIECES, templateWords } from '../../src/papers/templates/template-words.js';
import { wordsAsMarkdown } from '../../src/papers/templates/words-page.js';

const ROOT = 'templates/papers';
const example: unknown = JSON.parse(
  readFileSync(`${ROOT}/berichtsvorlage-umsetzungsstand/beispiel.json`, 'utf8'),
);

describe('the page about everything a template may say', () => {
  it('is what the program says: npm run cli -- paper words', () => {
    expect(readFileSync('docs/handbuch/angaben-der-muster.md', 'utf8')).toBe(
      wordsAsMarkdown(example),
    );
  });

  it('knows every word, every block and every piece, and no other', () => {
    const names = (words: readonly { name: string }[]) => words.map(({ name }) => name).sort();
    expect(names(templateWords())).toEqual(Object.keys(TEMPLATE_HELPERS).sort());
    expect(names(blockWords())).toEqual([...BLOCKS].sort());
    const files = readdirSync(`${ROOT}/_gemeinsam`).filter((file) => file.endsWith('.hbs'));
    // The sheet before an attachment is written by the program alone.
    const pieces = files
      .map((file) => file.replace('.hbs', ''))
      .filter((it) => it !== 'trennblatt');
    expect(names(PIECES)).toEqual(pieces.sort());
  });

  it('shows what words write, and what a measure holds', () => {
    expect(templateWords()).toContainEqual(
      expect.objectContaining({ name: 'zahl', result: '1.234,5 · 3,00' }),
    );
    const measure = fieldChapters(example).find(({ id }) => id === 'massnahme');
    expect(measure?.fields).toContainEqual({
      path: 'kim.bewertung',
      kind: 'Text',
      about: 'Bewertung in Worten',
      example: 'wird durch KIM getragen',
      use: '{{kim.bewertung}}',
    });
    const frame = fieldChapters(example).find(({ id }) => id === 'vorlage');
    expect(frame?.fields).toContainEqual(
      expect.objectContaining({
        path: 'vorlage.beratungsfolge[].termin',
        use: '{{datum termin}}',
      }),
    );
    expect(measure?.fields).toContainEqual(
      expect.objectContaining({ path: 'orte', kind: 'Liste von Texten' }),
    );
  });
});
