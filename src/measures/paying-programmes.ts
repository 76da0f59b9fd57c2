import type { EntityManager } from 'typeorm';
import type { PaidProgramme } from './double-funding.js';

const PROGRAMMES = `
  select p.key, p.name, funder.classification as funder, f.measure_id as "pays"
  from funding_programme p
  left join organization funder on funder.id = p.funder_id
  left join measure_funding f on f.funding_programme_id = p.id and f.measure_id = :measureId
  where p.body_id = :bodyId order by p.position, p.id`;

/** @returns the programmes of the county, and those of them that the measure names as its funding */
export async function programmesOf(
  em: EntityManager,
  measure: { id: string; bodyId: string },
): Promise<{ known: PaidProgramme[]; paying: PaidProgramme[] }> {
  const given = { bodyId: measure.bodyId, measureId: measure.id };
  const query = em.dataSource.driver.escapeQueryWithParameters(PROGRAMMES, given);
  const known = await em.query<(PaidProgramme & { pays: string | null })[]>(...query);
  return { known, paying: known.filter(({ pays }) => pays !== null) };
}
