import type { TemplatePlace } from '../template-error.js';

/** Tells where in the template an element of the paper was written; no template can write it. */
export const MARK = 'data-stelle';
/** The same before a text, in letters no template needs. */
const [BEGIN, END] = ['\uf0fe', '\uf0ff'];
const TEXT_MARK = new RegExp(`${BEGIN}(\\d+:\\d+)${END}`, 'g');

/** Comments, what stands in braces, tags, and what ends them; then single letters. */
const TOKEN =
  /\{\{!--[\s\S]*?--\}\}|\{\{[\s\S]*?\}\}|<!--[\s\S]*?-->|<\/[a-zA-Z]|<[a-zA-Z][a-zA-Z0-9-]*|=\s*["']|\S/g;
const PRINTED = /^\{\{~?\s*(?![!#/^>]|else\b)/;
const OPENING = /^<[a-zA-Z]/;
const AFTER_NAME = /[\s>/]/;

/** The same template, in which every element says where it stands, and so does every text. */
export function marked(source: string): string {
  const marker = new Marker(source);
  return source.replace(TOKEN, (token: string, position: number) => marker.read(token, position));
}

/** @returns the text without its marks, and where it begins */
export function unmarked(text: string): { text: string; place: TemplatePlace | undefined } {
  const [, place] = new RegExp(TEXT_MARK.source).exec(text) ?? [];
  return { text: text.replace(TEXT_MARK, ''), place: placeFrom(place) };
}

export function placeFrom(mark = ''): TemplatePlace | undefined {
  const [line = 0, column = 0] = mark.split(':').map(Number);
  return line === 0 ? undefined : { line, column };
}

/** Goes through a template and knows whether it is in a tag. */
class Marker {
  private inTag = false;
  private quote = '';
  /** The text has a mark. A second one would part a backslash from the braces it is meant for. */
  private begun = false;
  /** The line of the last mark, and where it starts: to count from the top each time takes seconds. */
  private line = 1;
  private start = 0;

  constructor(private readonly source: string) {}

  read(token: string, position: number): string {
    if (this.inTag) return this.inside(token);
    if (token.startsWith('{{') && !PRINTED.test(token)) return this.betweenTexts(token);
    if (token.startsWith('<!--')) return this.betweenTexts(token);
    if (!token.startsWith('<') || token === '<') return this.text(token, position);
    this.inTag = true;
    const next = this.source[position + token.length] ?? '';
    return OPENING.test(token) && AFTER_NAME.test(next)
      ? `${token} ${MARK}="${this.place(position)}"`
      : token;
  }

  private inside(token: string): string {
    const last = token.at(-1) ?? '';
    if (this.quote !== '') {
      if (last === this.quote) this.quote = '';
    } else if (token.startsWith('=') && token.length > 1) this.quote = last;
    else if (token === '>') this.inTag = this.begun = false;
    return token;
  }

  private betweenTexts(token: string): string {
    this.begun = false;
    return token;
  }

  private text(token: string, position: number): string {
    if (this.begun) return token;
    this.begun = true;
    return `${BEGIN}${this.place(position)}${END}${token}`;
  }

  private place(position: number): string {
    for (let end = this.lineEnd(); end >= 0 && end < position; end = this.lineEnd()) {
      this.line += 1;
      this.start = end + 1;
    }
    return `${this.line}:${position - this.start + 1}`;
  }

  private lineEnd(): number {
    return this.source.indexOf('\n', this.start);
  }
}
