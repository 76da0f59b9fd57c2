import type { EntityTarget } from 'typeorm';
import { newId } from '../database/ids.js';
import type { Organization } from '../organizations/organization.entity.js';
import { PartialDate } from '../texts/partial-date.js';
import {
  MeasureConcept,
  MeasureField,
  MeasureFunding,
  MeasureParty,
  MeasurePlace,
  MeasureTargetGroup,
} from './measure-links.entity.js';
import type { Measure } from './measure.entity.js';
import type { MeasureChangeInput, PartyInput } from './measure.input.js';
import type { RecordsByKey } from './records-by-key.js';

/** Facts as they are sent; what is left out stays as it is. */
export type StatedFacts = Omit<MeasureChangeInput, 'reason'>;

/** All rows of one kind that belong to a measure, without the measure. */
export interface Part {
  entity: EntityTarget<{ measureId: string }>;
  rows: object[];
}

/** Facts as the tables keep them. */
export interface ResolvedFacts {
  columns: Partial<Measure>;
  parts: Part[];
}

const PLAIN = [
  'title',
  'kind',
  'kindWording',
  'officialWording',
  'description',
  'isPublic',
  'leadWording',
  'kiRole',
  'plannedStart',
  'plannedEnd',
  'startedOn',
  'endedOn',
  'note',
  'source',
] as const satisfies readonly (keyof StatedFacts & keyof Measure)[];

/** What cannot be found or used stands in `records.problems` afterwards. @param today `YYYY-MM-DD` */
export async function resolveFacts(
  records: RecordsByKey,
  facts: StatedFacts,
  today: string,
): Promise<ResolvedFacts> {
  const plain = PLAIN.filter((name) => facts[name] !== undefined);
  const columns = Object.fromEntries(plain.map((name) => [name, facts[name]])) as Partial<Measure>;
  if (facts.parent !== undefined)
    columns.parentId =
      facts.parent && ((await records.measure('parent', facts.parent))?.id ?? null);
  if (facts.lead !== undefined) columns.leadId = await leadId(records, facts.lead, today);
  return { columns, parts: await partsOf(records, facts) };
}

async function leadId(
  records: RecordsByKey,
  key: string | null,
  today: string,
): Promise<string | null> {
  if (key === null) return null;
  const lead = await records.organization('lead', key);
  if (lead && isGone(lead, today)) {
    const message = `„${lead.name}“ besteht nicht mehr und kann nichts Neues übernehmen. Was früher galt, gehört in leadWording.`;
    records.problems.push({ field: 'lead', message });
  }
  return lead?.id ?? null;
}

const isGone = ({ endDate }: Organization, today: string): boolean =>
  endDate !== null && PartialDate.parse(endDate).latest < today;

async function partsOf(records: RecordsByKey, facts: StatedFacts): Promise<Part[]> {
  const { fieldsOfAction, concepts, targetGroups, places, funding, parties } = facts;
  return [
    ...(await part(fieldsOfAction, MeasureField, async (keys) =>
      (await records.ids('field', 'fieldsOfAction', keys)).map((fieldOfActionId) => ({
        fieldOfActionId,
      })),
    )),
    ...(await part(concepts, MeasureConcept, async (entries) =>
      (await records.entries('concept', 'concepts', entries)).map(({ id, placeInText = null }) => ({
        conceptId: id,
        placeInText,
      })),
    )),
    ...(await part(targetGroups, MeasureTargetGroup, async (keys) =>
      (await records.ids('targetGroup', 'targetGroups', keys)).map((targetGroupId) => ({
        targetGroupId,
      })),
    )),
    ...(await part(places, MeasurePlace, async (keys) =>
      (await records.ids('place', 'places', keys)).map((placeId) => ({ placeId })),
    )),
    ...(await part(funding, MeasureFunding, async (entries) =>
      (await records.entries('programme', 'funding', entries)).map(({ id, wording = null }) => ({
        fundingProgrammeId: id,
        wording,
      })),
    )),
    ...(await part(parties, MeasureParty, (entries) => partyRows(records, entries))),
  ];
}

async function part<Stated>(
  stated: Stated | undefined,
  entity: Part['entity'],
  rows: (stated: Stated) => Promise<object[]>,
): Promise<Part[]> {
  return stated === undefined ? [] : [{ entity, rows: await rows(stated) }];
}

async function partyRows(records: RecordsByKey, parties: readonly PartyInput[]) {
  const rows: object[] = [];
  for (const [position, { key = null, role, wording = null }] of parties.entries()) {
    const field = `parties.${position}.key`;
    if (key === null && wording === null)
      records.problems.push({
        field,
        message: 'Bitte nennen Sie eine Organisation oder, wie die Quelle sie nennt (wording).',
      });
    const organization = key === null ? null : await records.organization(field, key);
    rows.push({ id: newId(), position, organizationId: organization?.id ?? null, role, wording });
  }
  return rows;
}
