import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { existedOn } from '../texts/partial-date.js';
import { namesOn } from './former-names.js';
import type { MembershipRole } from './membership.entity.js';

/** A seat in a group or network that serves a field of action. */
export interface FieldMembership {
  /** Key of the field. */
  field: string;
  role: MembershipRole;
  /** The group, by its name of the day. */
  group: { key: string; name: string };
  /** The seat in the words of the source. */
  label: string | null;
}

interface Row extends Omit<FieldMembership, 'group'> {
  key: string;
  name: string;
  startDate: string | null;
  endDate: string | null;
}

const SEATS = `
  select m.field_of_action_key as field, m.role, m.label, o.key, o.name,
    m.start_date as "startDate", m.end_date as "endDate"
  from membership m join organization o on o.id = m.organization_id
  where m.body_id = :bodyId and m.field_of_action_key is not null order by m.id`;

/** Groups and networks by the field of action a seat in them serves, in the order of the source. */
@Injectable()
export class FieldMemberships {
  constructor(private readonly database: Database) {}

  async onDay(bodyId: string, day: string): Promise<FieldMembership[]> {
    const [rows, names] = await Promise.all([
      this.database.rows<Row>(SEATS, { bodyId }),
      namesOn(this.database, bodyId, day),
    ]);
    return rows
      .filter((row) => existedOn(day, row))
      .map(({ field, role, label, key, name }) => ({
        field,
        role,
        label,
        group: { key, name: names.get(key)?.name ?? name },
      }));
  }
}
