import type { EntityManager } from 'typeorm';
import {
  type DocumentRows,
  type LinkRow,
  type MeasureRow,
  readDocumentRows,
} from './document-rows.js';
import type { PoliticalDecision } from './kim-link.entity.js';
import type { MeasureDocument, MeasureReference, Named } from './measure-document.js';

/**
 * Measures written out whole, as the tables have them now.
 * @returns one document per measure of that body, by the id of the measure
 */
export async function readDocuments(
  em: EntityManager,
  bodyId: string,
  measureIds: readonly string[],
): Promise<Map<string, MeasureDocument>> {
  const rows = await readDocumentRows(em, bodyId, measureIds);
  return new Map(rows.measures.map((measure) => [measure.id, document(measure, rows)]));
}

function document(measure: MeasureRow, rows: DocumentRows): MeasureDocument {
  return {
    number: measure.number,
    title: measure.title,
    officialWording: measure.officialWording,
    description: measure.description,
    kind: measure.kind,
    kindWording: measure.kindWording,
    isPublic: Boolean(measure.isPublic),
    parent: reference(measure.parentNumber, measure.parentTitle, measure.parentIsPublic),
    fields: named(rows.fields.get(measure.id)),
    concepts: (rows.concepts.get(measure.id) ?? []).map(({ key, name, placeInText }) => ({
      key,
      name,
      placeInText,
    })),
    lead: lead(measure),
    leadWording: measure.leadWording,
    kiRole: measure.kiRole,
    parties: parties(measure, rows),
    targetGroups: named(rows.targetGroups.get(measure.id)),
    places: named(rows.places.get(measure.id)),
    plannedStart: measure.plannedStart,
    plannedEnd: measure.plannedEnd,
    startedOn: measure.startedOn,
    endedOn: measure.endedOn,
    funding: (rows.funding.get(measure.id) ?? []).map(({ key, name, funder, wording }) => ({
      key,
      name,
      funder,
      wording,
    })),
    kim: kim(measure),
    mergedInto: reference(measure.mergedNumber, measure.mergedTitle, measure.mergedIsPublic),
    supersededBy: reference(
      measure.supersedingNumber,
      measure.supersedingTitle,
      measure.supersedingIsPublic,
    ),
    archived: measure.archivedAt !== null,
    note: measure.note,
    source: measure.source,
  };
}

const named = (links: readonly LinkRow[] = []): Named[] =>
  links.map(({ key, name }) => ({ key, name }));

function lead({ leadKey, leadName }: MeasureRow): Named | null {
  return leadKey === null || leadName === null ? null : { key: leadKey, name: leadName };
}

function reference(
  number: string | null,
  title: string | null,
  isPublic: MeasureRow['isPublic'] | null,
): MeasureReference | null {
  return number === null || title === null ? null : { number, title, isPublic: Boolean(isPublic) };
}

function parties(measure: MeasureRow, rows: DocumentRows): MeasureDocument['parties'] {
  return (rows.parties.get(measure.id) ?? []).map(({ key, name, role, wording }) => ({
    key,
    // Who is no organization of its own here goes by the words of the source.
    name: name ?? wording ?? '',
    role,
    wording,
  }));
}

function kim(measure: MeasureRow): MeasureDocument['kim'] {
  const decisions = list<PoliticalDecision>(measure.politicalDecisions);
  return {
    assessment: measure.assessment ?? 'NOT_ASSESSED',
    modules: list(measure.modules),
    contributions: list(measure.contributions),
    legalCircles: list(measure.legalCircles),
    rationale: measure.rationale,
    steeringDecisions: list(measure.steeringDecisions),
    ...(decisions.length > 0 && { politicalDecisions: decisions }),
    fundingShares: list(measure.fundingShares),
    assessedBy: measure.assessedBy,
    assessedOn: measure.assessedOn,
  };
}

const list = <T>(json: string | null): T[] => (json === null ? [] : (JSON.parse(json) as T[]));
