import { Blankable, Required, text } from '../web/document-input.js';

const LONGEST_TEXT = 4000;
const LONGEST_LINE = 120;
const LONGEST_CONTACT = 200;

export class BarrierReportInput {
  @Blankable(text(LONGEST_LINE), 'Auf welcher Seite.')
  page?: string | null;

  @Required(text(LONGEST_TEXT), 'Was nicht ging.')
  text: string;

  @Blankable(text(LONGEST_CONTACT), 'Wohin eine Antwort gehen soll.')
  contact?: string | null;
}
