import { attachedPdf } from './attached-pdf.js';
import { serve } from './worker-port.js';

export interface AttachedPdfJob {
  bytes: Uint8Array;
}

serve(({ bytes }: AttachedPdfJob) => attachedPdf(Buffer.from(bytes)));
