import { type Letterhead, PAGE_KINDS, type PageFrame, type PageKind } from './letterhead.js';
import { letterheadMargin } from './letterhead-margin.js';
import { harmless } from './letterhead-markup.js';
import type { LetterheadPart } from './letterhead-part.js';
import { LetterheadPictures } from './letterhead-pictures.js';
import { TemplateError } from './template-error.js';
import type { WordFile } from './word-file.js';
import { writtenXml, type XmlElement, xmlChildren, xmlDescendants } from './xml-tree.js';

const DOCUMENT = 'word/document.xml';
const SETTINGS = 'word/settings.xml';
const MOST_LETTERS = 200_000;
const MORE_SECTIONS = 'Weitere Abschnitte der Datei: Es zählen Kopf und Fuß des ersten.';

/** What we got from a file, and what of it is not or not quite as it was there, in German. */
export interface FoundLetterhead {
  letterhead?: Letterhead;
  leftOut: string[];
}

/**
 * Head, foot and margins of the first section of a Word file that has any.
 * @param styles ids of the styles that come along
 * @param readable makes of a part of the file what can be read on its own
 * @throws TemplateError with a German sentence for what is not taken
 */
export function countyLetterhead(
  file: WordFile,
  styles: ReadonlySet<string>,
  readable: (xml: string) => string,
): FoundLetterhead {
  const sections = xmlDescendants(file.tree(DOCUMENT), 'w:sectPr');
  const [section, another] = sections.filter((one) => referencesOf(one).length > 0);
  if (!section) return { leftOut: [] };
  const notes = new Set<string>(another ? [MORE_SECTIONS] : []);
  const leftOut = (what: string): void => void notes.add(what);
  const pictures = new LetterheadPictures(file);
  const pages = pagesOf(file, section, (part) =>
    frameXml(file.tree(part, readable), {
      ...{ part, pictures, styles, leftOut },
      relations: file.relations(part),
    }),
  );
  const margin = letterheadMargin(section);
  if (typeof margin === 'string') leftOut(margin);
  const letterhead = { pages, pictures: pictures.byId };
  return {
    letterhead: typeof margin === 'string' ? letterhead : { ...letterhead, margin },
    leftOut: [...notes],
  };
}

const referencesOf = (section: XmlElement): XmlElement[] =>
  xmlChildren(section).filter(({ name }) => /^w:(header|footer)Reference$/.test(name));

/** @param read what the part with that name says */
function pagesOf(
  file: WordFile,
  section: XmlElement,
  read: (part: string) => string,
): Letterhead['pages'] {
  const relations = file.relations(DOCUMENT);
  const place = (name: string, kind: PageKind): string => {
    const reference = referencesOf(section).find(
      (one) => one.name === name && one.attributes.get('w:type') === kind,
    );
    const part = relations.get(reference?.attributes.get('r:id') ?? '')?.target ?? '';
    return file.has(part) ? read(part) : '';
  };
  const frames = kindsOf(file, section).map((kind): [PageKind, PageFrame] => [
    kind,
    { header: place('w:headerReference', kind), footer: place('w:footerReference', kind) },
  ]);
  if (JSON.stringify(frames).length > MOST_LETTERS)
    throw new TemplateError('Kopf und Fuß der Seiten in der Datei sind zu umfangreich.');
  return Object.fromEntries(frames);
}

/** A first page of its own is told by the section, even ones by the whole file. */
function kindsOf(file: WordFile, section: XmlElement): PageKind[] {
  const on: Readonly<Record<PageKind, boolean>> = {
    default: true,
    first: isOn(section, 'w:titlePg'),
    even: file.has(SETTINGS) && isOn(file.tree(SETTINGS), 'w:evenAndOddHeaders'),
  };
  return PAGE_KINDS.filter((kind) => on[kind]);
}

function isOn(parent: XmlElement, name: string): boolean {
  const found = xmlChildren(parent).find((child) => child.name === name);
  return found !== undefined && !/^(?:0|false|off)$/.test(found.attributes.get('w:val') ?? '');
}

/** Blank for a part without a letter and without a picture. */
function frameXml(root: XmlElement, part: LetterheadPart): string {
  const kept = harmless(root, part);
  const says = xmlDescendants(kept, 'w:t', 'w:drawing', 'w:sym', 'w:pBdr').length > 0;
  return says ? kept.children.map(writtenXml).join('') : '';
}
