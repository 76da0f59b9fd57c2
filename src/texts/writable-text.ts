/** Of the control characters documents know three: tab and the two of line ends. */
const CONTROL = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/u;
const CONTROLS = new RegExp(CONTROL, 'gu');

/**
 * Why a text cannot be kept and printed as it is, as a German sentence. PostgreSQL has no way to
 * keep NUL, neither database half a character, and no Word file or PDF a control character.
 */
export function whyNotWritable(text: string): string | undefined {
  if (!text.isWellFormed())
    return 'Enthält ein unvollständiges Zeichen (halbes Ersatzzeichenpaar). Bitte geben Sie den Text neu ein.';
  const [found] = CONTROL.exec(text) ?? [];
  if (found === undefined) return undefined;
  const name = found === '\0' ? 'Nullzeichen' : `unsichtbares Steuerzeichen ${codeOf(found)}`;
  return `Enthält ein ${name}, das in keinem Dokument stehen kann. Bitte entfernen Sie es.`;
}

const codeOf = (char: string): string =>
  `U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;

/** What is left of it where it was kept all the same. */
export const withoutControls = (text: string): string => text.replace(CONTROLS, '');
