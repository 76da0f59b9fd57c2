import {
  amount,
  Blankable,
  key,
  listOf,
  oneOf,
  Optional,
  OptionalList,
  partialDate,
  Required,
  text,
  yesOrNo,
} from '../web/document-input.js';
import {
  KIM_ASSESSMENTS,
  KIM_CONTRIBUTIONS,
  KIM_MODULES,
  type KimAssessment,
  type KimContribution,
  type KimModule,
} from './kim.js';

const MOST_EURO = 1_000_000_000;

export class SteeringDecisionInput {
  @Required(partialDate, 'Tag des Beschlusses; nicht in der Zukunft.')
  date: string;

  @Required(text(2_000), 'Beschluss der Lenkungsgruppe.')
  decision: string;
}

export class PoliticalDecisionInput {
  @Required(partialDate, 'Tag des Beschlusses; nicht in der Zukunft.')
  date: string;

  @Required(text(200, 'Kreistag'), 'Gremium, das beschlossen hat.')
  committee: string;

  @Required(text(2_000), 'Beschluss, auch mit der Nummer der Vorlage.')
  decision: string;
}

export class FundingShareInput {
  @Required(key('kim'), 'Kurzname des Förderprogramms.')
  programmeKey: string;

  @Blankable(oneOf(KIM_MODULES), 'Baustein.')
  module?: KimModule | null;

  @Blankable(amount(MOST_EURO), 'Betrag in Euro.')
  amountEuro?: number | null;

  @Blankable(text(80, '2023 bis 2025'), 'Zeitraum.')
  period?: string | null;

  @Required(
    yesOrNo,
    'Ob Doppelförderung nach § 9 Absatz 4 TIntG NRW geprüft und ausgeschlossen ist.',
  )
  doubleFundingChecked: boolean;
}

/** The whole link to KIM; what is left out is empty. */
export class KimLinkInput {
  @Required(oneOf(KIM_ASSESSMENTS), 'Bewertung; ohne sie (`NOT_ASSESSED`) gibt es nichts weiter.')
  assessment: KimAssessment;

  @Optional(listOf(oneOf(KIM_MODULES)), 'Bausteine.')
  modules: KimModule[] = [];

  @Optional(listOf(oneOf(KIM_CONTRIBUTIONS)), 'Beiträge der Maßnahme zu KIM.')
  contributions: KimContribution[] = [];

  @Optional(listOf(text(60, 'SGB II')), 'Rechtskreise, die die Maßnahme berührt.')
  legalCircles: string[] = [];

  @Blankable(text(4_000), 'Begründung der Bewertung.')
  rationale: string | null = null;

  @OptionalList(SteeringDecisionInput, 'Beschlüsse der KIM-Lenkungsgruppe zu dieser Maßnahme.')
  steeringDecisions: SteeringDecisionInput[] = [];

  @OptionalList(PoliticalDecisionInput, 'Beschlüsse der Politik zu dieser Maßnahme und KIM.')
  politicalDecisions: PoliticalDecisionInput[] = [];

  @OptionalList(FundingShareInput, 'Anteile, mit denen KIM die Maßnahme fördert.')
  fundingShares: FundingShareInput[] = [];

  @Optional(text(1_000), 'Grund der Änderung; er steht in der Geschichte der Maßnahme.')
  reason = 'KIM-Bezug bewertet';
}
