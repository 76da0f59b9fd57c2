import { isNumberPattern, PATTERN_ALLOWED } from '../texts/number-pattern.js';
import { isPaperNumberPattern, PAPER_PATTERN_ALLOWED } from '../texts/paper-number-pattern.js';
import {
  Blankable,
  day,
  listOf,
  oneOf,
  Optional,
  OptionalList,
  Required,
  text,
  type Value,
  wholeNumber,
} from '../web/document-input.js';
import { IMPACT_KINDS, type ImpactKind } from './impact-kinds.js';
import { USUAL_SECTION_KINDS, type UsualSection } from './section-kinds.js';

const LONGEST_HEADING = 300;
const MOST_DAYS = 3_650;
const days = wholeNumber(1, MOST_DAYS);

const numberPattern: Value = {
  schema: { type: 'string', example: 'W{lfd:2}' },
  holds: (value) => typeof value === 'string' && isNumberPattern(value),
  allowed: PATTERN_ALLOWED,
};

const paperPattern: Value = {
  schema: { type: 'string', example: '{lfd:3}/{jahr}' },
  holds: (value) => typeof value === 'string' && isPaperNumberPattern(value),
  allowed: PAPER_PATTERN_ALLOWED,
};

class UsualSectionInput {
  @Required(oneOf(USUAL_SECTION_KINDS), 'Wo er steht.')
  kind: UsualSection['kind'];

  @Required(text(LONGEST_HEADING, 'Ausgangslage'), 'Überschrift.')
  heading: string;
}

export class CountySettingsInput {
  @Blankable(numberPattern, `Muster neuer Nummern; null: Sie geben sie an. ${PATTERN_ALLOWED}`)
  measureNumberPattern?: string | null;

  @Blankable(
    paperPattern,
    `Muster der Nummern von Vorlagen; null: Sie geben sie bei der Freigabe an. ${PAPER_PATTERN_ALLOWED}`,
  )
  paperNumberPattern?: string | null;

  @Blankable(text(20, 'XVI'), 'Wahlperiode, für Muster mit {wp}.')
  councilTerm?: string | null;

  @Optional(listOf(oneOf(IMPACT_KINDS)), 'Welche Auswirkungen Vorlagen angeben.')
  paperImpacts?: ImpactKind[];

  @OptionalList(
    UsualSectionInput,
    'Abschnitte, mit denen neue Vorlagen beginnen, in dieser Reihenfolge.',
  )
  paperSections?: UsualSectionInput[];

  @Optional(days, 'Tage ohne neuen Sachstand, nach denen eine Maßnahme als alternd gilt.')
  ageingAfterDays?: number;

  @Optional(days, 'Tage ohne neuen Sachstand, nach denen sie als veraltet gilt.')
  staleAfterDays?: number;

  @Blankable(day, 'Ab wann alle ohne Anmeldung Öffentliches lesen dürfen; null: nie.')
  publicSince?: string | null;
}
