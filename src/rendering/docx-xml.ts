import { withoutControls } from '../texts/writable-text.js';

const SPECIAL = /[&<>"]/g;
const NAMES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
/** As it may stand in a text or an attribute. */
export const escaped = (text: string): string =>
  withoutControls(text).replace(SPECIAL, (char) => NAMES[char] ?? char);
