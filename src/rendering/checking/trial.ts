import { parseFragment } from 'parse5';
import {
  attribute,
  descendants,
  type HtmlElement,
  type HtmlNode,
  type HtmlParent,
  isText,
} from '../html-tree.js';
import { compileTemplate, mainFile, type TemplateSources } from '../template.js';
import { TemplateError, type TemplatePlace } from '../template-error.js';
import { refuseMoreRows, type VocabularyFlaw, vocabularyFlaws } from '../vocabulary.js';
import { MARK, marked, placeFrom, unmarked } from './marked-source.js';
import type { TemplateProblem } from './template-problem.js';

/** Content a template is tried with. */
export interface Sample {
  /** When a mistake shows, after its sentence; nothing for the usual content. */
  hint: string;
  /** JSON */
  content: string;
}

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

/** The same paper once more, from a text in which everything says where it stands. */
function placedFlaws(sources: TemplateSources, { hint, content }: Sample): TemplateProblem[] {
  const source = marked(sources.source);
  const fragment = parseFragment(compileTemplate({ ...sources, source })(content).html);
  const places: Places = new Map();
  for (const element of descendants(fragment)) places.set(element, takeMark(element));
  for (const parent of [fragment, ...descendants(fragment)]) takeTextMarks(parent, places);
  return vocabularyFlaws(fragment).map(({ element, text, message }: VocabularyFlaw) => ({
    ...((text && places.get(text)) ?? (element && placeOf(element, places)) ?? START),
    message: `${message}${hint}`,
  }));
}

function takeMark(element: HtmlElement): TemplatePlace | undefined {
  const mark = attribute(element, MARK);
  element.attrs = element.attrs.filter(({ name }) => name !== MARK);
  return placeFrom(mark);
}

/** Of the text itself; what data or shared pieces bring has the place of what it stands in. */
function takeTextMarks(parent: HtmlParent, places: Places): void {
  for (const node of parent.childNodes.filter(isText)) {
    const { text, place } = unmarked(node.value);
    node.value = text;
    places.set(node, place);
  }
}

type Places = Map<HtmlNode, TemplatePlace | undefined>;

/** Elements of shared pieces stand where what is around them stands. */
function placeOf(element: HtmlElement, places: Places): TemplatePlace | undefined {
  const place = places.get(element);
  if (place) return place;
  const { parentNode } = element;
  return parentNode && 'tagName' in parentNode ? placeOf(parentNode, places) : undefined;
}
