import { Blankable, day, key, Optional, Required, text } from '../web/document-input.js';

export class RenamingInput {
  @Optional(text(200, 'Amt für Jugend und Bildung'), 'Neuer Name.')
  name?: string;

  @Blankable(text(60), 'Neue Kurzform.')
  shortName?: string | null;

  @Optional(day, 'Seit wann sie so heißt; ohne Angabe seit heute, nicht in der Zukunft.')
  from?: string;
}

export class DissolutionInput {
  @Required(day, 'Letzter Tag; nicht in der Zukunft.')
  on: string;

  @Optional(
    key('amt-soziales'),
    'Kurzname der Nachfolge; nötig, solange die Organisation offene Maßnahmen führt.',
  )
  successor?: string;
}
