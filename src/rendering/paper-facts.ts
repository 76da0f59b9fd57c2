import { parse, parseFragment } from 'parse5';
import { attribute, childElements, descendants, textOf } from './html-tree.js';

/** What the HTML of a paper says about itself; both formats take their properties from it. */
export interface PaperFacts {
  title: string;
  author: string;
  description: string;
  /** The paper's own date, `YYYY-MM-DD`. */
  date: string;
  language: string;
  /** Not released: every page says so. */
  draft: boolean;
}

/** @param html what `paperHtml` returned */
export function paperFacts(html: string): PaperFacts {
  // The style that follows holds the fonts, and is long.
  const page = parse(html.slice(0, html.indexOf('<style>')));
  const [root] = childElements(page, 'html');
  const [title] = descendants(page, 'title');
  const meta = (name: string): string => {
    const found = descendants(page, 'meta').find((entry) => attribute(entry, 'name') === name);
    return (found && attribute(found, 'content')) ?? '';
  };
  return {
    title: title ? textOf(title) : '',
    author: meta('author'),
    description: meta('description'),
    date: meta('dcterms.date'),
    language: (root && attribute(root, 'lang')) ?? '',
    draft: meta('status') === 'Entwurf',
  };
}

const LINK = /<a(?:\s+[a-z-]+="[^"]*")*>[^]*?<\/a>/g;

/** The words of every link, in reading order. Reading the whole document as a tree would take long. */
export function linkTexts(html: string): string[] {
  return [...html.matchAll(LINK)].map(([link]) => {
    const [element] = childElements(parseFragment(link));
    return element ? textOf(element) : '';
  });
}
