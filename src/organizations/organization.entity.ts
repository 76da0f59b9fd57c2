import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { CODE, ID, INTEGER, KEY, OPTIONAL, PARTIAL_DATE, TEXT } from '../database/column-types.js';
import { Body } from './body.entity.js';
import type { OrganizationClassification } from './organization-classification.js';

/**
 * Committee, office, working group, network, partner, municipality or ministry (OParl
 * Organization). One that was dissolved stays, with its end and its successor.
 */
@Entity()
@Unique(['bodyId', 'key'])
export class Organization {
  @PrimaryColumn(ID)
  id: string;

  @ForeignKey(() => Body)
  @Column(ID)
  bodyId: string;

  @Column(KEY)
  key: string;

  @Column(TEXT)
  name: string;

  @Column({ ...TEXT, ...OPTIONAL })
  shortName: string | null;

  @Column(CODE)
  classification: OrganizationClassification;

  @Index()
  @ForeignKey(() => Organization)
  @Column({ ...ID, ...OPTIONAL })
  parentId: string | null;

  @Column({ ...PARTIAL_DATE, ...OPTIONAL })
  startDate: string | null;

  @Column({ ...PARTIAL_DATE, ...OPTIONAL })
  endDate: string | null;

  @ForeignKey(() => Organization)
  @Column({ ...ID, ...OPTIONAL })
  successorId: string | null;

  @Column({ ...TEXT, ...OPTIONAL })
  seat: string | null;

  @Column({ ...TEXT, ...OPTIONAL })
  note: string | null;

  @Column({ ...TEXT, ...OPTIONAL })
  source: string | null;

  /** Grows by one with every change. */
  @Column({ ...INTEGER, default: 1 })
  version: number;
}
