import type { EntityManager } from 'typeorm';
import { Concept, CONCEPT_KINDS } from '../../concepts/concept.entity.js';
import { FIELD_KINDS, FieldOfAction } from '../../concepts/field-of-action.entity.js';
import { Goal, GOAL_LEVELS } from '../../concepts/goal.entity.js';
import { Milestone } from '../../concepts/milestone.entity.js';
import type { Organization } from '../../organizations/organization.entity.js';
import { type ConceptRecord, STATED_COUNT_SCOPES } from '../format/concept-records.js';
import type { SeedData } from '../seed-format.js';
import { codeOf } from './codes.js';
import { KeyedRecords, type Row } from './keyed-records.js';
import { type Tally, tally } from './tally.js';

export interface LoadedConcepts {
  concepts: KeyedRecords<Concept>;
  fields: KeyedRecords<FieldOfAction>;
  tallies: Tally[];
}

export async function loadConcepts(
  em: EntityManager,
  bodyId: string,
  data: SeedData,
  organizations: KeyedRecords<Organization>,
): Promise<LoadedConcepts> {
  const { konzepte, handlungsfelder, ziele, meilensteine } = data;
  const concepts = await KeyedRecords.openByKey(em, Concept, bodyId, konzepte);
  const fields = await KeyedRecords.openByKey(em, FieldOfAction, bodyId, handlungsfelder);
  const goals = await KeyedRecords.openByKey(em, Goal, bodyId, ziele);
  const milestones = await KeyedRecords.openByKey(em, Milestone, bodyId, meilensteine);
  const conceptRows = konzepte.map((record, position) =>
    conceptRow(record, position, organizations),
  );
  const fieldRows = handlungsfelder.map((record, position): Row<FieldOfAction> => ({
    key: record.schluessel,
    position,
    name: record.name,
    kind: codeOf(FIELD_KINDS, record.art),
    conceptId: concepts.reference(record.konzept),
    parentId: fields.reference(record.teilVon),
    source: record.quelle,
  }));
  const goalRows = ziele.map((record, position): Row<Goal> => ({
    key: record.schluessel,
    position,
    level: codeOf(GOAL_LEVELS, record.ebene),
    text: record.text,
    conceptId: concepts.reference(record.konzept),
    fieldOfActionId: fields.reference(record.handlungsfeld),
    parentId: goals.reference(record.teilVon),
    source: record.quelle,
  }));
  const milestoneRows = meilensteine.map((record, position): Row<Milestone> => ({
    key: record.schluessel,
    position,
    conceptId: concepts.reference(record.konzept),
    date: record.datum ?? null,
    text: record.text,
    source: record.quelle,
  }));
  const tallies = [
    tally('Konzepte', konzepte.length, await concepts.store(em, conceptRows)),
    tally(
      'Handlungsfelder',
      handlungsfelder.length,
      await fields.store(em, fieldRows, {}, ['parentId']),
    ),
    tally('Ziele', ziele.length, await goals.store(em, goalRows, {}, ['parentId'])),
    tally('Meilensteine', meilensteine.length, await milestones.store(em, milestoneRows)),
  ];
  return { concepts, fields, tallies };
}

function conceptRow(
  record: ConceptRecord,
  position: number,
  organizations: KeyedRecords<Organization>,
): Row<Concept> {
  return {
    key: record.schluessel,
    position,
    title: record.titel,
    shortTitle: record.kurztitel ?? null,
    kind: codeOf(CONCEPT_KINDS, record.art),
    adoptedOn: record.beschlossenAm ?? null,
    adoptedById: organizations.reference(record.beschlossenVon),
    origin: record.entstehung ?? null,
    legalBasis: record.rechtsgrundlage ?? null,
    kimNote: record.kimHinweis ?? null,
    statedCounts: (record.angegebeneAnzahlen ?? []).map((count) => ({
      wording: count.wortlaut,
      subject: count.gegenstand,
      figure: count.zahl,
      scope: codeOf(STATED_COUNT_SCOPES, count.bezug),
      note: count.notiz ?? null,
      source: count.quelle,
    })),
    notes: (record.vermerke ?? []).map((note) => ({
      title: note.titel,
      text: note.text,
      source: note.quelle,
    })),
    source: record.quelle,
  };
}
