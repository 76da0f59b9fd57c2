import type { EntityManager } from 'typeorm';
import { FundingProgramme } from '../../measures/funding-programme.entity.js';
import { Gap } from '../../measures/gap.entity.js';
import { GAP_SOURCES } from '../../measures/kim.js';
import { KI_ROLES, MEASURE_KINDS } from '../../measures/measure-facts.js';
import { Measure } from '../../measures/measure.entity.js';
import { TargetGroup } from '../../measures/target-group.entity.js';
import type { Organization } from '../../organizations/organization.entity.js';
import type { MeasureRecord } from '../format/measure-records.js';
import type { SeedData } from '../seed-format.js';
import { codeOf } from './codes.js';
import { KeyedRecords, type Row } from './keyed-records.js';
import type { LoadedConcepts } from './load-concepts.js';
import { type LoadedOrganizations, namedRow } from './load-organizations.js';
import { type MeasureTargets, storeMeasureParts } from './measure-parts.js';
import { type Tally, tally } from './tally.js';

export interface LoadedMeasures {
  measures: KeyedRecords<Measure>;
  tallies: Tally[];
}

/** A new measure; `writeRevisions` makes it version 1. */
const NEW_MEASURE: Pick<Measure, 'version' | 'archivedAt'> = { version: 0, archivedAt: null };

export async function loadMeasures(
  em: EntityManager,
  bodyId: string,
  data: SeedData,
  { organizations, places, concepts, fields }: LoadedOrganizations & LoadedConcepts,
): Promise<LoadedMeasures> {
  const programmes = await loadProgrammes(em, bodyId, data, organizations);
  const targetGroups = await KeyedRecords.openByKey(em, TargetGroup, bodyId, data.zielgruppen);
  const storedGroups = await targetGroups.store(em, data.zielgruppen.map(namedRow));
  const numbers = data.massnahmen.map(({ nummer }) => nummer);
  const measures = await KeyedRecords.open(em, Measure, bodyId, 'number', numbers);
  const stored = await measures.store(
    em,
    data.massnahmen.map((record) => measureRow(record, measures, organizations)),
    NEW_MEASURE,
    ['parentId', 'mergedIntoId', 'supersededById'],
  );
  const targets: MeasureTargets = {
    measures,
    organizations,
    places,
    concepts,
    fields,
    targetGroups,
    programmes: programmes.records,
  };
  const parts = await storeMeasureParts(em, data.massnahmen, targets);
  const tallies = [
    programmes.tally,
    tally('Zielgruppen', data.zielgruppen.length, storedGroups),
    tally('Maßnahmen', numbers.length, stored, parts),
    await loadGaps(em, bodyId, data, measures),
  ];
  return { measures, tallies };
}

async function loadProgrammes(
  em: EntityManager,
  bodyId: string,
  { foerderprogramme }: SeedData,
  organizations: KeyedRecords<Organization>,
): Promise<{ records: KeyedRecords<FundingProgramme>; tally: Tally }> {
  const records = await KeyedRecords.openByKey(em, FundingProgramme, bodyId, foerderprogramme);
  const rows = foerderprogramme.map((record, position): Row<FundingProgramme> => ({
    key: record.schluessel,
    position,
    name: record.name,
    shortName: record.kurzname ?? null,
    funderId: organizations.reference(record.geber),
    period: record.zeitraum ?? null,
    note: record.notiz ?? null,
    source: record.quelle,
  }));
  return { records, tally: tally('Förderprogramme', rows.length, await records.store(em, rows)) };
}

async function loadGaps(
  em: EntityManager,
  bodyId: string,
  { luecken }: SeedData,
  measures: KeyedRecords<Measure>,
): Promise<Tally> {
  const gaps = await KeyedRecords.openByKey(em, Gap, bodyId, luecken);
  const rows = luecken.map((record): Row<Gap> => ({
    key: record.schluessel,
    title: record.titel,
    identifiedOn: record.erkanntAm ?? null,
    identifiedBy: codeOf(GAP_SOURCES, record.erkanntDurch),
    measureId: measures.reference(record.massnahme),
    source: record.quelle,
  }));
  return tally('Angebotslücken', rows.length, await gaps.store(em, rows));
}

function measureRow(
  record: MeasureRecord,
  measures: KeyedRecords<Measure>,
  organizations: KeyedRecords<Organization>,
): Row<Measure, 'version' | 'archivedAt'> {
  return {
    number: record.nummer,
    kind: codeOf(MEASURE_KINDS, record.art),
    kindWording: record.artWortlaut ?? null,
    title: record.titel,
    officialWording: record.wortlaut ?? null,
    description: record.beschreibung ?? null,
    parentId: measures.reference(record.teilVon),
    leadId: organizations.reference(record.federfuehrung),
    leadWording: record.federfuehrungWortlaut ?? null,
    kiRole: codeOf(KI_ROLES, record.rolleKi ?? KI_ROLES.NOT_ASSESSED),
    plannedStart: record.geplantVon ?? null,
    plannedEnd: record.geplantBis ?? null,
    startedOn: record.seit ?? null,
    endedOn: record.bis ?? null,
    isPublic: record.oeffentlich ?? true,
    mergedIntoId: measures.reference(record.zusammengefuehrtIn),
    supersededById: measures.reference(record.ersetztDurch),
    note: record.notiz ?? null,
    source: record.quelle,
  };
}
