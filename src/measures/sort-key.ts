const ACCENTS = /\p{M}/gu;

const withoutAccents = (text: string): string =>
  text.toLowerCase().replaceAll('ß', 'ss').normalize('NFD').replace(ACCENTS, '');

/** How a text sorts, the same in both databases: umlauts beside their vowels (DIN 5007-1), 2 before 10. */
export const sortKey = (text: string): string =>
  withoutAccents(text).replace(/\d+/g, (digits) => digits.padStart(8, '0'));
