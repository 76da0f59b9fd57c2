/**
 * The lines of a text that say something, one behind the other. Cut and joined, since a pattern for
 * blanks around line ends takes the square of their number.
 */
export const onOneLine = (text: string, between: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(between);
