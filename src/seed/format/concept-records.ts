import { CONCEPT_KINDS } from '../../concepts/concept.entity.js';
import { FIELD_KINDS } from '../../concepts/field-of-action.entity.js';
import { GOAL_LEVELS } from '../../concepts/goal.entity.js';
import { INDICATOR_UNITS } from '../../concepts/indicator.entity.js';
import { type LabelOf, key, label, listOf, partialDate, text } from './checks.js';
import { Flag, Groups, Optional, Required, Whole } from './fields.js';

/** Where the counted measures are to be found; see `StatedCount.scope`. */
export const STATED_COUNT_SCOPES = {
  CONCEPT: 'Konzept',
  INTEGRATION_CENTRE: 'Kommunales Integrationszentrum',
} as const;

export class StatedCountRecord {
  /** As printed, e.g. `mehr als 80`. */
  @Required(text) wortlaut: string;
  /** What was counted. */
  @Required(text) gegenstand: string;
  /** The figure in the wording, e.g. 80. */
  @Whole(Required) zahl: number;
  @Required(label(STATED_COUNT_SCOPES)) bezug: LabelOf<typeof STATED_COUNT_SCOPES>;
  @Optional(text) notiz?: string;
  @Required(text) quelle: string;
}

export class ConceptNoteRecord {
  @Required(text) titel: string;
  @Required(text) text: string;
  @Required(text) quelle: string;
}

export class ConceptRecord {
  @Required(key) schluessel: string;
  @Required(text) titel: string;
  @Optional(text) kurztitel?: string;
  @Required(label(CONCEPT_KINDS)) art: LabelOf<typeof CONCEPT_KINDS>;
  @Optional(partialDate) beschlossenAm?: string;
  /** Organization. */
  @Optional(key) beschlossenVon?: string;
  @Optional(text) entstehung?: string;
  @Optional(text) rechtsgrundlage?: string;
  @Optional(text) kimHinweis?: string;
  @Groups(() => StatedCountRecord) angegebeneAnzahlen?: StatedCountRecord[];
  @Groups(() => ConceptNoteRecord) vermerke?: ConceptNoteRecord[];
  @Required(text) quelle: string;
}

export class FieldOfActionRecord {
  @Required(key) schluessel: string;
  @Required(text) name: string;
  @Required(label(FIELD_KINDS)) art: LabelOf<typeof FIELD_KINDS>;
  @Optional(key) konzept?: string;
  /** Field of action it is part of. */
  @Optional(key) teilVon?: string;
  @Required(text) quelle: string;
}

export class GoalRecord {
  @Required(key) schluessel: string;
  @Required(label(GOAL_LEVELS)) ebene: LabelOf<typeof GOAL_LEVELS>;
  @Required(text) text: string;
  @Optional(key) konzept?: string;
  @Optional(key) handlungsfeld?: string;
  /** Goal it serves. */
  @Optional(key) teilVon?: string;
  @Required(text) quelle: string;
}

export class MilestoneRecord {
  @Required(key) schluessel: string;
  @Optional(partialDate) datum?: string;
  @Required(text) text: string;
  @Optional(key) konzept?: string;
  @Required(text) quelle: string;
}

/** A column of a table of figures becomes the indicator `<table>-<column>`. */
export class IndicatorColumnRecord {
  @Required(key) schluessel: string;
  @Required(text) name: string;
  @Required(label(INDICATOR_UNITS)) einheit: LabelOf<typeof INDICATOR_UNITS>;
  /** For a share: the columns of the same table it can be computed from. */
  @Optional(key) zaehler?: string;
  @Optional(key) nenner?: string;
}

export class IndicatorRowRecord {
  @Required(text) gegenstand: string;
  /** The row sums up the others. */
  @Flag() gesamt?: boolean;
  /** One per column, as printed. */
  @Required(listOf(text)) werte: string[];
}

export class IndicatorTableRecord {
  @Required(key) schluessel: string;
  @Required(text) titel: string;
  @Optional(partialDate) stand?: string;
  @Optional(text) methode?: string;
  @Required(text) quelle: string;
  @Groups(() => IndicatorColumnRecord, Required) spalten: IndicatorColumnRecord[];
  @Groups(() => IndicatorRowRecord, Required) zeilen: IndicatorRowRecord[];
}

export class IndicatorValueRecord {
  @Required(text) gegenstand: string;
  /** As printed, e.g. `24 %`. */
  @Required(text) gedruckt: string;
}

/** A figure that stands alone, not in a table. */
export class IndicatorRecord {
  @Required(key) schluessel: string;
  @Required(text) name: string;
  @Required(label(INDICATOR_UNITS)) einheit: LabelOf<typeof INDICATOR_UNITS>;
  @Optional(partialDate) stand?: string;
  @Optional(text) methode?: string;
  @Required(text) quelle: string;
  @Groups(() => IndicatorValueRecord, Required) werte: IndicatorValueRecord[];
}
