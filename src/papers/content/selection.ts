import { KIM_ASSESSMENTS } from '../../measures/kim.js';
import type { MeasureFilter } from '../../measures/measure-filter.js';
import { ADAPTATIONS, MEASURE_STATUSES } from '../../measures/measure-status.js';
import { DomainError } from '../../texts/domain-error.js';
import type { CountyRecords } from './county-records.js';

/**
 * What a paper is narrowed down to, in words, e.g. `Status: laufend`.
 * @throws DomainError INVALID_INPUT for a key that names no record, with the keys there are
 */
export function selectionWords(filter: MeasureFilter, records: CountyRecords): string[] {
  const { status, fieldOfAction, lead, concept, kimAssessment, adaptation, q } = filter;
  return [
    status && `Status: ${MEASURE_STATUSES[status]}`,
    fieldOfAction && `Handlungsfeld: ${known('fieldOfAction', fieldOfAction, records.fields).name}`,
    lead && `Federführung: ${known('lead', lead, records.organizations).name}`,
    concept && `Konzept: ${known('concept', concept, records.concepts).title}`,
    kimAssessment && `KIM-Bezug: ${KIM_ASSESSMENTS[kimAssessment]}`,
    adaptation && `Anpassungsbedarf: ${ADAPTATIONS[adaptation]}`,
    q && `Suchwörter: ${q}`,
  ].filter((words): words is string => Boolean(words));
}

function known<T extends { key: string }>(
  parameter: string,
  key: string,
  records: readonly T[],
): T {
  const record = records.find((candidate) => candidate.key === key);
  if (record) return record;
  const keys = records.map((candidate) => candidate.key).sort();
  const message = `„${key}“ ist nicht bekannt. Möglich ist: ${keys.join(', ')}.`;
  throw new DomainError('INVALID_INPUT', `Die Auswahl passt nicht: ${message}`, [
    { field: parameter, message },
  ]);
}
