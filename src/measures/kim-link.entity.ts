import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { CODE, DAY, ID, JSON_TEXT, OPTIONAL, TEXT } from '../database/column-types.js';
import type { KimAssessment, KimContribution, KimModule } from './kim.js';
import { Measure } from './measure.entity.js';

/** A decision of the KIM steering group about the measure. */
export interface SteeringDecision {
  date: string;
  decision: string;
}

/** A decision of the county's politics about the measure and KIM, e.g. of the Kreistag. */
export interface PoliticalDecision {
  date: string;
  committee: string;
  decision: string;
}

/** A share of a programme in the measure; § 9 (4) TIntG forbids paying twice for the same. */
export interface FundingShare {
  programmeKey: string;
  module: KimModule | null;
  amountEuro: number | null;
  period: string | null;
  doubleFundingChecked: boolean;
}

/**
 * What the measure has to do with KIM: a finding somebody made, not a yes or no. A measure without
 * this record is not assessed.
 */
@Entity()
export class KimLink {
  @ForeignKey(() => Measure)
  @PrimaryColumn(ID)
  measureId: string;

  @Column(CODE)
  assessment: KimAssessment;

  @Column(JSON_TEXT)
  modules: KimModule[];

  @Column(JSON_TEXT)
  contributions: KimContribution[];

  /** Rechtskreise, e.g. `SGB II`, `AufenthG`. */
  @Column(JSON_TEXT)
  legalCircles: string[];

  @Column({ ...TEXT, ...OPTIONAL })
  rationale: string | null;

  @Column(JSON_TEXT)
  steeringDecisions: SteeringDecision[];

  /** Null: none is known. */
  @Column({ ...JSON_TEXT, ...OPTIONAL })
  politicalDecisions: PoliticalDecision[] | null;

  @Column(JSON_TEXT)
  fundingShares: FundingShare[];

  /** The function of whoever assessed it, e.g. `KIM-Koordination`. */
  @Column({ ...TEXT, ...OPTIONAL })
  assessedBy: string | null;

  @Column({ ...DAY, ...OPTIONAL })
  assessedOn: string | null;
}
