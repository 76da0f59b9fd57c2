import { docxOf } from './docx-document.js';
import { serve } from './worker-port.js';

export interface DocxJob {
  /** A complete document as `Rendering.html()` returns it. */
  html: string;
}

serve(({ html }: DocxJob) => docxOf(html));
