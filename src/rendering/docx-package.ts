import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { PaperFacts } from './paper-facts.js';

export interface PackageFacts {
  /** The caption of every table, in order; docx itself cannot write them. */
  captions: readonly string[];
  facts: PaperFacts;
}

/** The first moment a zip file can name. */
const ZIP_TIME = new Date(1980, 0, 1);

/**
 * Makes the same paper the same bytes: docx draws random names for links, counts on from the
 * document before, and stamps the time of day. Adds what docx leaves out: table titles and language.
 */
export function normalisePackage(
  packed: Uint8Array,
  { captions, facts }: PackageFacts,
): Uint8Array {
  const files = unzipSync(packed);
  const stableLinks = linkNumbering();
  // Links are numbered in the order they are met, so the document comes first.
  const rewrite: Readonly<Record<string, (xml: string) => string>> = {
    'word/document.xml': (xml) => withTableTitles(renumbered(stableLinks(xml)), captions),
    'word/_rels/document.xml.rels': stableLinks,
    'docProps/core.xml': (xml) => withFacts(xml, facts),
  };
  for (const [name, change] of Object.entries(rewrite)) {
    const bytes = files[name];
    if (bytes === undefined) throw new Error(`docx wrote no ${name}`);
    files[name] = strToU8(change(strFromU8(bytes)));
  }
  for (const [name, bytes] of Object.entries(files)) {
    if (/^word\/header\d+\.xml$/.test(name)) files[name] = strToU8(withNamedMark(strFromU8(bytes)));
  }
  const sorted = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(sorted), { mtime: ZIP_TIME });
}

/** `rIdk3v9x…` → `rIdLink1`, the same in every file it is used on. */
function linkNumbering(): (xml: string) => string {
  const link = numbering();
  return (xml) =>
    xml.replace(/"rId([a-z0-9_-]{10,})"/gi, (_match, name: string) => `"rIdLink${link(name)}"`);
}

function renumbered(xml: string): string {
  const bookmark = numbering();
  const heading = numbering();
  let drawings = 0;
  return xml
    .replace(/(<wp:docPr id=)"\d+"/g, (_match, start: string) => `${start}"${++drawings}"`)
    .replace(
      /(<w:bookmark(?:Start|End)[^>]* w:id=)"(\d+)"/g,
      (_match, start: string, id: string) => `${start}"${bookmark(id)}"`,
    )
    .replace(/"_Toc(\d+)"/g, (_match, id: string) => `"_Toc${heading(id)}"`);
}

/** Counts names in the order they are met; the same name keeps its number. */
function numbering(): (name: string) => number {
  const numbers = new Map<string, number>();
  return (name) => {
    const number = numbers.get(name) ?? numbers.size + 1;
    numbers.set(name, number);
    return number;
  };
}

/** Word knows a mark across the page by the beginning of its name. */
function withNamedMark(xml: string): string {
  return xml.replace(/id="PowerPlusWaterMarkObject[^"]*"/, 'id="PowerPlusWaterMarkObject1"');
}

function withTableTitles(xml: string, captions: readonly string[]): string {
  let table = 0;
  return xml.replaceAll('</w:tblPr>', (end) => {
    const caption = captions[table++];
    return caption === undefined ? end : `<w:tblCaption w:val="${escaped(caption)}"/>${end}`;
  });
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

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
