import { strFromU8, unzipSync } from 'fflate';
import { PdfFile } from './pdf-file.js';
import { pdfText } from './pdf-text.js';
import { PdfRef, type PdfValue, written } from './pdf-value.js';

/**
 * What a document says and how it is built, without what depends on the program that made it: line
 * and page breaks, coordinates, names of objects. Two documents with the same outline read the same.
 */
export function outlineOf(document: Uint8Array, format: 'pdf' | 'docx'): string {
  return format === 'pdf' ? pdfOutline(Buffer.from(document)) : docxOutline(document);
}

function pdfOutline(document: Buffer): string {
  const file = new PdfFile(document);
  const root = file.dict(file.trailer.get('/Root'));
  const tags = file.list(file.dict(root.get('/StructTreeRoot')).get('/K'));
  return `${tags.map((tag) => tagTree(file, tag)).join('')}\n${pdfText(file)}`;
}

/** `Table(TR(TH TD))`, with what is read aloud in place of a picture. */
function tagTree(file: PdfFile, kid: PdfValue): string {
  if (!(kid instanceof PdfRef)) return '';
  const tag = file.dict(kid);
  if (!tag.has('/S')) return '';
  const kids = file.list(tag.get('/K')).map((entry) => tagTree(file, entry));
  return `${written(tag.get('/S') ?? '')}${written(tag.get('/Alt') ?? '')}(${kids.join('')})`;
}

const BLOCKS =
  /<w:(pStyle|tbl|tr|tc|ilvl|numId|headerReference|pgSz)\b([^>]*)>|<w:t\b[^>]*>([^<]*)<|<wp:docPr\b[^>]*descr="([^"]*)"/g;

function docxOutline(document: Uint8Array): string {
  const xml = unzipSync(document)['word/document.xml'];
  if (!xml) throw new Error('DOCX without a document');
  return [...strFromU8(xml).matchAll(BLOCKS)]
    .map(([, block, attributes, words, picture]) =>
      block === undefined ? (words ?? picture ?? '') : `\n${block}${attributes ?? ''} `,
    )
    .join('');
}
