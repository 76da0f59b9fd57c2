import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The same length, so that everything else stays where it is. */
export function withoutMetadata(pdf: Buffer): Buffer {
  return Buffer.from(pdf.toString('latin1').replace('/Metadata ', '/Metadatx '), 'latin1');
}

/** The style of a paragraph has to come before everything else that is said about it. */
export const withStylesTooLate = (docx: Uint8Array): Uint8Array =>
  damaged(docx, '<w:pPr><w:pStyle ', '<w:pPr><w:jc w:val="left"/><w:pStyle ');

const LOSSES = [
  { where: 'heading 2', from: '<w:pStyle w:val="Heading2"/>', to: '' },
  { where: 'table 2, row 3, cell 1', from: '>W01<', to: '><' },
  // A caption that is read like any other text.
  { where: 'paragraph 6', from: '<w:pStyle w:val="Caption"/>', to: '' },
  // A heading that is not counted, and a list that goes on with the numbers of another.
  { where: 'text', from: '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>', to: '' },
  { where: 'text', from: '<w:numId w:val="14"/>', to: '<w:numId w:val="2"/>' },
];

/** Word files of the county's own report that have each lost something, and where it is missed. */
export const withLosses = (docx: Uint8Array): { where: string; docx: Uint8Array }[] =>
  LOSSES.map(({ where, from, to }) => ({ where, docx: damaged(docx, from, to) }));

/** @throws where there is nothing to damage, since the proof would prove nothing */
function damaged(docx: Uint8Array, from: string, to: string): Uint8Array {
  const files = unzipSync(docx);
  const text = strFromU8(files['word/document.xml'] ?? new Uint8Array());
  if (!text.includes(from)) throw new Error(`no ${from} to be damaged`);
  return zipSync({ ...files, 'word/document.xml': strToU8(text.replace(from, to)) });
}
