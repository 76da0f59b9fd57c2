import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { DomainError } from '../texts/domain-error.js';
import { existedOn } from '../texts/partial-date.js';
import { Bodies } from './bodies.js';
import { type Names, namesOn } from './former-names.js';
import type { MembershipRole } from './membership.entity.js';
import type { NameBasis } from './person.entity.js';
import type { OrganizationClassification } from './organization-classification.js';

export interface OrganizationRow {
  id: string;
  key: string;
  name: string;
  shortName: string | null;
  classification: OrganizationClassification;
  startDate: string | null;
  endDate: string | null;
  seat: string | null;
  note: string | null;
  source: string | null;
  version: number;
  parentKey: string | null;
  parentName: string | null;
  successorKey: string | null;
  successorName: string | null;
}

export interface SeatRow {
  key: string;
  version: number;
  organizationId: string;
  role: MembershipRole;
  label: string | null;
  seats: number | null;
  rotationInterval: string | null;
  rotationRule: string | null;
  fieldOfActionKey: string | null;
  startDate: string | null;
  endDate: string | null;
  source: string | null;
  memberKey: string | null;
  memberName: string | null;
  personKey: string | null;
  formOfAddress: string | null;
  givenName: string | null;
  familyName: string | null;
  /** SQLite has no booleans and says 0 or 1. */
  historical: boolean | 0 | 1 | null;
  function: string | null;
  nameBasis: NameBasis | null;
}

export interface OrganizationWithSeats {
  organization: OrganizationRow;
  seats: SeatRow[];
}

// Both in the order they were entered: ids grow.
const ORGANIZATIONS = `
  select o.id, o.key, o.name, o.short_name as "shortName", o.classification,
    o.start_date as "startDate", o.end_date as "endDate", o.seat, o.note, o.source, o.version,
    parent.key as "parentKey", parent.name as "parentName",
    successor.key as "successorKey", successor.name as "successorName"
  from organization o
  left join organization parent on parent.id = o.parent_id
  left join organization successor on successor.id = o.successor_id
  where o.body_id = :bodyId order by o.id`;

const SEATS = `
  select m.key, m.version, m.organization_id as "organizationId", m.role, m.label, m.seats,
    m.rotation_interval as "rotationInterval", m.rotation_rule as "rotationRule",
    m.field_of_action_key as "fieldOfActionKey", m.start_date as "startDate",
    m.end_date as "endDate", m.source, member.key as "memberKey", member.name as "memberName",
    p.form_of_address as "formOfAddress", p.given_name as "givenName",
    p.family_name as "familyName", p.historical, p.key as "personKey", p.function,
    p.name_basis as "nameBasis"
  from membership m
  left join organization member on member.id = m.member_organization_id
  left join person p on p.id = m.person_id
  where m.body_id = :bodyId order by m.id`;

@Injectable()
export class Organizations {
  constructor(
    private readonly database: Database,
    private readonly bodies: Bodies,
  ) {}

  /**
   * The organizations of the county with their seats: those there were on a day, by the names they
   * had then, or without a day all that are recorded, by their present names.
   * @throws DomainError NOT_FOUND for a county that is not there
   */
  async ofBody(bodyKey: string, day?: string): Promise<OrganizationWithSeats[]> {
    const bodyId = await this.bodies.idOf(bodyKey);
    const organizations = await this.database.rows<OrganizationRow>(ORGANIZATIONS, { bodyId });
    const seats = await this.database.rows<SeatRow>(SEATS, { bodyId });
    const all = organizations.map((organization) => ({
      organization,
      seats: seats.filter((seat) => seat.organizationId === organization.id),
    }));
    if (day === undefined) return all;
    const names = await namesOn(this.database, bodyId, day);
    return all
      .filter(({ organization }) => existedOn(day, organization))
      .map((one) => onDay(one, day, names));
  }

  /** @throws DomainError NOT_FOUND for one that is not there, or was not on that day */
  async one(bodyKey: string, key: string, day?: string): Promise<OrganizationWithSeats> {
    const all = await this.ofBody(bodyKey, day);
    const found = all.find(({ organization }) => organization.key === key);
    if (found) return found;
    throw new DomainError('NOT_FOUND', `Eine Organisation „${key}“ ist nicht verzeichnet.`);
  }
}

function onDay(
  { organization, seats }: OrganizationWithSeats,
  day: string,
  names: ReadonlyMap<string, Names>,
): OrganizationWithSeats {
  const called = (key: string | null, present: string | null) =>
    names.get(key ?? '')?.name ?? present;
  return {
    organization: {
      ...organization,
      ...names.get(organization.key),
      parentName: called(organization.parentKey, organization.parentName),
      successorName: called(organization.successorKey, organization.successorName),
    },
    seats: seats
      .filter((seat) => existedOn(day, seat))
      .map((seat) => ({ ...seat, memberName: called(seat.memberKey, seat.memberName) })),
  };
}
