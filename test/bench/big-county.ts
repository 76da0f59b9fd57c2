import { createHash, createSecretKey } from 'node:crypto';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { BEFORE_THE_FIRST, chained } from '../../src/audit/chain.js';
import { AuditEntry, AuditHead } from '../../src/audit/audit-entry.entity.js';
import { FieldOfAction } from '../../src/concepts/field-of-action.entity.js';
import type { Database } from '../../src/database/database.js';
import { facetsOf } from '../../src/measures/facets.js';
import type { MeasureDocument } from '../../src/measures/measure-document.js';
import { Measure } from '../../src/measures/measure.entity.js';
import { Revision, RevisionFacet } from '../../src/measures/revision.entity.js';
import { sortKey } from '../../src/measures/sort-key.js';
import { StatusReport } from '../../src/measures/status-report.entity.js';
import { Body } from '../../src/organizations/body.entity.js';
import { IMPACT_KINDS, type ImpactKind } from '../../src/organizations/impact-kinds.js';
import { Organization } from '../../src/organizations/organization.entity.js';
import { startOfDay } from '../../src/texts/days.js';
import { insertInBulk } from './insert-in-bulk.js';

export interface Size {
  measures: number;
  /** In all; they are spread evenly. */
  reports: number;
  auditEntries: number;
}

/** The county's key, and the day the generated history ends. */
export const BIG = 'riesig';
export const END_OF_HISTORY = '2026-10-31';
const YEARS = 10;
export const UNITS = 40;
const FIELDS = 8;
const DAY_MS = 86_400_000;

const WORDS = ['Sprachförderung', 'Elternbegleitung', 'Beratung', 'Netzwerk', 'Fortbildung'];
const PLACES = ['Ahlen', 'Beckum', 'Telgte', 'Ostbevern', 'Sendenhorst', 'Wadersloh'];
const STATUSES = ['IN_PROGRESS', 'ONGOING', 'PLANNED', 'COMPLETED', 'ON_HOLD'] as const;

const pick = <T>(from: readonly T[], index: number): T => from[index % from.length] as T;

/**
 * Fills a migrated database with a county of any size, directly: through the use cases a million
 * reports would take an hour. Ten years of history, the same rows in every run.
 * @returns ids that a test needs to act there
 */
export async function fillBigCounty(database: Database, size: Size, auditKey: Buffer) {
  const insert = <T extends ObjectLiteral>(entity: EntityTarget<T>, rows: Iterable<T>) =>
    insertInBulk(database, entity, rows);
  const body = county();
  const units = Array.from({ length: UNITS }, (_, index) => unit(body.id, index));
  const fields = Array.from({ length: FIELDS }, (_, index) => field(body.id, index));
  await insert(Body, [body]);
  await insert(Organization, units);
  await insert(FieldOfAction, fields);
  const measures = Array.from({ length: size.measures }, (_, index) =>
    measure(body.id, index, pick(units, index)),
  );
  await insert(Measure, measures);
  await insert(
    Revision,
    map(measures, (one, index) => revision(one, index, units, fields)),
  );
  const lines = new Map(fields.map(({ key }) => [key, [key]]));
  await insert(
    RevisionFacet,
    flatMap(measures, (one, index) => facetsOf(revision(one, index, units, fields), lines)),
  );
  await insert(StatusReport, reports(measures, size));
  await insert(AuditEntry, auditEntries(body.id, measures, size, auditKey));
  await insert(AuditHead, [await head(database, size, auditKey)]);
  return { body, units, measures };
}

function county(): Body {
  return {
    id: stableId('kreis', 0),
    key: BIG,
    name: 'Messkreis Riesig',
    shortName: 'Riesig',
    ags: null,
    invented: true,
    reportingUnitKey: null,
    source: null,
    publicSince: null,
    measureNumberPattern: null,
    paperNumberPattern: null,
    councilTerm: null,
    paperImpacts: Object.keys(IMPACT_KINDS) as ImpactKind[],
    paperSections: [],
    ageingAfterDays: 183,
    staleAfterDays: 365,
    version: 1,
  };
}

function unit(bodyId: string, index: number): Organization {
  return {
    id: stableId('amt', index),
    bodyId,
    key: `amt-${index}`,
    name: `Amt ${index} für ${pick(WORDS, index)}`,
    shortName: null,
    classification: 'ADMINISTRATIVE_UNIT',
    parentId: null,
    startDate: null,
    endDate: null,
    successorId: null,
    seat: null,
    note: null,
    source: null,
    version: 1,
  };
}

function field(bodyId: string, index: number): FieldOfAction {
  return {
    id: stableId('feld', index),
    bodyId,
    key: `feld-${index}`,
    position: index,
    name: `Handlungsfeld ${index}`,
    kind: 'FIELD',
    conceptId: null,
    parentId: null,
    source: null,
  };
}

function measure(bodyId: string, index: number, lead: Organization): Measure {
  return {
    id: stableId('massnahme', index),
    bodyId,
    number: `M${index + 1}`,
    version: 1,
    kind: 'MEASURE',
    kindWording: null,
    title: `${pick(WORDS, index)} ${index + 1} in ${pick(PLACES, index)}`,
    officialWording: null,
    description: `Der Kreis bietet ${pick(WORDS, index)} in ${pick(PLACES, index)} an. `.repeat(4),
    parentId: null,
    leadId: lead.id,
    leadWording: null,
    kiRole: 'INVOLVED',
    plannedStart: '2016',
    plannedEnd: null,
    startedOn: null,
    endedOn: null,
    isPublic: true,
    mergedIntoId: null,
    supersededById: null,
    archivedAt: null,
    note: null,
    source: null,
  };
}

