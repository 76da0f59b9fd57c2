import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { DAY, ID, JSON_TEXT, KEY, OPTIONAL, TEXT } from '../database/column-types.js';
import { Body } from '../organizations/body.entity.js';
import { Organization } from '../organizations/organization.entity.js';

/** Beschluss (OParl AgendaItem.resolutionText), word for word. */
@Entity()
@Unique(['bodyId', 'key'])
export class Resolution {
  @PrimaryColumn(ID)
  id: string;

  @ForeignKey(() => Body)
  @Column(ID)
  bodyId: string;

  @Column(KEY)
  key: string;

  @ForeignKey(() => Organization)
  @Column(ID)
  organizationId: string;

  @Column(DAY)
  date: string;

  @Column(JSON_TEXT)
  paragraphs: string[];

  @Column({ ...TEXT, ...OPTIONAL })
  source: string | null;
}
