import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

export interface PackageFacts {
  /** The caption of every table, in order; docx itself cannot write them. */
  captions: readonly string[];
  /** The paper's own date, `YYYY-MM-DD`. */
  date: string;
}

/** The first moment a zip file can name. */
const ZIP_TIME = new Date(1980, 0, 1);

/**
 * Makes the same paper the same bytes: docx draws random names for links, counts on from the
 * document before, and stamps the time of day. Adds what docx leaves out: table titles and language.
 */
export function normalisePackage(packed: Uint8Array, facts: PackageFacts): Uint8Array {
  const files = unzipSync(packed);
  const stableLinks = linkNumbering();
  // Links are numbered in the order they are met, so the document comes first.
  const rewrite: Readonly<Record<string, (xml: string) => string>> = {
    'word/document.xml': (xml) => withTableTitles(renumbered(stableLinks(xml)), facts.captions),
    'word/_rels/document.xml.rels': stableLinks,
    'docProps/core.xml': (xml) => withFacts(xml, facts.date),
  };
  for (const [name, change] of Object.entries(rewrite)) {
    const bytes = files[name];
    if (bytes === undefined) throw new Error(`docx wrote no ${name}`);
    files[name] = strToU8(change(strFromU8(bytes)));
  }
  const sorted = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(sorted), { mtime: ZIP_TIME });
}

/** `rIdk3v9x…` → `rIdLink1`, the same in every file it is used on. */
function linkNumbering(): (xml: string) => string {
  const numbers = new Map<string, number>();
  return (xml) =>
    xml.replace(/"rId([a-z0-9_-]{10,})"/gi, (_match, name: string) => {
      const number = numbers.get(name) ?? numbers.size + 1;
      numbers.set(name, number);
      return `"rIdLink${number}"`;
    });
}

function renumbered(xml: string): string {
  let drawings = 0;
  const bookmarks = new Map<string, number>();
  return xml
    .replace(/(<wp:docPr id=)"\d+"/g, (_match, start: string) => `${start}"${++drawings}"`)
    .replace(
      /(<w:bookmark(?:Start|End)[^>]* w:id=)"(\d+)"/g,
      (_match, start: string, id: string) => {
        const number = bookmarks.get(id) ?? bookmarks.size + 1;
        bookmarks.set(id, number);
        return `${start}"${number}"`;
      },
    );
}

function withTableTitles(xml: string, captions: readonly string[]): string {
  let table = 0;
  return xml.replaceAll('</w:tblPr>', (end) => {
    const caption = captions[table++];
    return caption === undefined ? end : `<w:tblCaption w:val="${escaped(caption)}"/>${end}`;
  });
}

function withFacts(xml: string, date: string): string {
  return xml
    .replace(
      /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g,
      (_match, start: string) => `${start}${date}T00:00:00Z`,
    )
    .replace('</cp:coreProperties>', '<dc:language>de-DE</dc:language></cp:coreProperties>');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
