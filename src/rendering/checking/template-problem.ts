import type { TemplatePlace } from '../template-error.js';

/** Something a template cannot stay with, and where; a German sentence for its author. */
export interface TemplateProblem extends TemplatePlace {
  message: string;
}

/** `Zeile 3, Spalte 7: Die Angabe „titel“ gibt es hier nicht.` */
export const problemInWords = ({ line, column, message }: TemplateProblem): string =>
  `Zeile ${line}, Spalte ${column}: ${message}`;

/** In the order of the text, each once. */
export function inOrder(problems: readonly TemplateProblem[]): TemplateProblem[] {
  const known = new Map(problems.map((problem) => [problemInWords(problem), problem]));
  return [...known.values()].sort((a, b) => a.line - b.line || a.column - b.column);
}
