import { wordStyles } from './word-styles.js';
import { serve } from './worker-port.js';

export interface WordStylesJob {
  bytes: Uint8Array;
}

serve(({ bytes }: WordStylesJob) => wordStyles(Buffer.from(bytes)));
