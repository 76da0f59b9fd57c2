import { whyNotWritable } from '../../../texts/writable-text.js';
import { invalidInput } from '../../../web/input.js';

/**
 * The text of a template in a file of one's own.
 * @throws DomainError INVALID_INPUT where there is none, or letters of it would be lost
 */
export function textOf(bytes: Buffer | undefined): string {
  const text = decoded(bytes);
  if (text === undefined) throw wrong(NOT_UTF8);
  if (text.trim() === '') throw wrong(EMPTY);
  const message = whyNotWritable(text);
  if (message !== undefined) throw wrong(message);
  return text;
}

/** Without the mark of order that editors put first. @returns undefined for what is not UTF-8 */
function decoded(bytes: Buffer | undefined): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const wrong = (message: string) => invalidInput([{ field: 'datei', message }]);

const EMPTY = 'Bitte wählen Sie eine Datei, in der ein Text steht.';

const NOT_UTF8 =
  'Sie ist nicht als UTF-8 gespeichert; Umlaute gingen verloren. Bitte speichern Sie die Datei mit der Kodierung „UTF-8“ und laden Sie sie noch einmal.';
