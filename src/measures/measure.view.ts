import { type Coded, coded } from '../texts/coded.js';
import { KIM_ASSESSMENTS, KIM_CONTRIBUTIONS, KIM_MODULES } from './kim.js';
import type { MeasureDocument, MeasureReference } from './measure-document.js';
import { FRESHNESS } from './freshness.js';
import { LACKS } from './quality.js';
import { KI_ROLES, MEASURE_KINDS, PARTY_ROLES } from './measure-facts.js';
import type { MeasureState, ReportedState } from './measure-state.js';
import { ADAPTATIONS, MEASURE_STATUSES, SCHEDULES } from './measure-status.js';

/** A measure on a day as it leaves the system; described by `measure.schema.ts`. */
export function measureView(state: MeasureState) {
  const { document, version, recordedAt, status, report, freshness } = state;
  return {
    number: document.number,
    title: document.title,
    isPublic: document.isPublic,
    status: coded(MEASURE_STATUSES, status),
    report: report && { ...reportFacts(report), late: report.late },
    freshness: {
      ...coded(FRESHNESS, freshness.code),
      daysSinceReport: freshness.daysSinceReport,
    },
    overdue: state.overdue,
    missing: state.missing?.map((lack) => coded(LACKS, lack)) ?? null,
    officialWording: document.officialWording,
    description: document.description,
    kind: coded(MEASURE_KINDS, document.kind),
    kindWording: document.kindWording,
    parent: other(document.parent),
    fieldsOfAction: document.fields,
    concepts: document.concepts,
    lead: document.lead,
    leadWording: document.leadWording,
    kiRole: coded(KI_ROLES, document.kiRole),
    parties: document.parties.map((party) => ({ ...party, role: coded(PARTY_ROLES, party.role) })),
    targetGroups: document.targetGroups,
    places: document.places,
    plannedStart: document.plannedStart,
    plannedEnd: document.plannedEnd,
    startedOn: document.startedOn,
    endedOn: document.endedOn,
    funding: document.funding,
    kim: kimView(document.kim),
    mergedInto: other(document.mergedInto),
    supersededBy: other(document.supersededBy),
    archived: document.archived,
    note: document.note,
    source: document.source,
    version,
    recordedAt: recordedAt.toISOString(),
  };
}

const other = (reference: MeasureReference | null) =>
  reference && { number: reference.number, title: reference.title };

export function reportFacts(report: Omit<ReportedState, 'late' | 'status'>) {
  return {
    asOf: report.asOf,
    recordedAt: report.recordedAt.toISOString(),
    statusWording: report.statusWording,
    schedule: maybe(SCHEDULES, report.schedule),
    reason: report.reason,
    publicText: report.publicText,
    adaptation: maybe(ADAPTATIONS, report.adaptation),
    adaptationText: report.adaptationText,
    confirmsUnchanged: report.confirmsUnchanged,
    author: report.author,
    internalNote: report.internalNote,
  };
}

function kimView(kim: MeasureDocument['kim']) {
  return {
    ...kim,
    assessment: coded(KIM_ASSESSMENTS, kim.assessment),
    modules: kim.modules.map((module) => coded(KIM_MODULES, module)),
    politicalDecisions: kim.politicalDecisions ?? [],
    contributions: kim.contributions.map((one) => coded(KIM_CONTRIBUTIONS, one)),
    fundingShares: kim.fundingShares.map((share) => ({
      ...share,
      module: maybe(KIM_MODULES, share.module),
    })),
  };
}

function maybe<Code extends string>(
  labels: Readonly<Record<Code, string>>,
  code: Code | null,
): Coded<Code> | null {
  return code === null ? null : coded(labels, code);
}
