import { linkTexts, paperFacts } from './paper-facts.js';
import { conformingPdf } from './pdf-conforming.js';
import { serve } from './worker-port.js';

export interface PdfJob {
  /** What was printed: a complete document as `Rendering.html()` returns it. */
  html: string;
  printed: Uint8Array;
}

serve(({ html, printed }: PdfJob) =>
  conformingPdf(Buffer.from(printed), paperFacts(html), linkTexts(html)),
);
