import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  PDFRef,
  PDFString,
  PDFHexString,
} from '@cantoo/pdf-lib';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type DocumentText, oneLine } from './document-text.js';

export interface PdfText extends DocumentText {
  tagged: boolean;
  /** In PDF points, with everything printed on the page, page header and number included. */
  pages: {
    width: number;
    height: number;
    text: string;
    watermarked: boolean;
    /** What draws the page. */
    operators: string;
  }[];
  keywords: string;
  outline: { level: number; text: string }[];
  fonts: { name: string; embedded: boolean }[];
  /** All that is read aloud, in its order, but for pictures, bullets and numbers of lists. */
  text: string;
}

/** What a reader finds in a PDF, taken from its tags as a screen reader would. */
export async function readPdf(pdf: Uint8Array): Promise<PdfText> {
  const file = await PDFDocument.load(pdf, { updateMetadata: false });
  // pdf.js takes possession of the bytes it is given.
  const loading = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const view = await loading.promise;
  try {
    const pages = await Promise.all(
      Array.from({ length: view.numPages }, (_, index) => readPage(view, index + 1)),
    );
    const tree = structure(
      file,
      pages.map((page) => page.marked),
    );
    return {
      title: file.getTitle() ?? '',
      language: text(file.catalog.lookup(PDFName.of('Lang'))),
      tagged:
        String(file.catalog.lookup(PDFName.of('MarkInfo'), PDFDict).get(PDFName.of('Marked'))) ===
        'true',
      ...contents(tree),
      pages: pages.map(({ width, height, all }, index) => ({
        ...{ width, height, text: all },
        ...drawnOn(file.getPage(index)),
      })),
      keywords: file.getKeywords() ?? '',
      outline: outlineOf(await view.getOutline(), 1),
      fonts: fontsOf(file),
      text: textBelow(tree, ['Lbl', 'Figure']),
    };
  } finally {
    await loading.destroy();
  }
}

function drawnOn({ node }: PDFPage): { watermarked: boolean; operators: string } {
  const content = node.Contents();
  if (!(content instanceof PDFRawStream)) return { watermarked: false, operators: '' };
  const operators = Buffer.from(decodePDFRawStream(content).decode()).toString('latin1');
  return { watermarked: operators.includes('/Subtype /Watermark'), operators };
}

interface PageText {
  width: number;
  height: number;
  all: string;
  /** Text by marked content id. */
  marked: Map<number, string>;
}

