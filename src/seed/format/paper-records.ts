import { IMPACT_KINDS } from '../../organizations/impact-kinds.js';
import { CONSULTATION_KINDS, CONSULTATION_ROLES, PAPER_TYPES } from '../../papers/paper-words.js';
import { type LabelOf, day, key, label, listOf, partialDate, shortText, text } from './checks.js';
import { Flag, Groups, Optional, Required } from './fields.js';

/** A resolution, word for word. */
export class ResolutionRecord {
  @Required(key) schluessel: string;
  /** Organization. */
  @Required(key) gremium: string;
  @Required(day) datum: string;
  /** Its paragraphs. */
  @Required(listOf(text)) wortlaut: string[];
  @Required(text) quelle: string;
}

export class ImpactRecord {
  @Required(label(IMPACT_KINDS)) art: LabelOf<typeof IMPACT_KINDS>;
  @Optional(text) bewertung?: string;
  @Optional(text) text?: string;
}

/** One step of the Beratungsfolge. */
export class ConsultationRecord {
  @Required(label(CONSULTATION_KINDS)) art: LabelOf<typeof CONSULTATION_KINDS>;
  /** Organization. */
  @Optional(key) gremium?: string;
  /** Who was asked, in the words of the source, where it is not one organization. */
  @Optional(text) bezeichnung?: string;
  @Optional(partialDate) termin?: string;
  @Optional(label(CONSULTATION_ROLES)) rolle?: LabelOf<typeof CONSULTATION_ROLES>;
  /** What happens in it, in the words of the source. */
  @Optional(text) schritt?: string;
  @Optional(shortText) top?: string;
  /** Person. */
  @Optional(key) berichterstattung?: string;
  @Optional(text) ergebnis?: string;
  @Optional(text) quelle?: string;
}

/** Exactly one of the four. */
export class BlockRecord {
  @Optional(text) absatz?: string;
  /** Paragraphs of a quotation. */
  @Optional(listOf(text)) zitat?: string[];
  @Optional(listOf(text)) liste?: string[];
  @Optional(text) zwischentitel?: string;
}

export class SectionRecord {
  @Required(key) schluessel: string;
  @Required(text) ueberschrift: string;
  @Required(text) quelle: string;
  @Groups(() => BlockRecord, Required) inhalt: BlockRecord[];
}

export class PaperRecord {
  @Required(key) schluessel: string;
  @Optional(shortText) nummer?: string;
  @Required(label(PAPER_TYPES)) art: LabelOf<typeof PAPER_TYPES>;
  @Flag(Required) oeffentlich: boolean;
  @Required(text) betreff: string;
  /** Name of the template; left out for a paper kept only for its course. */
  @Optional(key) muster?: string;
  @Optional(day) stichtag?: string;
  /** Organization. */
  @Optional(key) federfuehrung?: string;
  @Optional(shortText) aktenzeichen?: string;
  @Optional(text) beschlussvorschlag?: string;
  /** Resolution the paper answers. */
  @Optional(key) anlass?: string;
  @Groups(() => ImpactRecord) auswirkungen?: ImpactRecord[];
  @Optional(listOf(text)) anlagen?: string[];
  @Required(text) quelle: string;
  @Groups(() => ConsultationRecord, Required) beratungsfolge: ConsultationRecord[];
  @Groups(() => SectionRecord) abschnitte?: SectionRecord[];
}
