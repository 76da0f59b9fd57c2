/**
 * Everything that can go wrong by design. One row: the HTTP status and the German sentence that
 * people read. Services throw `new DomainError(code, details)`; the error filter and the command
 * line turn it into words, once.
 */
export const DOMAIN_ERRORS = {
  NOT_FOUND: { status: 404, title: 'Nicht gefunden' },
  INVALID_INPUT: { status: 422, title: 'Eingabe nicht gültig' },
  TOO_LARGE: { status: 413, title: 'Zu groß' },
  UNAUTHENTICATED: { status: 401, title: 'Anmeldung nötig' },
  FORBIDDEN: { status: 403, title: 'Nicht erlaubt' },
  NOT_POSSIBLE_NOW: { status: 409, title: 'So nicht möglich' },
  STALE_VERSION: { status: 412, title: 'Zwischenzeitlich geändert' },
  KEY_REUSED: { status: 422, title: 'Schlüssel schon verwendet' },
  VERSION_REQUIRED: { status: 428, title: 'Fassung nicht genannt' },
  TOO_MANY_ATTEMPTS: { status: 429, title: 'Zu viele Versuche' },
  BUSY: { status: 503, title: 'Gerade ausgelastet' },
  BROWSER_MISSING: { status: 503, title: 'PDF zurzeit nicht möglich' },
  PAPER_TOO_LARGE: { status: 422, title: 'Papier zu groß' },
  RENDERING_FAILED: { status: 500, title: 'Vorlage konnte nicht erstellt werden' },
  RENDERING_TIMEOUT: { status: 503, title: 'Erstellung dauert zu lange' },
  RENDITION_DAMAGED: { status: 500, title: 'Gespeichertes Dokument beschädigt' },
  SHUTTING_DOWN: { status: 503, title: 'Server wird beendet' },
  TEMPLATE_INVALID: { status: 422, title: 'Vorlagenmuster nicht gültig' },
  AUDIT_BROKEN: { status: 500, title: 'Protokoll verändert' },
  SEED_INVALID: { status: 422, title: 'Daten nicht gültig' },
} as const satisfies Record<string, { status: number; title: string }>;

export type DomainErrorCode = keyof typeof DOMAIN_ERRORS;

/** One wrong field or parameter: its name as the person typed it, and what would be right. */
export interface FieldProblem {
  field: string;
  message: string;
}

export class DomainError extends Error {
  /**
   * @param message the German sentence for the person who caused it; it says what would be right
   * @param problems one entry per wrong field, where there are fields
   * @param options `facts`: what a program needs to go on, e.g. the state that was found instead
   */
  constructor(
    readonly code: DomainErrorCode,
    message: string,
    readonly problems: readonly FieldProblem[] = [],
    options?: ErrorOptions & { facts?: Readonly<Record<string, unknown>> },
  ) {
    super(message, options);
    this.name = 'DomainError';
    this.facts = options?.facts ?? {};
  }

  readonly facts: Readonly<Record<string, unknown>>;

  get status(): number {
    return DOMAIN_ERRORS[this.code].status;
  }

  get title(): string {
    return DOMAIN_ERRORS[this.code].title;
  }
}
