import { TOO_LONG } from './paper-size.js';
/** Where in a file a mistake is; both count from one. */
export interface TemplatePlace {
  line: number;
  column: number;
}

/** What is wrong, without saying where. */
interface Flaw {
  sentence: string;
  file: string;
  place?: TemplatePlace | undefined;
}

/** A mistake of a template or of its data; the message is a German sentence for its author. */
export class TemplateError extends Error {
  constructor(
    message: string,
    readonly flaw?: Flaw,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Not how it is written is wrong, but how much becomes of it. */
export class PaperTooLarge extends TemplateError {}

/** What Handlebars adds to an error, as our words do; columns count from zero there. */
export interface Located {
  lineNumber?: number | undefined;
  column?: number | undefined;
}

/** Says in German what Handlebars or one of our words found wrong, and where. */
export function explained(error: unknown, file: string): TemplateError {
  if (error instanceof TemplateError) return error;
  const { message } = error as Error;
  // Blocks pass on the errors of what stands inside.
  const { lineNumber, column = 0 } = error as Located;
  const line = lineNumber ?? Number(/Parse error on line (\d+)/.exec(message)?.[1] ?? 0);
  const where = line === 0 ? `„${file}“` : `„${file}“, Zeile ${line}`;
  const sentence = inGerman(message);
  const place = line === 0 ? undefined : { line, column: column + 1 };
  const flaw = { sentence, file, place };
  if (sentence === TOO_LONG) return new PaperTooLarge(TOO_LONG, flaw, { cause: error });
  return new TemplateError(`Vorlagenmuster ${where}: ${sentence}`, flaw, { cause: error });
}

const SENTENCES: readonly (readonly [RegExp, (word: string) => string])[] = [
  [/^"([^"]*)" not defined in/, (word) => `Die Angabe „${word}“ gibt es in den Daten nicht.`],
  [/unknown helper (\S+)/, (word) => `Das Wort „${word}“ kennt das Programm nicht.`],
  [/partial (\S+) could not be found/, (word) => `Den Textbaustein „${word}“ gibt es nicht.`],
  [/^Parse error/, () => 'Die geschweiften Klammern sind dort nicht richtig gesetzt.'],
  [/Maximum call stack/, () => 'Ein Textbaustein ruft sich selbst auf.'],
  [/Invalid string length/, () => TOO_LONG],
  [/doesn't match/, () => 'Ein Block wird anders geschlossen, als er geöffnet wurde.'],
];

export function inGerman(message: string): string {
  for (const [form, sentence] of SENTENCES) {
    const match = form.exec(message);
    if (match) return sentence(match[1] ?? '');
  }
  return message;
}
