import { askedWords, loosestFit, meets, partsOf, wordForm, wordsOf } from './search-words.js';

describe('the form of a word', () => {
  it.each(['Übergang', 'UEBERGANG', 'ubergang', 'u\u0308bergang'])('is the same for %s', (word) => {
    expect(wordForm(word)).toBe('ubergang');
  });

  it.each([
    ['Straße', 'strasse'],
    ['Café', 'cafe'],
    ['För\u00adderung', 'forderung'],
    ['ﬁt', 'fit'],
    ['⑴', '1'],
    ['\u0301', ''],
  ])('of %s is „%s“', (word, form) => {
    expect(wordForm(word)).toBe(form);
  });

  it('is cut where no word is that long, and never in the middle of a character', () => {
    expect(wordForm('x'.repeat(1_000_000))).toBe('x'.repeat(60));
    expect(wordForm('\u{20bb7}'.repeat(100)).isWellFormed()).toBe(true);
  });
});

describe('the words of a text', () => {
  it('are its letters and digits, each once', () => {
    expect(wordsOf('Rucksack-KiTa (W03): „Rucksack“ & § 9')).toEqual([
      'rucksack',
      'kita',
      'w03',
      '9',
    ]);
  });
});

describe('what is asked for', () => {
  it('is nothing when there are only blanks', () => {
    expect(askedWords('  ')).toEqual([]);
    expect(askedWords()).toEqual([]);
  });

  it('is nowhere when there are only signs', () => {
    expect(askedWords('_')).toEqual(['_']);
  });

  it('is at most a dozen words, the longest', () => {
    const many = Array.from({ length: 40 }, (_, index) => 'x'.repeat(index + 1));
    expect(askedWords(many.join(' ')).map(({ length }) => length)).toEqual([
      40, 39, 38, 37, 36, 35, 34, 33, 32, 31, 30, 29,
    ]);
  });

  it('must be met the more exactly the shorter it is', () => {
    expect(['ki', 'w0', 'kin', 'kind'].map(loosestFit)).toEqual([
      'EXACT',
      'BEGINNING',
      'BEGINNING',
      'PART',
    ]);
  });

  it.each([
    ['Herkunftssprachenunterricht', 'sprache', true],
    ['Herkunftssprachenunterricht', 'Unterricht', true],
    ['Neueinwanderung', 'Einwanderung', true],
    ['aktuell', 'aktue', true],
    ['Kinder', 'ki', false],
    ['Sprachkurs', 'kur', false],
    ['Sprachkurs', 'kurs', true],
  ])('%s meets %s: %s', (word, asked, expected) => {
    expect(meets(wordForm(word), askedWords(asked))).toBe(expected);
  });
});

describe('the parts of a word', () => {
  it('are its ends of four letters or more', () => {
    expect(partsOf('sprechen')).toEqual(['sprechen', 'prechen', 'rechen', 'echen', 'chen']);
    expect(partsOf('kita')).toEqual(['kita']);
  });
});
