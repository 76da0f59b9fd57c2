import { daysBefore } from '../texts/days.js';
import type { FreshnessCode, FreshnessLimits } from './freshness.js';
import { NOT_BEGUN } from './overdue.js';
import type { Lack } from './quality.js';
import { ADAPTATIONS_WITH_TEXT, STATUSES_WITH_REASON } from './report-rules.js';
import type { Facet } from './revision.entity.js';
import { ENDED } from './standing.js';

/*
 * What `freshnessOn`, `isOverdue` and `lacksOf` say of one measure, as conditions on `revision r` and
 * `status_report s`, so that lists can be narrowed down to it and counted; a test holds the two
 * against each other. Parameters: `day` and those of `limitParameters`.
 */

export const limitParameters = (day: string, limits: FreshnessLimits) => ({
  ageingDay: daysBefore(day, limits.ageingAfterDays),
  staleDay: daysBefore(day, limits.staleAfterDays),
});

/** @param codes written in code, never input */
const oneOf = (column: string, codes: readonly string[]): string =>
  `${column} in (${codes.map((code) => `'${code}'`).join(', ')})`;

const has = (facet: Facet, value = ''): string =>
  `exists (select 1 from revision_facet f
    where f.revision_id = r.id and f.facet = '${facet}' ${value})`;

const STATUS = `coalesce(s.status, 'UNKNOWN')`;
const CLOSED = has('END');
const OVER = `(${oneOf(STATUS, ENDED)} or ${CLOSED})`;
const isBlank = (column: string): string => `coalesce(${column}, '') = ''`;

export const IS_FRESH: Readonly<Record<FreshnessCode, string>> = {
  CURRENT: `not ${OVER} and s.as_of > :ageingDay and s.as_of > :staleDay`,
  AGEING: `not ${OVER} and s.as_of <= :ageingDay and s.as_of > :staleDay`,
  STALE: `not ${OVER} and s.as_of <= :staleDay`,
  NEVER: `not ${OVER} and s.id is null`,
  SETTLED: OVER,
};

const due = (facet: Facet): string => has(facet, 'and f.value < :day');
/** First whether it was due; only then anything else is asked. */
export const IS_OVERDUE = `(${due('DUE_END')} or ${due('DUE_START')})
  and (${due('DUE_END')} or ${oneOf(STATUS, NOT_BEGUN)}) and not ${OVER}`;

const NEEDS: Readonly<Record<Lack, string>> = {
  STATUS: `${STATUS} = 'UNKNOWN'`,
  PUBLIC_TEXT: isBlank('s.public_text'),
  LEAD: 'r.lead_key is null',
  FIELD_OF_ACTION: `not ${has('FIELD')}`,
  KIM_ASSESSMENT: has('KIM', `and f.value = 'NOT_ASSESSED'`),
  ADAPTATION_TEXT: `${oneOf('s.adaptation', ADAPTATIONS_WITH_TEXT)}
    and ${isBlank('s.adaptation_text')}`,
  REASON: `(${oneOf('s.status', STATUSES_WITH_REASON)} or s.schedule = 'DELAYED')
    and ${isBlank('s.reason')}`,
  CURRENT_REPORT: IS_FRESH.STALE,
};

export const lacking = (lack: Lack): string => `not ${CLOSED} and ${NEEDS[lack]}`;
