import { linkTexts, paperFacts } from './paper-facts.js';
import { conformingPdf } from './pdf-conforming.js';
import { serve } from './worker-port.js';

export interface PdfJob {
  /** What was printed, as `Rendering.html()` returns it; its style may be missing. */
  html: string;
  printed: Uint8Array;
}

serve(({ html, printed }: PdfJob) => conformingPdf(printed, paperFacts(html), linkTexts(html)));
