import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { CODE, ID, INTEGER, KEY, OPTIONAL, PARTIAL_DATE, TEXT } from '../database/column-types.js';
import { Body } from './body.entity.js';
import { Organization } from './organization.entity.js';
import { Person } from './person.entity.js';

/** What a person or an organization is in a group. */
export const MEMBERSHIP_ROLES = {
  CHAIR: 'Vorsitz',
  MANAGEMENT: 'Geschäftsführung',
  HEAD: 'Leitung',
  MODERATION: 'Moderation',
  MEMBER: 'Mitglied',
  ADVISORY: 'beratende Teilnahme',
} as const;
export type MembershipRole = keyof typeof MEMBERSHIP_ROLES;

/** A seat in a group: held by a person, by an organization, or by nobody yet; it may rotate. */
@Entity()
@Unique(['bodyId', 'key'])
export class Membership {
  @PrimaryColumn(ID)
  id: string;

  @ForeignKey(() => Body)
  @Column(ID)
  bodyId: string;

  @Column(KEY)
  key: string;

  @Index()
  @ForeignKey(() => Organization)
  @Column(ID)
  organizationId: string;

  @Index()
  @ForeignKey(() => Person)
  @Column({ ...ID, ...OPTIONAL })
  personId: string | null;

  @Index()
  @ForeignKey(() => Organization)
  @Column({ ...ID, ...OPTIONAL })
  memberOrganizationId: string | null;

  @Column(CODE)
  role: MembershipRole;

  /** The function or the seat in the words of the source, e.g. `Landrat`, `1 der 3 Integrationsagenturen`. */
  @Column({ ...TEXT, ...OPTIONAL })
  label: string | null;

  @Column({ ...INTEGER, ...OPTIONAL })
  seats: number | null;

  @Column({ ...TEXT, ...OPTIONAL })
  rotationInterval: string | null;

  @Column({ ...TEXT, ...OPTIONAL })
  rotationRule: string | null;

  /** Key of the field of action the membership serves, where the source orders it so. */
  @Column({ ...KEY, ...OPTIONAL })
  fieldOfActionKey: string | null;

  @Column({ ...PARTIAL_DATE, ...OPTIONAL })
  startDate: string | null;

  @Column({ ...PARTIAL_DATE, ...OPTIONAL })
  endDate: string | null;

  @Column({ ...TEXT, ...OPTIONAL })
  source: string | null;

  /** Grows by one with every change. */
  @Column({ ...INTEGER, default: 1 })
  version: number;
}
