import type { KimAssessment, KimContribution, KimModule } from './kim.js';
import type { FundingShare, PoliticalDecision, SteeringDecision } from './kim-link.entity.js';
import type { KiRole, MeasureKind, PartyRole } from './measure-facts.js';

/** A record by its key, with the name it had when the document was written. */
export interface Named {
  key: string;
  name: string;
}

/** Another measure, with the title it had and whether it was public when the document was written. */
export interface MeasureReference {
  number: string;
  title: string;
  isPublic: boolean;
}

/**
 * A measure written out whole: every reference carries the name of that day, so that the document
 * can be read years later without any other table. Dates are partial dates as given. What the
 * source leaves blank is null or empty.
 */
export interface MeasureDocument {
  number: string;
  title: string;
  officialWording: string | null;
  description: string | null;
  kind: MeasureKind;
  kindWording: string | null;
  isPublic: boolean;
  parent: MeasureReference | null;
  fields: Named[];
  concepts: (Named & { placeInText: string | null })[];
  lead: Named | null;
  leadWording: string | null;
  kiRole: KiRole;
  parties: { key: string | null; name: string; role: PartyRole; wording: string | null }[];
  targetGroups: Named[];
  places: Named[];
  plannedStart: string | null;
  plannedEnd: string | null;
  startedOn: string | null;
  endedOn: string | null;
  funding: (Named & { funder: string | null; wording: string | null })[];
  kim: {
    assessment: KimAssessment;
    modules: KimModule[];
    contributions: KimContribution[];
    legalCircles: string[];
    rationale: string | null;
    steeringDecisions: SteeringDecision[];
    /** Left out where there is none, as in documents from before they were asked for. */
    politicalDecisions?: PoliticalDecision[];
    fundingShares: FundingShare[];
    assessedBy: string | null;
    assessedOn: string | null;
  };
  mergedInto: MeasureReference | null;
  supersededBy: MeasureReference | null;
  archived: boolean;
  note: string | null;
  source: string | null;
}
