/** A mistake of a template or of its data; the message is a German sentence for its author. */
export class TemplateError extends Error {}

/** The line an error of Handlebars happened in; blocks pass on the errors of what stands inside. */
export const lineOf = (error: unknown): number | undefined =>
  (error as { lineNumber?: number }).lineNumber;

/** Says in German what Handlebars or one of our words found wrong, and where. */
export function explained(error: unknown, file: string): TemplateError {
  if (error instanceof TemplateError) return error;
  const { message } = error as Error;
  const line = lineOf(error) ?? /Parse error on line (\d+)/.exec(message)?.[1];
  const place = line === undefined ? `„${file}“` : `„${file}“, Zeile ${line}`;
  return new TemplateError(`Vorlagenmuster ${place}: ${inGerman(message)}`, { cause: error });
}

const SENTENCES: readonly (readonly [RegExp, (word: string) => string])[] = [
  [/^"([^"]*)" not defined in/, (word) => `Die Angabe „${word}“ gibt es in den Daten nicht.`],
  [/unknown helper (\S+)/, (word) => `Das Wort „${word}“ kennt das Programm nicht.`],
  [/partial (\S+) could not be found/, (word) => `Den Textbaustein „${word}“ gibt es nicht.`],
  [/^Parse error/, () => 'Die geschweiften Klammern sind dort nicht richtig gesetzt.'],
  [/Maximum call stack/, () => 'Ein Textbaustein ruft sich selbst auf.'],
  [/Invalid string length/, () => 'Das Papier würde viel zu lang.'],
  [/doesn't match/, () => 'Ein Block wird anders geschlossen, als er geöffnet wurde.'],
];

function inGerman(message: string): string {
  for (const [form, sentence] of SENTENCES) {
    const match = form.exec(message);
    if (match) return sentence(match[1] ?? '');
  }
  return message;
}
