import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { Bodies } from './bodies.js';
import type { MembershipRole } from './membership.entity.js';
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
  parentKey: string | null;
  parentName: string | null;
  successorKey: string | null;
  successorName: string | null;
}

export interface SeatRow {
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
  formOfAddress: string | null;
  givenName: string | null;
  familyName: string | null;
  /** SQLite has no booleans and says 0 or 1. */
  historical: boolean | 0 | 1 | null;
}

// Both in the order they were entered: ids grow.
const ORGANIZATIONS = `
  select o.id, o.key, o.name, o.short_name as "shortName", o.classification,
    o.start_date as "startDate", o.end_date as "endDate", o.seat, o.note, o.source,
    parent.key as "parentKey", parent.name as "parentName",
    successor.key as "successorKey", successor.name as "successorName"
  from organization o
  left join organization parent on parent.id = o.parent_id
  left join organization successor on successor.id = o.successor_id
  where o.body_id = :bodyId order by o.id`;

const SEATS = `
  select m.organization_id as "organizationId", m.role, m.label, m.seats,
    m.rotation_interval as "rotationInterval", m.rotation_rule as "rotationRule",
    m.field_of_action_key as "fieldOfActionKey", m.start_date as "startDate",
    m.end_date as "endDate", m.source, member.key as "memberKey", member.name as "memberName",
    p.form_of_address as "formOfAddress", p.given_name as "givenName",
    p.family_name as "familyName", p.historical
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
   * Every organization of the county with its seats.
   * @throws DomainError NOT_FOUND for a county that is not there
   */
  async ofBody(bodyKey: string): Promise<{ organization: OrganizationRow; seats: SeatRow[] }[]> {
    const bodyId = await this.bodies.idOf(bodyKey);
    const organizations = await this.database.rows<OrganizationRow>(ORGANIZATIONS, { bodyId });
    const seats = await this.database.rows<SeatRow>(SEATS, { bodyId });
    return organizations.map((organization) => ({
      organization,
      seats: seats.filter((seat) => seat.organizationId === organization.id),
    }));
  }
}
