import { applyDecorators, UseInterceptors } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiPreconditionFailedResponse,
  ApiResponse,
  ApiTooManyRequestsResponse,
  ApiUnprocessableEntityResponse,
  type SchemaObject,
} from '@nestjs/swagger';
import { instant, list, maybe, object, record, text, whole } from './schema.js';
import { VersionAsEtag } from './version-as-etag.js';

const FACTS = {
  type: text('Immer `about:blank`: der Titel sagt, worum es geht.', 'about:blank'),
  title: text('Kurz, was nicht ging', 'Eingabe nicht gültig'),
  status: whole('HTTP-Status', 422),
  detail: text('Was nicht ging und was richtig wäre', 'Diese Angaben sind nicht gültig: status.'),
  instance: text('Pfad der Anfrage', '/api/v1/bodies/warendorf/measures'),
  code: text('Schlüssel des Fehlers', 'INVALID_INPUT'),
  requestId: text('Vorgangsnummer; bitte bei Rückfragen nennen'),
};
const PROBLEM = object('Problem', 'Fehlermeldung nach RFC 9457', FACTS);
PROBLEM.properties = {
  ...PROBLEM.properties,
  problems: list(
    record({
      field: text('Name der Angabe', 'status'),
      message: text('Was erlaubt ist', 'Erlaubt ist: PLANNED, ONGOING.'),
    }),
    'Die einzelnen Angaben, die nicht gültig sind',
  ),
};

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: PROBLEM } },
});

const STALE = object('StaleProblem', 'Fehlermeldung mit dem Stand, der jetzt gilt', {
  ...FACTS,
  current: { type: 'object', description: 'Der Datensatz, wie er jetzt ist' },
  changedBy: maybe(text('Funktion der Person, die ihn geändert hat', 'KI-Management')),
  changedAt: maybe(instant('Wann er geändert wurde')),
});

const NOT_THERE = ApiNotFoundResponse(problem('Den Kreis oder den Datensatz gibt es nicht.'));
const ETAG = {
  ETag: { description: 'Die Fassung, für `If-Match`', schema: { type: 'string', example: '"3"' } },
} as const;

/** What a reading route answers with, and how it refuses. */
export function Answers(description: string, schema: SchemaObject) {
  return applyDecorators(
    ApiOkResponse({ description, schema }),
    NOT_THERE,
    ApiUnprocessableEntityResponse(
      problem('Ein Parameter ist nicht bekannt oder sein Wert nicht erlaubt.'),
    ),
  );
}

/** Like `Answers`, of a record that can be changed: its `version` is also the ETag. */
export function AnswersVersion(description: string, schema: SchemaObject) {
  return applyDecorators(
    Answers(description, schema),
    UseInterceptors(VersionAsEtag),
    ApiOkResponse({ description, schema, headers: ETAG }),
  );
}

/** A POST that makes a new record. */
export function Creates(description: string, schema: SchemaObject) {
  return applyDecorators(
    UseInterceptors(VersionAsEtag),
    ApiCreatedResponse({ description, schema, headers: ETAG }),
    REPEATABLE,
    REFUSES_INPUT,
  );
}

/** A PATCH or PUT of a record whose version the caller names. */
export function Changes(description: string, schema: SchemaObject) {
  return applyDecorators(
    UseInterceptors(VersionAsEtag),
    ApiOkResponse({ description, schema, headers: ETAG }),
    GUARDED,
    REFUSES_INPUT,
  );
}

/** A POST that moves a record on, e.g. archives it; the caller names the version of that record. */
export function Moves(description: string, schema: SchemaObject) {
  return applyDecorators(Creates(description, schema), GUARDED);
}

/** A route after which something is no longer there, or no longer counts. */
export const Removes = (description: string) =>
  applyDecorators(ApiNoContentResponse({ description }), REFUSES_INPUT);

/** A route where passwords are tried. */
export const Throttled = () =>
  ApiTooManyRequestsResponse(problem('Zu viele Versuche; `Retry-After` nennt die Wartezeit.'));

const REPEATABLE = ApiHeader({
  name: 'Idempotency-Key',
  required: false,
  description:
    'Frei gewählter Schlüssel. Dieselbe Anfrage unter demselben Schlüssel wirkt nur einmal und wird gleich beantwortet.',
});

const REFUSES_INPUT = applyDecorators(
  NOT_THERE,
  ApiConflictResponse(problem('Das geht im jetzigen Zustand nicht; der Satz sagt, warum.')),
  ApiUnprocessableEntityResponse(
    problem('Angaben sind nicht gültig, oder der Idempotency-Key gehört zu einer anderen Anfrage.'),
  ),
);

const GUARDED = applyDecorators(
  ApiHeader({
    name: 'If-Match',
    required: true,
    description: 'Die Fassung, die Sie gesehen haben, aus dem ETag beim Lesen.',
    example: '"3"',
  }),
  ApiPreconditionFailedResponse({
    description: 'Jemand hat den Datensatz inzwischen geändert; er liegt bei.',
    content: { 'application/problem+json': { schema: STALE } },
  }),
  ApiResponse({ status: 428, ...problem('Die gesehene Fassung ist nicht genannt (If-Match).') }),
);
