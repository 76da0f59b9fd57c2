import type { EntityManager } from 'typeorm';
import type { Concept } from '../../concepts/concept.entity.js';
import type { FieldOfAction } from '../../concepts/field-of-action.entity.js';
import { newId } from '../../database/ids.js';
import type { FundingProgramme } from '../../measures/funding-programme.entity.js';
import { KimLink } from '../../measures/kim-link.entity.js';
import { PARTY_ROLES } from '../../measures/measure-facts.js';
import {
  MeasureConcept,
  MeasureField,
  MeasureFunding,
  MeasureParty,
  MeasurePlace,
  MeasureTargetGroup,
} from '../../measures/measure-links.entity.js';
import type { Measure } from '../../measures/measure.entity.js';
import type { TargetGroup } from '../../measures/target-group.entity.js';
import type { Organization } from '../../organizations/organization.entity.js';
import type { Place } from '../../organizations/place.entity.js';
import type { MeasureRecord } from '../format/measure-records.js';
import { codeOf } from './codes.js';
import type { KeyedRecords } from './keyed-records.js';
import { kimLinkRow } from './kim-link-row.js';
import { storeParts } from './part-rows.js';

/** What a measure can refer to. */
export interface MeasureTargets {
  measures: KeyedRecords<Measure>;
  organizations: KeyedRecords<Organization>;
  places: KeyedRecords<Place>;
  concepts: KeyedRecords<Concept>;
  fields: KeyedRecords<FieldOfAction>;
  targetGroups: KeyedRecords<TargetGroup>;
  programmes: KeyedRecords<FundingProgramme>;
}

/** @returns ids of the measures whose parts changed */
export async function storeMeasureParts(
  em: EntityManager,
  records: readonly MeasureRecord[],
  to: MeasureTargets,
): Promise<Set<string>> {
  const owners = records.map(({ nummer }) => to.measures.id(nummer));
  const rowsOf = <T>(part: (record: MeasureRecord, measureId: string) => T[]) =>
    records.flatMap((record) => part(record, to.measures.id(record.nummer)));
  const changed = [
    await storeParts(
      em,
      MeasureParty,
      'measureId',
      owners,
      rowsOf((record, id) => parties(record, id, to)),
    ),
    await storeParts(
      em,
      MeasureConcept,
      'measureId',
      owners,
      rowsOf((record, id) => concepts(record, id, to)),
    ),
    await storeParts(
      em,
      MeasureFunding,
      'measureId',
      owners,
      rowsOf((record, id) => funding(record, id, to)),
    ),
    await storeParts(
      em,
      MeasureField,
      'measureId',
      owners,
      rowsOf(({ handlungsfelder = [] }, measureId) =>
        handlungsfelder.map((key) => ({ measureId, fieldOfActionId: to.fields.id(key) })),
      ),
    ),
    await storeParts(
      em,
      MeasurePlace,
      'measureId',
      owners,
      rowsOf(({ orte = [] }, measureId) =>
        orte.map((key) => ({ measureId, placeId: to.places.id(key) })),
      ),
    ),
    await storeParts(
      em,
      MeasureTargetGroup,
      'measureId',
      owners,
      rowsOf(({ zielgruppen = [] }, measureId) =>
        zielgruppen.map((key) => ({ measureId, targetGroupId: to.targetGroups.id(key) })),
      ),
    ),
    await storeParts(
      em,
      KimLink,
      'measureId',
      owners,
      rowsOf(({ kim }, measureId) => (kim ? [kimLinkRow(kim, measureId)] : [])),
    ),
  ];
  return new Set(changed.flatMap((ids) => [...ids]));
}

function parties(
  { beteiligte = [] }: MeasureRecord,
  measureId: string,
  to: MeasureTargets,
): MeasureParty[] {
  return beteiligte.map((party, position) => ({
    id: newId(),
    measureId,
    position,
    organizationId: to.organizations.reference(party.organisation),
    role: codeOf(PARTY_ROLES, party.rolle),
    wording: party.wortlaut ?? null,
  }));
}

function concepts(
  { konzepte = [] }: MeasureRecord,
  measureId: string,
  to: MeasureTargets,
): MeasureConcept[] {
  return konzepte.map(({ konzept, fundstelle }) => ({
    measureId,
    conceptId: to.concepts.id(konzept),
    placeInText: fundstelle ?? null,
  }));
}

function funding(
  { foerderung = [] }: MeasureRecord,
  measureId: string,
  to: MeasureTargets,
): MeasureFunding[] {
  return foerderung.map(({ programm, wortlaut }) => ({
    measureId,
    fundingProgrammeId: to.programmes.id(programm),
    wording: wortlaut ?? null,
  }));
}
