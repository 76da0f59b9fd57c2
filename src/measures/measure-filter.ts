import { IS_FRESH, IS_OVERDUE, lacking } from './computed-conditions.js';
import type { Database } from '../database/database.js';
import type { FreshnessCode } from './freshness.js';
import type { KimAssessment, KimModule } from './kim.js';
import type { Adaptation, MeasureStatus } from './measure-status.js';
import type { Lack } from './quality.js';
import type { Facet } from './revision.entity.js';
import { hitsOf } from './search-index.js';
import { askedWords } from './search-words.js';
import { STATUS } from './state-queries.js';

/** Which measures are meant: those that meet everything given. Records go by their keys. */
export interface MeasureFilter {
  status?: MeasureStatus;
  fieldOfAction?: string;
  lead?: string;
  concept?: string;
  place?: string;
  targetGroup?: string;
  /** Number of what they belong to; nothing anybody may ask who does not see that measure. */
  parent?: string;
  kimAssessment?: KimAssessment;
  kimModule?: KimModule;
  adaptation?: Adaptation;
  freshness?: FreshnessCode;
  overdue?: boolean;
  missing?: Lack;
  /** Words that all occur in the measure or its report, in any order and spelling of umlauts. */
  q?: string;
}

export const SORT_FIELDS = ['number', 'title', 'status'] as const;
export interface MeasureSort {
  by: (typeof SORT_FIELDS)[number];
  descending: boolean;
}

export interface Conditions {
  /** ` and …` for a query over `revision r`. */
  sql: string;
  parameters: Record<string, string>;
  /** The conditions also speak of `status_report s`. */
  askTheReport: boolean;
}

const FACETS = [
  ['fieldOfAction', 'FIELD'],
  ['concept', 'CONCEPT'],
  ['place', 'PLACE'],
  ['targetGroup', 'TARGET_GROUP'],
  ['parent', 'PARENT'],
  ['kimAssessment', 'KIM'],
  ['kimModule', 'KIM_MODULE'],
] as const satisfies readonly (readonly [keyof MeasureFilter, Facet])[];

/**
 * How revisions with a value are found: gathered by it, or asked for it one after the other. The
 * first is good for few, the second to fill a page with the first of many.
 */
const HAVING = {
  GATHERED: (facet: Facet, value: string) =>
    `r.id in (select f.revision_id from revision_facet f
      where f.facet = '${facet}' and f.value = :${value})`,
  ASKED: (facet: Facet, value: string) =>
    `exists (select 1 from revision_facet f
      where f.revision_id = r.id and f.facet = '${facet}' and f.value = :${value})`,
};
export type Found = keyof typeof HAVING;

/** Filters by status and by words also take the parameter `day`. */
export function conditions(
  database: Database,
  filter: MeasureFilter,
  found: Found = 'GATHERED',
): Conditions {
  const parts: string[] = [];
  const parameters: Record<string, string> = {};
  for (const [name, facet] of FACETS) {
    const value = filter[name];
    if (value === undefined) continue;
    parts.push(HAVING[found](facet, name));
    parameters[name] = value;
  }
  if (filter.lead !== undefined) {
    parts.push('r.lead_key = :lead');
    parameters.lead = filter.lead;
  }
  if (filter.status !== undefined) {
    parts.push(`${STATUS} = :status`);
    parameters.status = filter.status;
  }
  if (filter.adaptation !== undefined) {
    parts.push('s.adaptation = :adaptation');
    parameters.adaptation = filter.adaptation;
  }
  const computed = computedConditions(filter);
  parts.push(...computed);
  const asked = askedWords(filter.q);
  if (asked.length > 0) {
    const hits = hitsOf(database, asked);
    parts.push(`r.measure_id in (select h.measure_id from (${hits.sql}) h)`);
    Object.assign(parameters, hits.parameters);
  }
  const askTheReport = filter.adaptation !== undefined || computed.length > 0;
  return { sql: parts.map((part) => ` and ${part}`).join(''), parameters, askTheReport };
}

/** The parameters these take come with the day: see `limitParameters`. */
function computedConditions({ freshness, overdue, missing }: MeasureFilter): string[] {
  return [
    freshness === undefined ? null : `(${IS_FRESH[freshness]})`,
    overdue === undefined ? null : `${overdue ? '' : 'not '}(${IS_OVERDUE})`,
    missing === undefined ? null : `(${lacking(missing)})`,
  ].filter((condition) => condition !== null);
}
