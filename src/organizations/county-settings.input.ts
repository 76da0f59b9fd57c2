import { isNumberPattern, PATTERN_ALLOWED } from '../texts/number-pattern.js';
import { Blankable, day, Optional, type Value, wholeNumber } from '../web/document-input.js';

const MOST_DAYS = 3_650;
const days = wholeNumber(1, MOST_DAYS);

const numberPattern: Value = {
  schema: { type: 'string', example: 'W{lfd:2}' },
  holds: (value) => typeof value === 'string' && isNumberPattern(value),
  allowed: PATTERN_ALLOWED,
};

export class CountySettingsInput {
  @Blankable(numberPattern, `Muster neuer Nummern; null: Sie geben sie an. ${PATTERN_ALLOWED}`)
  measureNumberPattern?: string | null;

  @Optional(days, 'Tage ohne neuen Sachstand, nach denen eine Maßnahme als alternd gilt.')
  ageingAfterDays?: number;

  @Optional(days, 'Tage ohne neuen Sachstand, nach denen sie als veraltet gilt.')
  staleAfterDays?: number;

  @Blankable(day, 'Ab wann alle ohne Anmeldung Öffentliches lesen dürfen; null: nie.')
  publicSince?: string | null;
}
