import { parseFragment } from 'parse5';
import { attribute, descendants, type HtmlElement } from '../html-tree.js';
import { compileTemplate, mainFile, type TemplateSources } from '../template.js';
import { TemplateError, type TemplatePlace } from '../template-error.js';
import { refuseMoreRows, type VocabularyFlaw, vocabularyFlaws } from '../vocabulary.js';
import { placeAt } from './parse-source.js';
import type { TemplateProblem } from './template-problem.js';

/** Content a template is tried with. */
export interface Sample {
  /** When a mistake shows, after its sentence; nothing for the usual content. */
  hint: string;
  /** JSON */
  content: string;
}

/** Tells where in the template an element of the paper was written; no template can write it. */
const MARK = 'data-stelle';
const TAG = /\{\{!--[\s\S]*?--\}\}|\{\{[\s\S]*?\}\}|<([a-zA-Z][a-zA-Z0-9-]*)(?=[\s>/])/g;

/** What shows when the template is filled with the sample: fields that are empty, what is no paper. */
export function trialProblems(sources: TemplateSources, sample: Sample): TemplateProblem[] {
  try {
    const { html } = compileTemplate(sources)(sample.content);
    const fragment = parseFragment(html);
    if (vocabularyFlaws(fragment).length > 0) return placedFlaws(sources, sample);
    refuseMoreRows(fragment);
    return [];
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    return [problemOf(error, sources, sample)];
  }
}

function problemOf(
  { message, flaw }: TemplateError,
  sources: TemplateSources,
  { hint }: Sample,
): TemplateProblem {
  const own = flaw?.file === mainFile(sources);
  const place = own ? flaw.place : undefined;
  const sentence = own ? flaw.sentence : message;
  return { ...(place ?? START), message: `${sentence}${hint}` };
}

const START: TemplatePlace = { line: 1, column: 1 };

/** The same paper once more, from a text in which every element says where it stands. */
function placedFlaws(sources: TemplateSources, { hint, content }: Sample): TemplateProblem[] {
  const source = marked(sources.source);
  const fragment = parseFragment(compileTemplate({ ...sources, source })(content).html);
  const places = new Map(descendants(fragment).map((element) => [element, takePlace(element)]));
  return vocabularyFlaws(fragment).map(({ element, message }: VocabularyFlaw) => ({
    ...((element && placeOf(element, places)) ?? START),
    message: `${message}${hint}`,
  }));
}

const marked = (source: string): string =>
  source.replace(TAG, (found: string, tag: string | undefined, position: number) => {
    if (tag === undefined) return found;
    const { line, column } = placeAt(source, position);
    return `${found} ${MARK}="${line}:${column}"`;
  });

function takePlace(element: HtmlElement): TemplatePlace | undefined {
  const mark = attribute(element, MARK);
  element.attrs = element.attrs.filter(({ name }) => name !== MARK);
  const [line = 0, column = 0] = (mark ?? '').split(':').map(Number);
  return line === 0 ? undefined : { line, column };
}

/** Elements of shared pieces stand where what is around them stands. */
function placeOf(
  element: HtmlElement,
  places: ReadonlyMap<HtmlElement, TemplatePlace | undefined>,
): TemplatePlace | undefined {
  const place = places.get(element);
  if (place) return place;
  const { parentNode } = element;
  return parentNode && 'tagName' in parentNode ? placeOf(parentNode, places) : undefined;
}
