import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  type PDFObject,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { strFromU8, unzipSync } from 'fflate';
import { comparable } from '../support/document-text.js';
import { readPdf } from '../support/pdf.js';

/** Which of the words are found; neither hyphens nor line ends nor markup between letters hide one. */
export const found = (words: readonly string[], text: string): string[] =>
  words.filter((word) => plain(text).includes(plain(word)));

const plain = (text: string): string => comparable(text).toLowerCase();

/** Everything a PDF holds that is text: what is shown, read aloud, or stands in any string or metadata. */
export async function everythingIn(pdf: Uint8Array): Promise<string> {
  const file = await PDFDocument.load(pdf, { updateMetadata: false });
  const strings = file.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => stringsOf(object));
  return [JSON.stringify(await readPdf(pdf)), ...strings].join('\n');
}

function stringsOf(object: PDFObject): string[] {
  if (object instanceof PDFString || object instanceof PDFHexString) return [object.decodeText()];
  if (object instanceof PDFArray) return object.asArray().flatMap(stringsOf);
  if (object instanceof PDFDict) return object.values().flatMap(stringsOf);
  if (object instanceof PDFRawStream) return [...stringsOf(object.dict), contentOf(object)];
  return [];
}

/** Fonts and pictures are unpacked as well, which does no harm. */
function contentOf(stream: PDFRawStream): string {
  try {
    return Buffer.from(decodePDFRawStream(stream).decode()).toString('utf8');
  } catch {
    return Buffer.from(stream.contents).toString('latin1');
  }
}

/** Every part of a Word file: its names, its markup, and its text without markup. */
export const everyPart = (docx: Uint8Array): string =>
  Object.entries(unzipSync(docx))
    .map(([name, part]) => `${name} ${strFromU8(part)} ${strFromU8(part).replace(/<[^>]*>/g, '')}`)
    .join('\n');
