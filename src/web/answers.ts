import { applyDecorators } from '@nestjs/common';
import {
  ApiNotFoundResponse,
  ApiOkResponse,
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
