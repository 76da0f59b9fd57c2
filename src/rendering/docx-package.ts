import { strFromU8, strToU8, type Zippable, zipSync } from 'fflate';
import type { Part } from './docx-document.js';
import { emptyDocument, framesOf, sectionsOf } from './docx-frame.js';
import { letterheadFiles } from './docx-letterhead.js';
import { numberingXml } from './docx-lists.js';
import { inOurStyles, withOwnStyles } from './docx-own-styles.js';
import type { DocxParts } from './docx-parts.js';
import type { PaperFacts } from './paper-facts.js';
import type { WordLook } from './paper-html.js';

/** The first moment a zip file can name. */
const ZIP_TIME = new Date(1980, 0, 1);

/** Half the time of the usual six, for a tenth more bytes. */
const LEVEL = 3;

/**
 * Text and frame as one file. What docx stamps on the frame, names and times, is made the same for the
 * same paper, and what it leaves out is added: the language, and what Word knows a watermark by.
 */
export async function docxPackage(
  text: readonly Part[],
  parts: DocxParts,
  facts: PaperFacts,
  look: WordLook,
): Promise<Uint8Array> {
  const { styles, letterhead } = look;
  const sections = sectionsOf(text, letterhead);
  const frame = await emptyDocument(sections, facts, look);
  const ourStyles = strFromU8(frame['word/styles.xml'] ?? new Uint8Array());
  const own =
    letterhead &&
    letterheadFiles(frame, letterhead, framesOf(sections), inOurStyles(ourStyles, styles));
  const changed = Object.entries({ ...frame, ...own }).map(
    ([name, bytes]): [string, Uint8Array] => {
      const change = changeOf(name, text, parts, facts, styles);
      return [name, change ? strToU8(change(strFromU8(bytes))) : bytes];
    },
  );
  const media = [...parts.media].map(([name, bytes]) => [`word/${name}`, bytes] as const);
  const sorted = [...changed, ...media].sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(sorted.map(([name, bytes]) => [name, packed(name, bytes)])), {
    mtime: ZIP_TIME,
    level: LEVEL,
  });
}

/** Pictures are packed as they are. */
const packed = (name: string, bytes: Uint8Array): Zippable[string] =>
  /\.(?:png|jpg)$/.test(name) ? [bytes, { level: 0 }] : bytes;

type Change = (xml: string) => string;

function changeOf(
  name: string,
  text: readonly Part[],
  parts: DocxParts,
  facts: PaperFacts,
  ownStyles: string,
): Change | undefined {
  if (/^word\/header\d+\.xml$/.test(name)) return withNamedMark;
  const changes: Readonly<Record<string, Change>> = {
    'word/document.xml': (xml) => withText(xml, text),
    'word/_rels/document.xml.rels': (xml) =>
      xml.replace('</Relationships>', (end) => parts.relationships + end),
    'word/numbering.xml': () => numberingXml(parts.lists),
    'word/styles.xml': (xml) => (ownStyles === '' ? xml : withOwnStyles(xml, ownStyles)),
    'docProps/core.xml': (xml) => withFacts(xml, facts),
  };
  return changes[name];
}

const SECTION = /<w:sectPr\b[^]*?<\/w:sectPr>/g;

/** The last section of a document stands at its end, all others in the last paragraph of their part. */
function withText(frame: string, text: readonly Part[]): string {
  const sections = frame.match(SECTION) ?? [];
  const written = text.map(({ xml }, index) => {
    const section = sections[index] ?? '';
    return index === text.length - 1 ? xml + section : endedBy(xml, section);
  });
  const start = frame.slice(0, frame.indexOf('<w:body>') + '<w:body>'.length);
  return `${start}${written.join('')}</w:body></w:document>`;
}

const PROPERTIES_END = '</w:pPr>';

function endedBy(xml: string, section: string): string {
  const place = xml.lastIndexOf('<w:p><w:pPr>');
  const end = xml.indexOf(PROPERTIES_END, place);
  return `${xml.slice(0, end)}${section}${xml.slice(end)}`;
}

/** Word knows a mark across the page by the beginning of its name. */
function withNamedMark(xml: string): string {
  return xml.replace(/id="PowerPlusWaterMarkObject[^"]*"/, 'id="PowerPlusWaterMarkObject1"');
}

function withFacts(xml: string, { date, draft }: PaperFacts): string {
  const state = draft ? '<cp:contentStatus>Entwurf</cp:contentStatus>' : '';
  return xml
    .replace(
      /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g,
      (_match, start: string) => `${start}${date}T00:00:00Z`,
    )
    .replace(
      '</cp:coreProperties>',
      `<dc:language>de-DE</dc:language>${state}</cp:coreProperties>`,
    );
}
