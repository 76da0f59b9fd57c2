import type { OrganizationClassification } from '../organizations/organization-classification.js';
import type { FundingShare } from './kim-link.entity.js';

/** A programme with who pays for it, as far as that is known. */
export interface PaidProgramme {
  key: string;
  name: string;
  funder: OrganizationClassification | null;
}

/** The county itself: its own money is not what the law speaks of. */
const OWN: readonly OrganizationClassification[] = [
  'COUNCIL',
  'COMMITTEE',
  'ADMINISTRATIVE_UNIT',
  'ADMINISTRATIVE_BOARD',
  'INTEGRATION_CENTRE',
];

/**
 * § 9 (4) TIntG NRW: no KIM money for what the EU, the federation, the Land or a third party already
 * pays for. A programme whose funder is not known counts as such.
 * @param paying all programmes that pay for the measure, also by a share
 * @returns names of the others that pay beside this share, none where it was checked
 */
export function unchecked(
  { programmeKey, doubleFundingChecked }: FundingShare,
  paying: readonly PaidProgramme[],
): string[] {
  if (doubleFundingChecked) return [];
  return paying
    .filter(({ key, funder }) => key !== programmeKey && (funder === null || !OWN.includes(funder)))
    .map(({ name }) => name);
}

export const notTwice = (others: readonly string[]): string =>
  `Die Maßnahme wird auch gefördert aus: ${others.join(', ')}. Nach § 9 Absatz 4 TIntG NRW fördert KIM nicht, was schon EU, Bund, Land oder Dritte bezahlen. Bitte prüfen Sie das und bestätigen Sie im KIM-Bezug beim Anteil, dass Doppelförderung ausgeschlossen ist (doubleFundingChecked).`;
