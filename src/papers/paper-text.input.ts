import { listOf, Optional, Required, text } from '../web/document-input.js';

const LONGEST_TEXT = 3_000;
const LONGEST_COMMENT = 1_000;
const LONGEST_NUMBER = 40;

export class PaperTextInput {
  @Required(
    text(LONGEST_TEXT, 'Der Lotsendienst läuft in allen Gemeinden.'),
    'Was die Vorlage statt des Wortlauts der Stelle sagt.',
  )
  text: string;
}

export class TextSignOffRequestInput {
  @Optional(
    listOf(text(LONGEST_NUMBER, 'W01')),
    'Nummern der Maßnahmen; ohne Angabe alle, zu deren gekürztem Text noch niemand gefragt ist.',
  )
  measures?: string[];
}

export class TextSignOffInput {
  @Required(listOf(text(LONGEST_NUMBER, 'W01'), 1), 'Nummern der Maßnahmen.')
  measures: string[];
}

export class TextReturnInput {
  @Required(text(LONGEST_COMMENT, 'Die Zahl der Plätze fehlt.'), 'Was zu ändern ist.')
  comment: string;
}
