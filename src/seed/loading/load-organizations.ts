import type { EntityManager } from 'typeorm';
import { keepNames, type Names } from '../../organizations/former-names.js';
import { Membership, MEMBERSHIP_ROLES } from '../../organizations/membership.entity.js';
import { ORGANIZATION_CLASSIFICATIONS } from '../../organizations/organization-classification.js';
import { Organization } from '../../organizations/organization.entity.js';
import { Person } from '../../organizations/person.entity.js';
import { Place } from '../../organizations/place.entity.js';
import type {
  MembershipRecord,
  NamedRecord,
  OrganizationRecord,
  PersonRecord,
} from '../format/organization-records.js';
import type { SeedData } from '../seed-format.js';
import { codeOf } from './codes.js';
import { KeyedRecords, type Row } from './keyed-records.js';
import { type Tally, tally } from './tally.js';

export interface LoadedOrganizations {
  organizations: KeyedRecords<Organization>;
  people: KeyedRecords<Person>;
  places: KeyedRecords<Place>;
  tallies: Tally[];
}

/** @param recordedAt when new names count from */
export async function loadOrganizations(
  em: EntityManager,
  bodyId: string,
  { organisationen, personen, orte, mitgliedschaften }: SeedData,
  recordedAt: Date,
): Promise<LoadedOrganizations> {
  const organizations = await KeyedRecords.openByKey(em, Organization, bodyId, organisationen);
  const people = await KeyedRecords.openByKey(em, Person, bodyId, personen);
  const places = await KeyedRecords.openByKey(em, Place, bodyId, orte);
  const memberships = await KeyedRecords.openByKey(em, Membership, bodyId, mitgliedschaften);
  const organizationRows = organisationen.map((record) => organizationRow(record, organizations));
  await keepFormerNames(em, bodyId, organizationRows, recordedAt);
  const tallies = [
    tally(
      'Organisationen',
      organisationen.length,
      await organizations.store(em, organizationRows, { version: 1 }, ['parentId', 'successorId']),
    ),
    tally(
      'Personen',
      personen.length,
      await people.store(em, personen.map(personRow), PERSON_KEPT),
    ),
    tally('Orte', orte.length, await places.store(em, orte.map(namedRow))),
    tally(
      'Mitgliedschaften',
      mitgliedschaften.length,
      await memberships.store(
        em,
        mitgliedschaften.map((record) => membershipRow(record, organizations, people)),
        { version: 1 },
      ),
    ),
  ];
  return { organizations, people, places, tallies };
}

async function keepFormerNames(
  em: EntityManager,
  bodyId: string,
  rows: readonly (Names & { key: string })[],
  endedAt: Date,
): Promise<void> {
  const known = await em.findBy(Organization, { bodyId });
  const renamed = known.filter(({ key, name, shortName }) =>
    rows.some((row) => row.key === key && (row.name !== name || row.shortName !== shortName)),
  );
  await keepNames(em, renamed, endedAt);
}

function organizationRow(
  record: OrganizationRecord,
  organizations: KeyedRecords<Organization>,
): Row<Organization, 'version'> {
  return {
    key: record.schluessel,
    name: record.name,
    shortName: record.kurzname ?? null,
    classification: codeOf(ORGANIZATION_CLASSIFICATIONS, record.art),
    parentId: organizations.reference(record.teilVon),
    startDate: record.seit ?? null,
    endDate: record.bis ?? null,
    successorId: organizations.reference(record.nachfolge),
    seat: record.sitz ?? null,
    note: record.notiz ?? null,
    source: record.quelle,
  };
}

/** What the files do not state. */
const PERSON_KEPT = { version: 1, function: null };

function personRow(record: PersonRecord): Row<Person, keyof typeof PERSON_KEPT> {
  return {
    key: record.schluessel,
    formOfAddress: record.anrede ?? null,
    givenName: record.vorname ?? null,
    familyName: record.nachname,
    historical: record.historisch ?? false,
    // A seed names people whom its source names, and says where.
    nameBasis: 'PUBLISHED',
    source: record.quelle,
  };
}

/** A place or a target group. */
export function namedRow(record: NamedRecord): Row<Place> {
  return { key: record.schluessel, name: record.name, source: record.quelle };
}

function membershipRow(
  record: MembershipRecord,
  organizations: KeyedRecords<Organization>,
  people: KeyedRecords<Person>,
): Row<Membership, 'version'> {
  return {
    key: record.schluessel,
    organizationId: organizations.id(record.in),
    personId: people.reference(record.person),
    memberOrganizationId: organizations.reference(record.organisation),
    role: codeOf(MEMBERSHIP_ROLES, record.funktion),
    label: record.bezeichnung ?? null,
    seats: record.sitze ?? null,
    rotationInterval: record.rotation?.turnus ?? null,
    rotationRule: record.rotation?.regel ?? null,
    fieldOfActionKey: record.handlungsfeld ?? null,
    startDate: record.seit ?? null,
    endDate: record.bis ?? null,
    source: record.quelle,
  };
}
