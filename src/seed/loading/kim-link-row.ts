import type { KimLink } from '../../measures/kim-link.entity.js';
import { KIM_ASSESSMENTS, KIM_CONTRIBUTIONS, KIM_MODULES } from '../../measures/kim.js';
import type { KimLinkRecord } from '../format/kim-link-record.js';
import { codeOf, optionalCode } from './codes.js';

export function kimLinkRow(record: KimLinkRecord, measureId: string): KimLink {
  return {
    measureId,
    assessment: codeOf(KIM_ASSESSMENTS, record.bewertung),
    modules: (record.bausteine ?? []).map((label) => codeOf(KIM_MODULES, label)),
    contributions: (record.beitraege ?? []).map((label) => codeOf(KIM_CONTRIBUTIONS, label)),
    legalCircles: [...(record.rechtskreise ?? [])],
    rationale: record.begruendung ?? null,
    steeringDecisions: (record.lenkungsbeschluesse ?? []).map(({ datum, beschluss }) => ({
      date: datum,
      decision: beschluss,
    })),
    politicalDecisions:
      record.politischeBeschluesse?.map(({ datum, gremium, beschluss }) => ({
        date: datum,
        committee: gremium,
        decision: beschluss,
      })) ?? null,
    fundingShares: (record.foerderanteile ?? []).map((share) => ({
      programmeKey: share.programm,
      module: optionalCode(KIM_MODULES, share.baustein),
      amountEuro: share.betrag ?? null,
      period: share.zeitraum ?? null,
      doubleFundingChecked: share.doppelfoerderungGeprueft,
    })),
    assessedBy: record.bewertetVon ?? null,
    assessedOn: record.bewertetAm ?? null,
  };
}