function revision(
  measure: Measure,
  index: number,
  units: readonly Organization[],
  fields: readonly FieldOfAction[],
): Revision {
  const document = documentOf(measure, pick(units, index), pick(fields, index), index);
  return {
    id: stableId('fassung', index),
    bodyId: measure.bodyId,
    measureId: measure.id,
    version: 1,
    recordedAt: startOfHistory(),
    supersededAt: null,
    actor: 'Messung',
    reason: 'Angelegt',
    number: measure.number,
    isPublic: true,
    leadKey: document.lead?.key ?? null,
    numberSortKey: sortKey(measure.number),
    titleSortKey: sortKey(measure.title),
    document,
  };
}

function documentOf(
  measure: Measure,
  lead: Organization,
  { key, name }: FieldOfAction,
  index: number,
): MeasureDocument {
  const place = pick(PLACES, index);
  return {
    number: measure.number,
    title: measure.title,
    officialWording: null,
    description: measure.description,
    kind: measure.kind,
    kindWording: null,
    isPublic: true,
    parent: null,
    fields: [{ key, name }],
    concepts: [],
    lead: { key: lead.key, name: lead.name },
    leadWording: null,
    kiRole: measure.kiRole,
    parties: [],
    targetGroups: [],
    places: [{ key: place.toLowerCase(), name: place }],
    plannedStart: measure.plannedStart,
    plannedEnd: null,
    startedOn: null,
    endedOn: null,
    funding: [],
    kim: {
      assessment: index % 3 === 0 ? 'RELATED' : 'NOT_ASSESSED',
      modules: [],
      contributions: [],
      legalCircles: [],
      rationale: null,
      steeringDecisions: [],
      fundingShares: [],
      assessedBy: null,
      assessedOn: null,
    },
    mergedInto: null,
    supersededBy: null,
    archived: false,
    note: null,
    source: null,
  };
}

/** Spread over the ten years: the n-th report of every measure is about the same days. */
function* reports(measures: readonly Measure[], size: Size): Generator<StatusReport> {
  const each = Math.floor(size.reports / measures.length);
  const step = (YEARS * 365 * DAY_MS) / each;
  for (let round = 0; round < each; round += 1) {
    for (const [index, { id, bodyId }] of measures.entries()) {
      const at = new Date(startOfHistory().getTime() + round * step + (index % 20) * DAY_MS);
      yield report({ bodyId, measureId: id, at, index: round * measures.length + index });
    }
  }
}

function report(facts: {
  bodyId: string;
  measureId: string;
  at: Date;
  index: number;
}): StatusReport {
  const { bodyId, measureId, at, index } = facts;
  const round = Math.floor(index / 7);
  return {
    id: stableId('sachstand', index),
    bodyId,
    measureId,
    asOf: at.toISOString().slice(0, 10),
    recordedAt: at,
    state: 'ACCEPTED',
    status: pick(STATUSES, round + (index % 7)),
    statusWording: null,
    schedule: 'ON_TIME',
    reason: null,
    publicText: `Stand ${index}: Die Angebote finden statt und werden angenommen.`,
    internalNote: null,
    adaptation: 'KEEP',
    adaptationText: null,
    confirmsUnchanged: false,
    author: 'Amtsleitung',
    correctsId: null,
    source: null,
    version: 2,
    submittedById: null,
    onBehalfOfId: null,
    onBehalfOf: null,
  };
}

function* auditEntries(
  bodyId: string,
  measures: readonly Measure[],
  size: Size,
  keyBytes: Buffer,
): Generator<AuditEntry> {
  const key = createSecretKey(keyBytes);
  let previous = BEFORE_THE_FIRST;
  for (let sequence = 1; sequence <= size.auditEntries; sequence += 1) {
    const entry = {
      sequence,
      recordedAt: new Date(startOfHistory().getTime() + sequence * 1000),
      bodyId,
      actorId: null,
      actor: 'Amtsleitung',
      action: 'REPORT_SUBMITTED',
      objectType: 'REPORT',
      objectId: pick(measures, sequence).id,
      before: null,
      after: '{"status":"IN_PROGRESS"}',
      requestId: stableId('vorgang', sequence),
    };
    previous = chained(key, { ...entry, recordedAt: entry.recordedAt.toISOString() }, previous);
    yield { ...entry, mac: previous };
  }
}

async function head(database: Database, size: Size, key: Buffer): Promise<AuditHead> {
  const last = await database.read.findOneBy(AuditEntry, { sequence: size.auditEntries });
  return {
    id: 1,
    sequence: size.auditEntries,
    mac: last?.mac ?? '',
    keyId: createHash('sha256').update(key).digest('hex').slice(0, 16),
  };
}

const startOfHistory = (): Date => {
  const end = startOfDay(END_OF_HISTORY);
  return new Date(end.getTime() - YEARS * 365 * DAY_MS);
};

/** An id that is the same in every run, and grows with the index like those made by `newId`. */
function stableId(kind: string, index: number): string {
  const time = (1_500_000_000_000 + index).toString(16).padStart(12, '0');
  const rest = createHash('sha256').update(`${kind} ${index}`).digest('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${rest.slice(0, 3)}-a${rest.slice(3, 6)}-${rest.slice(6, 18)}`;
}

function* map<T, R>(items: readonly T[], of: (item: T, index: number) => R): Generator<R> {
  for (const [index, item] of items.entries()) yield of(item, index);
}

function* flatMap<T, R>(items: readonly T[], of: (item: T, index: number) => R[]): Generator<R> {
  for (const [index, item] of items.entries()) yield* of(item, index);
}
