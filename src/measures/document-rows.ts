import type { EntityManager } from 'typeorm';
import type { KimAssessment } from './kim.js';
import type { KiRole, MeasureKind, PartyRole } from './measure-facts.js';

/** SQLite has no booleans and says 0 or 1. */
type Flag = boolean | 0 | 1;

/** A measure with the names of the single records it refers to. JSON columns are still text. */
export interface MeasureRow {
  id: string;
  number: string;
  title: string;
  officialWording: string | null;
  description: string | null;
  kind: MeasureKind;
  kindWording: string | null;
  isPublic: Flag;
  leadWording: string | null;
  kiRole: KiRole;
  plannedStart: string | null;
  plannedEnd: string | null;
  startedOn: string | null;
  endedOn: string | null;
  archivedAt: string | null;
  note: string | null;
  source: string | null;
  leadKey: string | null;
  leadName: string | null;
  parentNumber: string | null;
  parentTitle: string | null;
  parentIsPublic: Flag | null;
  mergedNumber: string | null;
  mergedTitle: string | null;
  mergedIsPublic: Flag | null;
  supersedingNumber: string | null;
  supersedingTitle: string | null;
  supersedingIsPublic: Flag | null;
  assessment: KimAssessment | null;
  modules: string | null;
  contributions: string | null;
  legalCircles: string | null;
  rationale: string | null;
  steeringDecisions: string | null;
  politicalDecisions: string | null;
  fundingShares: string | null;
  assessedBy: string | null;
  assessedOn: string | null;
}

/** A record a measure is linked to. */
export interface LinkRow {
  measureId: string;
  key: string;
  name: string;
}
export type ConceptRow = LinkRow & { placeInText: string | null };
export type FundingRow = LinkRow & { funder: string | null; wording: string | null };
export interface PartyRow {
  measureId: string;
  key: string | null;
  name: string | null;
  role: PartyRole;
  wording: string | null;
}

const MEASURES = `
  select m.id, m.number, m.title, m.official_wording as "officialWording", m.description, m.kind,
    m.kind_wording as "kindWording", m.is_public as "isPublic", m.lead_wording as "leadWording",
    m.ki_role as "kiRole", m.planned_start as "plannedStart", m.planned_end as "plannedEnd",
    m.started_on as "startedOn", m.ended_on as "endedOn", m.archived_at as "archivedAt",
    m.note, m.source,
    lead.key as "leadKey", lead.name as "leadName",
    parent.number as "parentNumber", parent.title as "parentTitle",
    parent.is_public as "parentIsPublic",
    merged.number as "mergedNumber", merged.title as "mergedTitle",
    merged.is_public as "mergedIsPublic",
    superseding.number as "supersedingNumber", superseding.title as "supersedingTitle",
    superseding.is_public as "supersedingIsPublic",
    k.assessment, k.modules, k.contributions, k.legal_circles as "legalCircles", k.rationale,
    k.steering_decisions as "steeringDecisions", k.funding_shares as "fundingShares",
    k.political_decisions as "politicalDecisions",
    k.assessed_by as "assessedBy", k.assessed_on as "assessedOn"
  from measure m
  left join organization lead on lead.id = m.lead_id
  left join measure parent on parent.id = m.parent_id
  left join measure merged on merged.id = m.merged_into_id
  left join measure superseding on superseding.id = m.superseded_by_id
  left join kim_link k on k.measure_id = m.id
  where m.body_id = :bodyId and m.id in (:...ids)`;

// Records without a position come in the order they were entered: ids grow.
const FIELDS = `
  select l.measure_id as "measureId", f.key, f.name
  from measure_field l join field_of_action f on f.id = l.field_of_action_id
  where l.measure_id in (:...ids) order by f.position, f.id`;
const CONCEPTS = `
  select l.measure_id as "measureId", c.key, c.title as name, l.place_in_text as "placeInText"
  from measure_concept l join concept c on c.id = l.concept_id
  where l.measure_id in (:...ids) order by c.position, c.id`;
const PLACES = `
  select l.measure_id as "measureId", p.key, p.name
  from measure_place l join place p on p.id = l.place_id
  where l.measure_id in (:...ids) order by p.id`;
const TARGET_GROUPS = `
  select l.measure_id as "measureId", t.key, t.name
  from measure_target_group l join target_group t on t.id = l.target_group_id
  where l.measure_id in (:...ids) order by t.id`;
const FUNDING = `
  select l.measure_id as "measureId", p.key, p.name, funder.name as funder, l.wording
  from measure_funding l join funding_programme p on p.id = l.funding_programme_id
  left join organization funder on funder.id = p.funder_id
  where l.measure_id in (:...ids) order by p.position, p.id`;
const PARTIES = `
  select l.measure_id as "measureId", o.key, o.name, l.role, l.wording
  from measure_party l left join organization o on o.id = l.organization_id
  where l.measure_id in (:...ids) order by l.position, l.id`;

/** Everything the documents of some measures consist of: seven queries, whatever their number. */
export async function readDocumentRows(em: EntityManager, bodyId: string, ids: readonly string[]) {
  const rows = <Row>(sql: string): Promise<Row[]> => {
    const given = { bodyId, ids };
    return em.query<Row[]>(...em.dataSource.driver.escapeQueryWithParameters(sql, given));
  };
  return {
    measures: await rows<MeasureRow>(MEASURES),
    fields: byMeasure(await rows<LinkRow>(FIELDS)),
    concepts: byMeasure(await rows<ConceptRow>(CONCEPTS)),
    places: byMeasure(await rows<LinkRow>(PLACES)),
    targetGroups: byMeasure(await rows<LinkRow>(TARGET_GROUPS)),
    funding: byMeasure(await rows<FundingRow>(FUNDING)),
    parties: byMeasure(await rows<PartyRow>(PARTIES)),
  };
}
export type DocumentRows = Awaited<ReturnType<typeof readDocumentRows>>;

function byMeasure<Row extends { measureId: string }>(rows: readonly Row[]) {
  const grouped = new Map<string, Row[]>();
  for (const row of rows) {
    const others = grouped.get(row.measureId);
    if (others) others.push(row);
    else grouped.set(row.measureId, [row]);
  }
  return grouped;
}