async function readPage(view: PDFDocumentProxy, number: number): Promise<PageText> {
  const page = await view.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const marked = new Map<number, string>();
  const open: (number | undefined)[] = [];
  let all = '';
  for (const item of items) {
    if ('str' in item) {
      const piece = item.str + (item.hasEOL ? '\n' : '');
      const id = open.findLast((mark) => mark !== undefined);
      all += piece;
      if (id !== undefined) marked.set(id, (marked.get(id) ?? '') + piece);
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(markNumber(item.id));
  }
  return { width, height, all: oneLine(all), marked };
}

const markNumber = (id: string | undefined): number | undefined => {
  const number = /_mc(\d+)$/.exec(id ?? '')?.[1];
  return number === undefined ? undefined : Number(number);
};

/** One tag with its text. */
interface Tag {
  role: string;
  alt: string;
  children: (Tag | Leaf)[];
}
interface Leaf {
  text: string;
}

const isTag = (node: Tag | Leaf): node is Tag => 'role' in node;

function structure(file: PDFDocument, marked: readonly Map<number, string>[]): Tag {
  const pageRefs = file.getPages().map((page) => page.ref.toString());
  const resolve = (object: PDFObject | undefined): PDFObject | undefined =>
    file.context.lookup(object);
  const read = (object: PDFObject | undefined, page: number): (Tag | Leaf)[] => {
    const found = resolve(object);
    if (found instanceof PDFArray) return found.asArray().flatMap((child) => read(child, page));
    if (found instanceof PDFNumber) {
      return [{ text: marked[page]?.get(found.asNumber()) ?? '' }];
    }
    if (!(found instanceof PDFDict)) return [];
    const reference = found.get(PDFName.of('Pg'));
    const here = reference instanceof PDFRef ? pageRefs.indexOf(reference.toString()) : page;
    const type = String(found.get(PDFName.of('Type')));
    if (type === '/MCR') return read(found.get(PDFName.of('MCID')), here);
    if (type === '/OBJR') return [];
    return [
      {
        role: String(resolve(found.get(PDFName.of('S')))).slice(1),
        alt: text(resolve(found.get(PDFName.of('Alt')))),
        children: read(found.get(PDFName.of('K')), here),
      },
    ];
  };
  const root = file.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  return { role: 'Root', alt: '', children: read(root.get(PDFName.of('K')), 0) };
}

function contents(tree: Tag): Omit<DocumentText, 'title' | 'language'> {
  const found = {
    headings: [] as DocumentText['headings'],
    paragraphs: [] as string[],
    items: [] as string[],
    captions: [] as string[],
    tables: [] as string[][][],
    pictures: [] as string[],
  };
  const visit = (tag: Tag): void => {
    if (/^H[1-6]$/.test(tag.role)) {
      found.headings.push({ level: Number(tag.role[1]), text: textBelow(tag) });
    } else if (tag.role === 'P') found.paragraphs.push(textBelow(tag));
    else if (tag.role === 'Caption') found.captions.push(textBelow(tag));
    else if (tag.role === 'Figure') found.pictures.push(tag.alt);
    else if (tag.role === 'LI') {
      found.items.push(textBelow(tag, ['Lbl', 'L']));
      tagsBelow(tag, 'L').forEach(visit);
    } else if (tag.role === 'Table') {
      tagsBelow(tag, 'Caption').forEach(visit);
      found.tables.push(tagsBelow(tag, 'TR').map(cellTexts));
    } else tag.children.filter(isTag).forEach(visit);
  };
  visit(tree);
  return found;
}

/** The nearest tags of one role below a tag. */
function tagsBelow(tag: Tag, role: string): Tag[] {
  return tag.children
    .filter(isTag)
    .flatMap((child) => (child.role === role ? [child] : tagsBelow(child, role)));
}

function cellTexts(row: Tag): string[] {
  return row.children
    .filter(isTag)
    .filter(({ role }) => role === 'TH' || role === 'TD')
    .map((cell) => textBelow(cell, ['Lbl']));
}

function textBelow(tag: Tag, without: readonly string[] = []): string {
  return joined(leaves(tag, without));
}

function leaves(tag: Tag, without: readonly string[] = []): Leaf[] {
  return tag.children.flatMap((child) => {
    if (!isTag(child)) return [child];
    return without.includes(child.role) ? [] : leaves(child, without);
  });
}

/** Words divided at the end of a line are put together again. */
function joined(parts: readonly Leaf[]): string {
  const lines = parts.map((part) => part.text).join('\n');
  return oneLine(
    lines.replaceAll('\u00ad', '').replace(/(\p{Ll})[-\u2010]\s*\n\s*(?=\p{Ll})/gu, '$1'),
  );
}

interface OutlineNode {
  title: string;
  items: OutlineNode[];
}

function outlineOf(nodes: readonly OutlineNode[] | null, level: number): PdfText['outline'] {
  return (nodes ?? []).flatMap(({ title, items }) => [
    { level, text: oneLine(title) },
    ...outlineOf(items, level + 1),
  ]);
}

function fontsOf(file: PDFDocument): PdfText['fonts'] {
  return file.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object) => object instanceof PDFDict)
    .filter((dict) => String(dict.get(PDFName.of('Type'))) === '/FontDescriptor')
    .map((descriptor) => ({
      name: String(descriptor.get(PDFName.of('FontName'))).replace(/^\/([A-Z]{6}\+)?/, ''),
      embedded: ['FontFile', 'FontFile2', 'FontFile3'].some((key) =>
        descriptor.has(PDFName.of(key)),
      ),
    }));
}

function text(object: PDFObject | undefined): string {
  return object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : '';
}
