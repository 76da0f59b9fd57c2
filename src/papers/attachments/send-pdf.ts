import type { FastifyReply } from 'fastify';
import { etagOf, namedBy, notAgain } from '../rendition-answer.js';

export interface PdfToSend {
  name: string;
  /** Of its bytes. */
  sha256: string;
  bytes: Buffer;
}

/** A PDF to be saved; nobody gets it again who has it. */
export function sendPdf(
  reply: FastifyReply,
  { name, sha256, bytes }: PdfToSend,
): Buffer | undefined {
  const etag = etagOf(sha256);
  void reply
    .type('application/pdf')
    // From elsewhere: it is to be saved, not to be opened among our pages.
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('cache-control', 'private, no-cache')
    .header('etag', etag);
  if (!namedBy(reply)?.(etag)) return bytes;
  notAgain(reply);
  return undefined;
}
