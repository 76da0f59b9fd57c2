import { parseFragment, serialize } from 'parse5';
import { numberHeadings } from './heading-numbers.js';
import { hyphenateTree } from './hyphenation.js';
import { attribute, descendants, type HtmlElement, isText } from './html-tree.js';
import { type PaperMeta, paperHtml, type WordDress } from './paper-html.js';
import { compileTemplate, type Template, type TemplateSources } from './template.js';
import { TemplateError } from './template-error.js';
import { refuseMoreRows, vocabularyProblems } from './vocabulary.js';
import { serve } from './worker-port.js';

export interface TemplateJob {
  sources: TemplateSources;
  /** The paper's content as JSON: a template sees data, never objects of the program. */
  content: string;
  /** The rest of the document, as `paperHtml` wants it. */
  meta: PaperMeta;
  css: string;
  word?: WordDress | undefined;
}

/** At most this many mistakes are told at once. */
const TOLD = 10;

const compiled = new Map<string, { key: string; template: Template }>();

function renderPaper({ meta, css, word, ...job }: TemplateJob): string {
  return paperHtml(meta, css, renderBody(job), word);
}

/** The body of the paper: rendered, checked against the vocabulary, hyphenated, with its charts. */
function renderBody({ sources, content }: Pick<TemplateJob, 'sources' | 'content'>): string {
  const { html, charts } = templateOf(sources)(content);
  const fragment = parseFragment(html);
  const problems = vocabularyProblems(fragment);
  if (problems.length > 0) {
    throw new TemplateError(
      `Vorlagenmuster „${sources.name}“: ${problems.slice(0, TOLD).join(' ')}`,
    );
  }
  refuseMoreRows(fragment);
  descendants(fragment, 'h1', 'h2', 'h3', 'h4').forEach(tidySpace);
  numberHeadings(fragment);
  hyphenateTree(fragment);
  const body = serialize(fragment);
  return descendants(fragment, 'svg').reduce((text, svg) => {
    const index = attribute(svg, 'data-diagramm') ?? '';
    return text.replace(`<svg data-diagramm="${index}"></svg>`, () => charts[Number(index)] ?? '');
  }, body);
}

/** The print style keeps the spaces of headings as they are, so there may be none from the template. */
function tidySpace(heading: HtmlElement): void {
  const texts = heading.childNodes.filter(isText);
  for (const text of texts) {
    text.value = text.value.replace(/[ \t\r\n]+/g, ' ');
    if (text === heading.childNodes[0]) text.value = text.value.trimStart();
    if (text === heading.childNodes.at(-1)) text.value = text.value.trimEnd();
  }
}

function templateOf(sources: TemplateSources): Template {
  const key = JSON.stringify(sources);
  const known = compiled.get(sources.name);
  if (known?.key === key) return known.template;
  const template = compileTemplate(sources);
  compiled.set(sources.name, { key, template });
  return template;
}

serve(renderPaper);
