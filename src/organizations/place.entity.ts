import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { ID, KEY, OPTIONAL, TEXT } from '../database/column-types.js';
import { Body } from './body.entity.js';

/** A town, a municipality, a site, or the whole county (`kreisweit`). */
@Entity()
@Unique(['bodyId', 'key'])
export class Place {
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
  source: string | null;
}
