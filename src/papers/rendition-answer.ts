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
  if (!namedBy(reply)?.(etag)) return data;
  notAgain(reply);
  return undefined;
}

export const etagOf = (sha256: string): string => `"${sha256}"`;

/** Whether the reader has the document with this ETag; if so, the answer bears it. */
export type Named = (etag: string) => boolean;

/** What the reader has already; undefined where that is nothing. */
export function namedBy(reply: FastifyReply): Named | undefined {
  const field = reply.request.headers['if-none-match'];
  if (field === undefined) return undefined;
  return (etag) => {
    const named = isNamedIn(field, etag);
    // The field may name several: only this tells the reader which of them it still is.
    if (named) void reply.header('etag', etag);
    return named;
  };
}

/**
 * As RFC 9110, 13.1.2 compares: a proxy that compresses makes tags weak, and caches send several.
 * @param field `If-None-Match`
 * @param etag a strong one
 */
export const isNamedIn = (field: string, etag: string): boolean =>
  field.trim() === '*' || [...field.matchAll(/"[^"]*"/g)].some(([tag]) => tag === etag);

/** Says that it is still the same, after `Named` did. */
export function notAgain(reply: FastifyReply): void {
  void reply.code(304).header('cache-control', CACHING);
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
