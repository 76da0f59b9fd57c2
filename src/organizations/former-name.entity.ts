import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { ID, INSTANT, OPTIONAL, TEXT } from '../database/column-types.js';
import { Organization } from './organization.entity.js';

/** What an organization was called until it was given another name. */
@Entity()
export class FormerName {
  @ForeignKey(() => Organization)
  @PrimaryColumn(ID)
  organizationId: string;

  /** The moment the county wrote the next name down. */
  @PrimaryColumn(INSTANT)
  endedAt: Date;

  @Column(TEXT)
  name: string;

  @Column({ ...TEXT, ...OPTIONAL })
  shortName: string | null;
}
