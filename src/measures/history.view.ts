import { isDeepStrictEqual } from 'node:util';
import { coded } from '../texts/coded.js';
import { code, instant, list, object, record, text, whole } from '../web/schema.js';
import { DOCUMENT_FACTS } from './fact-labels.js';
import type { MeasureDocument } from './measure-document.js';
import { REPORT_FACTS } from './measure.schema.js';
import { MEASURE_STATUSES } from './measure-status.js';
import { reportFacts } from './measure.view.js';
import type { Revision } from './revision.entity.js';
import type { StatusReport } from './status-report.entity.js';

export const HISTORY = object('MeasureHistory', 'Wie eine Maßnahme wurde, was sie ist', {
  number: text('Nummer', 'W01'),
  revisions: list(
    record({
      version: whole('Fassung', 2),
      recordedAt: instant('Wann sie verzeichnet wurde'),
      actor: text('Funktion der Person, die sie schrieb', 'Datenübernahme'),
      reason: text('Anlass'),
      changes: list(
        code(DOCUMENT_FACTS, 'Geänderte Angabe'),
        'Was sich geändert hat; zu Beginn leer',
      ),
    }),
    'Fassungen, die neueste zuerst',
  ),
  reports: list(
    record({ status: code(MEASURE_STATUSES, 'Stand der Umsetzung'), ...REPORT_FACTS }),
    'Angenommene Sachstände, der neueste zuerst',
  ),
});

/**
 * A revision that changed only what the reader may not see is not told at all.
 * @param revisions as the reader may see them, and reports, the newest first
 * @param notes whether the reader may see internal notes
 */
export function historyView(
  number: string,
  revisions: readonly Revision[],
  reports: readonly StatusReport[],
  notes: boolean,
) {
  return {
    number,
    revisions: revisions
      .map((revision, index) => revisionView(revision, revisions[index + 1]?.document))
      .filter(({ changes }, index) => changes.length > 0 || index === revisions.length - 1),
    reports: reports.map((report) => ({
      status: coded(MEASURE_STATUSES, report.status),
      ...reportFacts(report),
      internalNote: notes ? report.internalNote : null,
    })),
  };
}

function revisionView(revision: Revision, before: MeasureDocument | undefined) {
  return {
    version: revision.version,
    recordedAt: revision.recordedAt.toISOString(),
    actor: revision.actor,
    reason: revision.reason,
    changes: before ? changedFacts(before, revision.document) : [],
  };
}

function changedFacts(before: MeasureDocument, after: MeasureDocument) {
  return (Object.keys(DOCUMENT_FACTS) as (keyof MeasureDocument)[])
    .filter((fact) => !isDeepStrictEqual(before[fact], after[fact]))
    .map((fact) => coded(DOCUMENT_FACTS, fact));
}
