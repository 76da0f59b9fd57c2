import { type DocumentText, firstDifference } from './document-text.js';
import { readDocx } from './docx.js';
import { readHtml } from './html.js';
import { readPdf } from './pdf.js';

/** Proves that PDF and DOCX say what the HTML says: all of it, in its order, nothing else. */
export async function expectParity(html: string, pdf: Uint8Array, docx: Uint8Array): Promise<void> {
  const source = readHtml(html);
  const differences = {
    pdf: firstDifference(source, await readPdf(pdf)),
    docx: firstDifference(source, readDocx(docx)),
  };
  expect(differences).toEqual({ pdf: undefined, docx: undefined });
  expect(amount(source)).toBeGreaterThan(0);
}

function amount({ headings, paragraphs, tables }: DocumentText): number {
  return Math.min(headings.length, paragraphs.length + tables.length);
}
