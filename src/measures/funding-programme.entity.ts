import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { ID, INTEGER, KEY, OPTIONAL, PARTIAL_DATE, TEXT } from '../database/column-types.js';
import { Body } from '../organizations/body.entity.js';
import { Organization } from '../organizations/organization.entity.js';

/** Foerderprogramm. */
@Entity()
@Unique(['bodyId', 'key'])
export class FundingProgramme {
  @PrimaryColumn(ID)
  id: string;

  @ForeignKey(() => Body)
  @Column(ID)
  bodyId: string;

  @Column(KEY)
  key: string;

  @Column(INTEGER)
  position: number;

  @Column(TEXT)
  name: string;

  @Column({ ...TEXT, ...OPTIONAL })
  shortName: string | null;

  @ForeignKey(() => Organization)
  @Column({ ...ID, ...OPTIONAL })
  funderId: string | null;

  @Column({ ...PARTIAL_DATE, ...OPTIONAL })
  period: string | null;

  @Column({ ...TEXT, ...OPTIONAL })
  note: string | null;

  @Column({ ...TEXT, ...OPTIONAL })
  source: string | null;
}
