import { FRESHNESS } from '../../measures/freshness.js';
import { KIM_ASSESSMENTS, KIM_MODULES } from '../../measures/kim.js';
import { ADAPTATIONS, MEASURE_STATUSES } from '../../measures/measure-status.js';
import type { CountyRecords } from './county-records.js';
import type { Scope } from './scope.js';

/** What a paper is narrowed down to, in words, e.g. `Status: laufend`. */
export function selectionWords({ filter, concepts }: Scope, records: CountyRecords): string[] {
  const { status, fieldOfAction, lead, concept, kimAssessment, adaptation, q } = filter;
  const { kimModule, freshness, overdue } = filter;
  return [
    status && `Status: ${MEASURE_STATUSES[status]}`,
    fieldOfAction && `Handlungsfeld: ${nameOf(fieldOfAction, records.fields)}`,
    lead && `Federführung: ${nameOf(lead, records.organizations)}`,
    ...(concept ? [concept] : concepts).map((key) => `Konzept: ${nameOf(key, records.concepts)}`),
    kimAssessment && `KIM-Bezug: ${KIM_ASSESSMENTS[kimAssessment]}`,
    kimModule && `KIM-${KIM_MODULES[kimModule]}`,
    adaptation && `Anpassungsbedarf: ${ADAPTATIONS[adaptation]}`,
    freshness && `Aktualität: ${FRESHNESS[freshness]}`,
    overdue !== undefined && (overdue ? 'überfällig' : 'nicht überfällig'),
    q && `Suchwörter: ${q}`,
  ].filter((words): words is string => Boolean(words));
}

function nameOf(
  key: string,
  records: readonly { key: string; name?: string; title?: string }[],
): string {
  const record = records.find((candidate) => candidate.key === key);
  return record?.name ?? record?.title ?? key;
}
