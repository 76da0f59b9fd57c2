import { Optional, oneOf, text, wholeNumber } from '../../web/document-input.js';
import { OneOf, Text } from '../../web/input.js';
import { type Edition, EDITIONS } from '../edition.js';
import { ATTACHMENT_MANNERS, type AttachmentManner, LIMITS } from './attachment-words.js';

const LONGEST_TITLE = 300;

/** What is said of a file beside it, in the address. */
export class NewAttachmentInput {
  @Text(LONGEST_TITLE, 'Titel der Anlage, wie er in der Vorlage steht.', 'Kennzahlen 2025')
  title: string;

  @OneOf(ATTACHMENT_MANNERS, 'Ob sie in der Fassung mit Anlagen steht; ohne Angabe `APPENDED`.')
  manner?: AttachmentManner;

  @OneOf(EDITIONS, 'In welcher Fassung sie steht, `PUBLIC` in beiden; ohne Angabe `PUBLIC`.')
  edition?: Edition;
}

export class AttachmentChangeInput {
  @Optional(text(LONGEST_TITLE, 'Kennzahlen 2025'), 'Titel der Anlage.')
  title?: string;

  @Optional(oneOf(ATTACHMENT_MANNERS), 'Ob sie in der Fassung mit Anlagen steht.')
  manner?: AttachmentManner;

  @Optional(oneOf(EDITIONS), 'In welcher Fassung sie steht; `PUBLIC` in beiden.')
  edition?: Edition;

  @Optional(
    wholeNumber(1, LIMITS.count),
    'An welcher Stelle sie steht; nichtöffentliche kommen nach allen anderen.',
  )
  position?: number;
}
