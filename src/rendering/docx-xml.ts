const SPECIAL = /[&<>"]/g;
const NAMES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
/** What XML has no way to write. */
const FORBIDDEN = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu;

/** As it may stand in a text or an attribute. */
export const escaped = (text: string): string =>
  text.replace(FORBIDDEN, '').replace(SPECIAL, (char) => NAMES[char] ?? char);
