import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFObject } from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { comparable, firstDifference } from './document-text.js';
import { readHtml, spokenHtml } from './html.js';
import { readPdf } from './pdf.js';
import { paintedContent } from './pdf-content-problems.js';
import { tagProblems } from './pdf-tag-problems.js';

/** Nothing in a paper does anything by itself, and nothing lies outside it. */
const FORBIDDEN = ['JavaScript', 'JS', 'Launch', 'GoToR', 'GoToE', 'SubmitForm', 'ImportData', 'AA']
  .concat(['OpenAction', 'EmbeddedFiles', 'RichMedia', 'Movie', 'Sound', 'XFA', 'Encrypt'])
  .map((name) => `/${name}`);

/**
 * What would keep somebody from reading the PDF with a screen reader, or an archive from keeping it;
 * empty when all is well. Knows the tags only from the file, with other eyes than those that made it.
 * @param html the paper the PDF was made from
 */
export async function pdfProblems(pdf: Uint8Array, html: string): Promise<string[]> {
  const file = await PDFDocument.load(pdf, { updateMetadata: false });
  const loading = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  try {
    const painted = await paintedContent(await loading.promise);
    return [
      ...painted.problems,
      ...tagProblems(file, painted.marks),
      ...frameProblems(file),
      ...forbiddenProblems(file, html),
      ...(await textProblems(pdf, html)),
    ];
  } finally {
    await loading.destroy();
  }
}

function frameProblems(file: PDFDocument): string[] {
  const { catalog } = file;
  const entry = (dict: PDFDict | undefined, name: string): string =>
    String(dict?.lookup(PDFName.of(name)));
  const preferences = catalog.lookup(PDFName.of('ViewerPreferences'));
  const checks = {
    'no metadata': catalog.has(PDFName.of('Metadata')),
    'no colours': catalog.has(PDFName.of('OutputIntents')),
    'not marked as tagged':
      entry(catalog.lookup(PDFName.of('MarkInfo'), PDFDict), 'Marked') === 'true',
    'the window shows the name of the file':
      preferences instanceof PDFDict && entry(preferences, 'DisplayDocTitle') === 'true',
    'the keyboard takes an order of its own': file
      .getPages()
      .every((page) => entry(page.node, 'Tabs') === '/S'),
  };
  return Object.entries(checks).flatMap(([problem, fine]) => (fine ? [] : [problem]));
}

function forbiddenProblems(file: PDFDocument, html: string): string[] {
  const problems: string[] = [];
  const visit = (object: PDFObject | undefined): void => {
    if (object instanceof PDFArray) object.asArray().forEach(visit);
    if (!(object instanceof PDFDict)) return;
    for (const [key, value] of object.entries()) {
      const words = [String(key), String(value)];
      problems.push(
        ...FORBIDDEN.filter((name) => words.includes(name)).map((name) => `there is ${name}`),
      );
      if (String(key) === '/URI' && !html.replaceAll('&amp;', '&').includes(uri(value)))
        problems.push(`a link to ${uri(value)}`);
      visit(value);
    }
  };
  file.context.enumerateIndirectObjects().forEach(([, object]) => visit(object));
  return problems;
}

const uri = (value: PDFObject): string => String(value).slice(1, -1).replaceAll('\\', '');

/** Title, language, bookmarks, and every word in the order of the paper. */
async function textProblems(pdf: Uint8Array, html: string): Promise<string[]> {
  const [source, text] = [readHtml(html), await readPdf(pdf)];
  const difference = firstDifference(source, text);
  const bookmarks = JSON.stringify(text.outline) === JSON.stringify(source.headings);
  return [
    ...(difference ? [`${difference.expected} became ${difference.received}`] : []),
    ...(comparable(text.text) === comparable(spokenHtml(html))
      ? []
      : ['another order than in the HTML']),
    ...(bookmarks ? [] : ['bookmarks that are not the headings']),
  ];
}
