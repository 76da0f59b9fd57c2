import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { ID, INTEGER, KEY, OPTIONAL, PARTIAL_DATE, TEXT } from '../database/column-types.js';
import { Body } from '../organizations/body.entity.js';
import { Concept } from './concept.entity.js';

/** Something that happened on the way of a concept, e.g. „Kreistag verabschiedet Integrationsleitziele“. */
@Entity()
@Unique(['bodyId', 'key'])
export class Milestone {
  @PrimaryColumn(ID)
  id: string;

  @ForeignKey(() => Body)
  @Column(ID)
  bodyId: string;

  @Column(KEY)
  key: string;

  @Column(INTEGER)
  position: number;

  @Index()
  @ForeignKey(() => Concept)
  @Column({ ...ID, ...OPTIONAL })
  conceptId: string | null;

  @Column({ ...PARTIAL_DATE, ...OPTIONAL })
  date: string | null;

  @Column(TEXT)
  text: string;

  @Column({ ...TEXT, ...OPTIONAL })
  source: string | null;
}
