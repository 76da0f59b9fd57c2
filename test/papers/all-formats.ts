import type { PreparedPaper } from '../../src/papers/paper-contents.js';
import { Papers } from '../../src/papers/papers.service.js';
import type { TestApp } from '../support/databases.js';

/** A paper in every format it can be had in. */
export async function allFormats(app: TestApp, prepared: PreparedPaper) {
  const papers = app.get(Papers);
  const html = await papers.html(prepared);
  const [pdf, docx] = await Promise.all([
    papers.document(html, 'pdf'),
    papers.document(html, 'docx'),
  ]);
  return { html, pdf, docx };
}
