import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import { PAGE_TEMPLATES } from './paths.js';

/** The page inside the frame, and a paper, which is markup of a closed vocabulary. */
const MARKUP = ['_rahmen.hbs: body', 'vorlagen/vorlage.hbs: text'];

const TEMPLATES = readdirSync(PAGE_TEMPLATES, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.hbs'))
  .map((name) => ({ name, source: readFileSync(join(PAGE_TEMPLATES, name), 'utf8') }));

describe('the templates of pages', () => {
  it('write as text whatever is not markup already', () => {
    const raw = TEMPLATES.flatMap(({ name, source }) => {
      const found: string[] = [];
      const visitor = new Handlebars.Visitor();
      visitor.MustacheStatement = ({ escaped, path }) => {
        if (!escaped) found.push(`${name}: ${(path as hbs.AST.PathExpression).original}`);
      };
      visitor.accept(Handlebars.parse(source));
      return found;
    });
    expect(raw.sort()).toEqual(MARKUP);
  });

  it('put what they are given into attributes only within quotes, and never into scripts or styles', () => {
    const open = TEMPLATES.flatMap(({ name, source }) =>
      [
        ...source.matchAll(/\s[\w-]+=\{\{[^]{0,30}|\s(?:on\w+|style)=[^]{0,30}|<style[^]{0,30}/g),
      ].map(([text]) => `${name}: ${text}`),
    );
    expect(open).toEqual([]);
  });
});
