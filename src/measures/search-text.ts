import type { MeasureDocument } from './measure-document.js';

const ACCENTS = /\p{M}/gu;

const withoutAccents = (text: string): string =>
  text.toLowerCase().replaceAll('ß', 'ss').normalize('NFD').replace(ACCENTS, '');

/** How a text sorts, the same in both databases: umlauts beside their vowels (DIN 5007-1), 2 before 10. */
export const sortKey = (text: string): string =>
  withoutAccents(text).replace(/\d+/g, (digits) => digits.padStart(8, '0'));

/**
 * How a text is searched: `Übergang`, `Uebergang` and `Ubergang` become the same word. The price is
 * small: `aktuell` is kept as `aktull` on both sides.
 */
export const searchForm = (text: string): string => withoutAccents(text).replace(/([aou])e/g, '$1');

/** What a word search looks at: all that says what a measure is about, who takes part and where. */
export function searchText(document: MeasureDocument): string {
  const { fields, concepts, lead, parties, targetGroups, places, funding } = document;
  const texts = [
    document.number,
    document.title,
    document.officialWording,
    document.description,
    document.kindWording,
    document.leadWording,
    document.note,
    lead?.name,
    ...[...fields, ...concepts, ...parties, ...targetGroups, ...places, ...funding].map(
      (record) => record.name,
    ),
    ...parties.map((party) => party.wording),
  ];
  return searchForm(texts.filter(Boolean).join('\n'));
}
