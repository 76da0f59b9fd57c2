import { inflateSync } from 'node:zlib';

const STREAM = /stream\r?\n/g;
/** A page at 600 dpi in colour is 104 MB. */
const MOST_IN_ONE = 256_000_000;
const MOST_IN_ALL = 1_000_000_000;

/**
 * Whether something in a PDF unpacks to more than any document needs. Every stream is tried, whatever
 * it says of itself: what it says can be disguised.
 */
export function isBomb(pdf: Buffer): boolean {
  const text = pdf.toString('latin1');
  let total = 0;
  for (const { index, 0: mark } of text.matchAll(STREAM)) {
    // Deflated data begin with this byte.
    const start = index + mark.length;
    if (pdf[start] !== 0x78 && pdf[start] !== 0x58 && pdf[start] !== 0x68) continue;
    const size = unpackedSize(pdf.subarray(start));
    total += size;
    if (size > MOST_IN_ONE || total > MOST_IN_ALL) return true;
  }
  return false;
}

function unpackedSize(data: Buffer): number {
  try {
    return inflateSync(data, { maxOutputLength: MOST_IN_ONE }).length;
  } catch (error) {
    return (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? MOST_IN_ONE + 1 : 0;
  }
}
