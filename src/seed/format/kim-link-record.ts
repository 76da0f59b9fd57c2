import { KIM_ASSESSMENTS, KIM_CONTRIBUTIONS, KIM_MODULES } from '../../measures/kim.js';
import { type LabelOf, day, key, label, listOf, text } from './checks.js';
import { Amount, Flag, Groups, Optional, Required } from './fields.js';

export class SteeringDecisionRecord {
  @Required(day) datum: string;
  @Required(text) beschluss: string;
}

export class PoliticalDecisionRecord {
  @Required(day) datum: string;
  @Required(text) gremium: string;
  @Required(text) beschluss: string;
}

export class FundingShareRecord {
  /** Funding programme. */
  @Required(key) programm: string;
  @Optional(label(KIM_MODULES)) baustein?: LabelOf<typeof KIM_MODULES>;
  /** Euro. */
  @Amount() betrag?: number;
  @Optional(text) zeitraum?: string;
  /** § 9 (4) TIntG: the same may not be paid twice. */
  @Flag(Required) doppelfoerderungGeprueft: boolean;
}

export class KimLinkRecord {
  @Required(label(KIM_ASSESSMENTS)) bewertung: LabelOf<typeof KIM_ASSESSMENTS>;
  @Optional(listOf(label(KIM_MODULES))) bausteine?: LabelOf<typeof KIM_MODULES>[];
  @Optional(listOf(label(KIM_CONTRIBUTIONS))) beitraege?: LabelOf<typeof KIM_CONTRIBUTIONS>[];
  /** e.g. `SGB II`. */
  @Optional(listOf(text)) rechtskreise?: string[];
  @Optional(text) begruendung?: string;
  /** A function, e.g. `KIM-Koordination`. */
  @Optional(text) bewertetVon?: string;
  @Optional(day) bewertetAm?: string;
  @Groups(() => SteeringDecisionRecord) lenkungsbeschluesse?: SteeringDecisionRecord[];
  @Groups(() => PoliticalDecisionRecord) politischeBeschluesse?: PoliticalDecisionRecord[];
  @Groups(() => FundingShareRecord) foerderanteile?: FundingShareRecord[];
}
