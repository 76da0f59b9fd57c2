import type { Deed } from '../audit/audit.js';
import { applyDecorators } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiServiceUnavailableResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Answers } from '../web/answers.js';
import { checksum } from './frozen-content.js';
import { fileName } from './file-names.js';
import { PAPER_FORMATS, type PaperFormat } from './papers.service.js';

/** Measures go on changing: whoever wants the paper again asks again. */
const CACHING = 'private, no-cache';

/**
 * A page that carries its style in itself, which the headers of all other pages do not allow; nothing
 * in it runs, loads or sends.
 */
const HTML_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'";

/** @param frames which pages may show it inside themselves */
export const htmlPolicy = (frames: "'none'" | "'self'"): string =>
  `${HTML_POLICY}; frame-ancestors ${frames}`;

/**
 * Sends a document to be looked at in the browser, under a name to keep it by.
 * @returns nothing to whoever has it already
 */
export function sendDocument(
  reply: FastifyReply,
  names: readonly string[],
  format: PaperFormat,
  data: Buffer,
): Buffer | undefined {
  const etag = etagOf(checksum(data));
  if (format === 'html') void reply.header('content-security-policy', htmlPolicy("'none'"));
  void reply
    .type(PAPER_FORMATS[format])
    .header('content-disposition', `inline; filename="${fileName(names, format)}"`)
    .header('cache-control', CACHING)
    .header('etag', etag);
  if (namedBy(reply) !== etag) return data;
  notAgain(reply, etag);
  return undefined;
}

export const etagOf = (sha256: string): string => `"${sha256}"`;

/** The document the reader has already, by its ETag. */
export const namedBy = (reply: FastifyReply): string | undefined =>
  reply.request.headers['if-none-match'];

/** Says that it is still the same. */
export function notAgain(reply: FastifyReply, etag = namedBy(reply)): void {
  void reply
    .code(304)
    .header('cache-control', CACHING)
    .header('etag', etag ?? '');
}

const CONTENT = Object.fromEntries(
  Object.values(PAPER_FORMATS).map((type) => [
    type,
    { schema: { type: 'string', format: 'binary' } },
  ]),
);

/** The description of a route that answers with a document. */
export function AnswersDocument() {
  const description = 'Das Dokument';
  return applyDecorators(
    Answers(description, { type: 'string', format: 'binary' }),
    ApiProduces(...Object.values(PAPER_FORMATS)),
    ApiOkResponse({ description, content: CONTENT }),
    ApiServiceUnavailableResponse({
      description: 'Zurzeit ist kein PDF möglich, oder die Erstellung dauert zu lange.',
    }),
  );
}

/** What the log says of a document that left the house. @param paper its key, or its template */
export const rendered = (
  bodyId: string,
  paper: string,
  after: Readonly<Record<string, unknown>>,
): Deed => ({ action: 'PAPER_RENDERED', bodyId, objectType: 'PAPER', objectId: paper, after });
