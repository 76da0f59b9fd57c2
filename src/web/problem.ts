import { HttpException } from '@nestjs/common';
import { DomainError, type FieldProblem } from '../texts/domain-error.js';
import { storageStatus } from './storage-status.js';

/** RFC 9457 problem details, with the request id and one entry per wrong field. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance: string;
  code: string;
  requestId: string;
  problems?: readonly FieldProblem[];
  /** When it may work again, where that can be said. */
  retryAfterSeconds?: number;
}

/** What the web server itself refuses, before any service is asked. */
const SENTENCES: Readonly<Record<number, { code: string; title: string; detail: string }>> = {
  400: {
    code: 'BAD_REQUEST',
    title: 'Anfrage nicht lesbar',
    detail: 'Die Anfrage ist nicht lesbar. Bitte prüfen Sie Adresse und Inhalt.',
  },
  401: {
    code: 'UNAUTHENTICATED',
    title: 'Anmeldung nötig',
    detail: 'Dafür müssen Sie angemeldet sein.',
  },
  403: {
    code: 'FORBIDDEN',
    title: 'Nicht erlaubt',
    detail: 'Das ist Ihnen hier nicht erlaubt.',
  },
  404: {
    code: 'NOT_FOUND',
    title: 'Nicht gefunden',
    detail: 'Unter dieser Adresse gibt es nichts. Bitte prüfen Sie die Schreibweise.',
  },
  405: {
    code: 'METHOD_NOT_ALLOWED',
    title: 'So nicht möglich',
    detail: 'Diese Adresse kann auf diese Weise nicht benutzt werden.',
  },
  408: {
    code: 'REQUEST_TIMEOUT',
    title: 'Zu langsam',
    detail: 'Die Anfrage kam nicht rechtzeitig vollständig an. Bitte versuchen Sie es noch einmal.',
  },
  413: {
    code: 'TOO_LARGE',
    title: 'Zu groß',
    detail: 'Der gesendete Inhalt ist zu groß.',
  },
  414: { code: 'TOO_LONG', title: 'Zu lang', detail: 'Die Adresse ist zu lang.' },
  415: {
    code: 'UNSUPPORTED_MEDIA_TYPE',
    title: 'Format nicht bekannt',
    detail: 'Dieses Format wird nicht angenommen. Bitte senden Sie application/json.',
  },
  429: {
    code: 'TOO_MANY_REQUESTS',
    title: 'Zu viele Anfragen',
    detail: 'Das waren zu viele Anfragen in kurzer Zeit. Bitte warten Sie etwas.',
  },
  431: {
    code: 'HEADERS_TOO_LARGE',
    title: 'Kopfzeilen zu groß',
    detail: 'Die Kopfzeilen der Anfrage sind zu groß, zum Beispiel durch zu viele Cookies.',
  },
  503: {
    code: 'DATABASE_UNAVAILABLE',
    title: 'Datenbank antwortet nicht',
    detail:
      'Die Datenbank ist gerade nicht zu erreichen. Es wurde nichts geändert. Bitte versuchen Sie es gleich noch einmal.',
  },
  507: {
    code: 'STORAGE_FULL',
    title: 'Kein Speicherplatz',
    detail:
      'Auf dem Server ist kein Speicherplatz mehr frei. Es wurde nichts gespeichert; Lesen geht weiter. Bitte geben Sie der Administration Bescheid.',
  },
};

const UNEXPECTED = {
  code: 'INTERNAL',
  title: 'Unerwarteter Fehler',
  detail:
    'Es ist ein unerwarteter Fehler aufgetreten. Bitte versuchen Sie es noch einmal und nennen Sie sonst die Vorgangsnummer.',
};

/** Puts any error into words, once, at the edge. */
export function toProblem(error: unknown, at: { url: string; requestId: string }): Problem {
  const place = { instance: at.url.split('?')[0] ?? at.url, requestId: at.requestId };
  if (error instanceof DomainError) {
    return {
      type: 'about:blank',
      title: error.title,
      status: error.status,
      detail: error.message,
      code: error.code,
      ...place,
      ...(error.problems.length > 0 ? { problems: error.problems } : {}),
      ...error.facts,
    };
  }
  const status = httpStatus(error);
  const sentence = SENTENCES[status] ?? (status < 500 ? SENTENCES[400] : undefined) ?? UNEXPECTED;
  return {
    type: 'about:blank',
    title: sentence.title,
    status,
    detail: sentence.detail,
    code: sentence.code,
    ...place,
  };
}

/** The database says what is no fault of ours. Nest and Fastify both put the status on their errors; everything else is ours to answer for. */
function httpStatus(error: unknown): number {
  const stored = storageStatus(error);
  if (stored) return stored;
  if (error instanceof HttpException) return error.getStatus();
  if (error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number')
    return error.statusCode;
  return 500;
}
