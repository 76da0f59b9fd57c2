import type { EntityManager } from 'typeorm';
import type { FieldProblem } from '../texts/domain-error.js';
import { notTwice, unchecked } from './double-funding.js';
import type { FundingShare } from './kim-link.entity.js';
import type { Measure } from './measure.entity.js';
import { programmesOf } from './paying-programmes.js';

/** Shares of programmes that are not there, or that may pay for what others pay already. */
export async function shareProblems(
  em: EntityManager,
  measure: Pick<Measure, 'id' | 'bodyId'>,
  fundingShares: readonly FundingShare[],
): Promise<FieldProblem[]> {
  const { known, paying } = await programmesOf(em, measure);
  const shared = known.filter(({ key }) =>
    fundingShares.some(({ programmeKey }) => programmeKey === key),
  );
  const all = [...new Set([...paying, ...shared])];
  return fundingShares.flatMap((share, index) => {
    const field = `fundingShares.${index}`;
    if (!known.some(({ key }) => key === share.programmeKey)) {
      const message = `Das Förderprogramm „${share.programmeKey}“ gibt es in diesem Kreis nicht.`;
      return [{ field: `${field}.programmeKey`, message }];
    }
    const others = unchecked(share, all);
    if (others.length === 0) return [];
    return [{ field: `${field}.doubleFundingChecked`, message: notTwice(others) }];
  });
}
