import { Required, text } from '../web/document-input.js';

const LONGEST_TEXT = 3_000;

export class PaperTextInput {
  @Required(
    text(LONGEST_TEXT, 'Der Lotsendienst läuft in allen Gemeinden.'),
    'Was die Vorlage statt des Wortlauts der Stelle sagt.',
  )
  text: string;
}
