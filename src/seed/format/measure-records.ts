import { GAP_SOURCES } from '../../measures/kim.js';
import { KI_ROLES, MEASURE_KINDS, PARTY_ROLES } from '../../measures/measure-facts.js';
import { type LabelOf, key, label, listOf, measureNumber, partialDate, text } from './checks.js';
import { Flag, Group, Groups, Optional, Required } from './fields.js';
import { KimLinkRecord } from './kim-link-record.js';
import { StatusReportRecord } from './status-report-record.js';

export class FundingProgrammeRecord {
  @Required(key) schluessel: string;
  @Required(text) name: string;
  @Optional(text) kurzname?: string;
  /** Organization that pays. */
  @Optional(key) geber?: string;
  @Optional(partialDate) zeitraum?: string;
  @Optional(text) notiz?: string;
  @Required(text) quelle: string;
}

export class MeasureConceptRecord {
  @Required(key) konzept: string;
  @Optional(text) fundstelle?: string;
}

/** An organization that takes part, or only the words the source has for it. */
export class PartyRecord {
  @Optional(key) organisation?: string;
  @Required(label(PARTY_ROLES)) rolle: LabelOf<typeof PARTY_ROLES>;
  @Optional(text) wortlaut?: string;
}

export class MeasureFundingRecord {
  @Required(key) programm: string;
  @Optional(text) wortlaut?: string;
}

export class MeasureRecord {
  @Required(measureNumber) nummer: string;
  @Required(text) titel: string;
  /** The measure in the words of the source. */
  @Optional(text) wortlaut?: string;
  @Optional(text) beschreibung?: string;
  @Required(label(MEASURE_KINDS)) art: LabelOf<typeof MEASURE_KINDS>;
  /** The kind in the words of the source, e.g. `Fortbildungsreihe`. */
  @Optional(text) artWortlaut?: string;
  /** Number of the measure it is part of. */
  @Optional(measureNumber) teilVon?: string;
  @Optional(listOf(key)) handlungsfelder?: string[];
  @Groups(() => MeasureConceptRecord) konzepte?: MeasureConceptRecord[];
  /** Organization. */
  @Optional(key) federfuehrung?: string;
  @Optional(text) federfuehrungWortlaut?: string;
  /** Part of the KI; left out means: not assessed. */
  @Optional(label(KI_ROLES)) rolleKi?: LabelOf<typeof KI_ROLES>;
  @Groups(() => PartyRecord) beteiligte?: PartyRecord[];
  @Optional(listOf(key)) zielgruppen?: string[];
  @Optional(listOf(key)) orte?: string[];
  @Optional(partialDate) geplantVon?: string;
  @Optional(partialDate) geplantBis?: string;
  @Optional(partialDate) seit?: string;
  @Optional(partialDate) bis?: string;
  @Groups(() => MeasureFundingRecord) foerderung?: MeasureFundingRecord[];
  /** Left out means: public. */
  @Flag() oeffentlich?: boolean;
  @Optional(measureNumber) zusammengefuehrtIn?: string;
  @Optional(measureNumber) ersetztDurch?: string;
  /** Left out means: not assessed. */
  @Group(() => KimLinkRecord) kim?: KimLinkRecord;
  @Optional(text) notiz?: string;
  @Required(text) quelle: string;
  @Groups(() => StatusReportRecord) sachstaende?: StatusReportRecord[];
}

/** Angebotsluecke or generatives Thema. */
export class GapRecord {
  @Required(key) schluessel: string;
  @Required(text) titel: string;
  @Optional(partialDate) erkanntAm?: string;
  @Required(label(GAP_SOURCES)) erkanntDurch: LabelOf<typeof GAP_SOURCES>;
  /** Number of the measure that answers it. */
  @Optional(measureNumber) massnahme?: string;
  @Required(text) quelle: string;
}
