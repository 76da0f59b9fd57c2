import { applyDecorators } from '@nestjs/common';
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
import { list, object, record, text, whole } from './schema.js';

const PROBLEM = object('Problem', 'Fehlermeldung nach RFC 9457', {
  type: text('Immer `about:blank`: der Titel sagt, worum es geht.', 'about:blank'),
  title: text('Kurz, was nicht ging', 'Eingabe nicht gültig'),
  status: whole('HTTP-Status', 422),
  detail: text('Was nicht ging und was richtig wäre', 'Diese Angaben sind nicht gültig: status.'),
  instance: text('Pfad der Anfrage', '/api/v1/bodies/warendorf/measures'),
  code: text('Schlüssel des Fehlers', 'INVALID_INPUT'),
  requestId: text('Vorgangsnummer; bitte bei Rückfragen nennen'),
});
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

const CHANGING = [
  ApiNotFoundResponse(problem('Den Kreis oder den Datensatz gibt es nicht.')),
  ApiConflictResponse(problem('Das geht im jetzigen Zustand nicht.')),
  ApiUnprocessableEntityResponse(problem('Eine Angabe fehlt oder ist nicht erlaubt.')),
];

/** What a reading route answers with, and how it refuses. */
export function Answers(description: string, schema: SchemaObject) {
  return applyDecorators(
    ApiOkResponse({ description, schema }),
    ApiNotFoundResponse(problem('Den Kreis oder den Datensatz gibt es nicht.')),
    ApiUnprocessableEntityResponse(
      problem('Ein Parameter ist nicht bekannt oder sein Wert nicht erlaubt.'),
    ),
  );
}

/** What a route answers with that makes something, once for each `Idempotency-Key`. */
export function Creates(description: string, schema: SchemaObject) {
  return applyDecorators(
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description:
        'Frei gewählter Schlüssel: Kommt dieselbe Anfrage noch einmal, wird sie nicht noch einmal ausgeführt, sondern gleich beantwortet.',
    }),
    ApiCreatedResponse({ description, schema }),
    ...CHANGING,
  );
}

/** What a route answers with that changes a record in the version the caller has seen. */
export function Changes(description: string, schema: SchemaObject) {
  return applyDecorators(
    ApiHeader({
      name: 'If-Match',
      required: true,
      description: 'Die Fassung, die Sie gesehen haben, aus dem `ETag`, zum Beispiel `"3"`',
    }),
    ApiOkResponse({ description, schema }),
    ApiPreconditionFailedResponse(
      problem('Jemand war schneller: Der Datensatz hat inzwischen eine andere Fassung.'),
    ),
    ApiResponse({ status: 428, ...problem('Es fehlt `If-Match`.') }),
    ...CHANGING,
  );
}

/** A route after which something is no longer there, or no longer counts. */
export const Removes = (description: string) =>
  applyDecorators(ApiNoContentResponse({ description }), ...CHANGING);

/** A route where passwords are tried. */
export const Throttled = () =>
  ApiTooManyRequestsResponse(problem('Zu viele Versuche; `Retry-After` nennt die Wartezeit.'));
