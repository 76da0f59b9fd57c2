import { createHash } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '../texts/domain-error.js';
import { type Actor, NOBODY } from './actor.js';

/** One request to a use case: who asks, and what the request says about being asked twice. */
export interface Call {
  readonly actor: Actor;
  readonly requestId: string | null;
  /** `If-Match` as sent. */
  readonly ifMatch: string | null;
  /** `Idempotency-Key`, with what tells this request from another under the same key. */
  readonly idempotency: { readonly key: string; readonly fingerprint: string } | null;
}

/** A call without a request, e.g. from the command line. */
export const callBy = (actor: Actor): Call => ({
  actor,
  requestId: null,
  ifMatch: null,
  idempotency: null,
});

const LONGEST_KEY = 120;

export const CurrentCall = createParamDecorator((_: unknown, context: ExecutionContext): Call =>
  callOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** After the guard has asked who it is. */
export const callOf = (request: FastifyRequest & { actor?: Actor }): Call => ({
  actor: request.actor ?? NOBODY,
  requestId: request.id,
  ifMatch: header(request, 'if-match'),
  idempotency: idempotency(request),
});

/**
 * The version the caller has seen, from `If-Match: "3"`.
 * @throws DomainError VERSION_REQUIRED when none is named, INVALID_INPUT when it cannot be read
 */
export function seenVersion({ ifMatch }: Call): number {
  if (ifMatch === null)
    throw new DomainError(
      'VERSION_REQUIRED',
      'Bitte nennen Sie mit If-Match die Fassung, die Sie gesehen haben, zum Beispiel If-Match: "3". Sie steht im ETag der Antwort beim Lesen.',
    );
  const version = /^"(\d{1,9})"$/.exec(ifMatch)?.[1];
  if (version !== undefined) return Number(version);
  const message = 'Erwartet wird die Fassung aus dem ETag in Anführungszeichen, zum Beispiel "3".';
  throw new DomainError('INVALID_INPUT', `If-Match: ${message}`, [{ field: 'If-Match', message }]);
}

export const etag = (version: number): string => `"${version}"`;

function idempotency(request: FastifyRequest): Call['idempotency'] {
  const key = header(request, 'idempotency-key');
  if (key === null) return null;
  if (!/^[\x21-\x7e]+$/.test(key) || key.length > LONGEST_KEY) {
    const message = `Erlaubt sind bis zu ${LONGEST_KEY} druckbare ASCII-Zeichen ohne Leerzeichen.`;
    throw new DomainError('INVALID_INPUT', `Idempotency-Key: ${message}`, [
      { field: 'Idempotency-Key', message },
    ]);
  }
  return { key, fingerprint: fingerprint(request, request.body ?? null) };
}

/** Tells a request from another under the same key. @param content what the request holds */
export const fingerprint = ({ method, url }: FastifyRequest, content: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify([method, url, content]))
    .digest('hex');

function header(request: FastifyRequest, name: string): string | null {
  const value = request.headers[name];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
