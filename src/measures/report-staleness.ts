import { type EntityManager, IsNull } from 'typeorm';
import { DomainError } from '../texts/domain-error.js';
import type { ReportRecord } from './report-records.js';
import { reportView } from './report.view.js';
import { Revision } from './revision.entity.js';

/** For somebody who has seen another version than the report has. */
export function staleReport(report: ReportRecord): DomainError {
  const { decision, version } = report;
  const happened = decision
    ? 'Über diesen Sachstand ist inzwischen entschieden. Er'
    : 'Dieser Sachstand';
  return new DomainError('STALE_VERSION', `${happened} steht in Fassung ${version}.`, [], {
    facts: {
      current: reportView(report),
      changedBy: decision?.decidedBy ?? null,
      changedAt: decision?.decidedAt.toISOString() ?? null,
    },
  });
}

/**
 * What was on the table must be what is there.
 * @throws DomainError STALE_VERSION when the measure is in another version than the one seen
 */
export async function refuseChanged(
  em: EntityManager,
  report: ReportRecord,
  seen: number,
): Promise<void> {
  const { measure } = report;
  const { version, actor, recordedAt } = await em.findOneOrFail(Revision, {
    select: { version: true, actor: true, recordedAt: true },
    where: { measureId: measure.id, supersededAt: IsNull() },
  });
  if (version === seen) return;
  throw new DomainError(
    'STALE_VERSION',
    `Die Maßnahme „${measure.number}“ steht in Fassung ${version}; gesehen haben Sie Fassung ${seen}. Bitte sehen Sie sie noch einmal an.`,
    [],
    {
      facts: {
        current: reportView({ ...report, measure: { ...measure, version } }),
        changedBy: actor,
        changedAt: recordedAt.toISOString(),
      },
    },
  );
}
