import Handlebars from 'handlebars';
import { inGerman, type Located, type TemplatePlace } from '../template-error.js';
import type { TemplateProblem } from './template-problem.js';

export type Parsed = { program: hbs.AST.Program } | { problem: TemplateProblem };

/** Where the reader stood last: errors of the grammar do not tell the column. */
interface Reader {
  lexer: { yylloc: { first_line: number; first_column: number } };
}

/** Reads a template as it was typed; the first place where the braces are wrong ends it. */
export function parseSource(source: string): Parsed {
  try {
    return { program: Handlebars.parseWithoutProcessing(source) };
  } catch (error) {
    return { problem: problemOf(error as Error & Located, source) };
  }
}

function problemOf(error: Error & Located, source: string): TemplateProblem {
  if (error.message.includes("got 'EOF'")) {
    const open = unclosedBlock(source);
    if (open) return { ...open.place, message: `{{#${open.name}}} wird nicht geschlossen.` };
  }
  const { lineNumber, column = 0 } = error;
  if (lineNumber !== undefined)
    return { line: lineNumber, column: column + 1, message: inGerman(error.message) };
  const { first_line, first_column } = (Handlebars as unknown as { Parser: Reader }).Parser.lexer
    .yylloc;
  return { line: first_line, column: first_column + 1, message: inGerman(error.message) };
}

const MARKS = /\{\{!--[\s\S]*?--\}\}|\{\{![\s\S]*?\}\}|\{\{~?([#/])>?\s*([\w-]+)/g;

/** The innermost block that is opened and has no end. */
function unclosedBlock(source: string): { name: string; place: TemplatePlace } | undefined {
  const open: { name: string; at: number }[] = [];
  for (const { 1: sign, 2: name = '', index } of source.matchAll(MARKS)) {
    if (sign === '#') open.push({ name, at: index });
    if (sign === '/') open.pop();
  }
  const last = open.at(-1);
  return last && { name: last.name, place: placeAt(source, last.at) };
}

/** Line and column of a position in a text. */
function placeAt(text: string, position: number): TemplatePlace {
  const before = text.slice(0, position).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
