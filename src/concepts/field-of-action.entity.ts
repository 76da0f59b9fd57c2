import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { CODE, ID, INTEGER, KEY, OPTIONAL, TEXT } from '../database/column-types.js';
import { Body } from '../organizations/body.entity.js';
import { Concept } from './concept.entity.js';

export const FIELD_KINDS = {
  FIELD: 'Handlungsfeld',
  /** A column of the task overview below a field, e.g. Elementarbereich. */
  TOPIC: 'Themenbereich',
  MONITORING: 'Monitoringfeld',
  DIALOGUE: 'Dialogfeld',
} as const;
export type FieldKind = keyof typeof FIELD_KINDS;

/** Handlungsfeld. */
@Entity()
@Unique(['bodyId', 'key'])
export class FieldOfAction {
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

  @Column(CODE)
  kind: FieldKind;

  @Index()
  @ForeignKey(() => Concept)
  @Column({ ...ID, ...OPTIONAL })
  conceptId: string | null;

  @ForeignKey(() => FieldOfAction)
  @Column({ ...ID, ...OPTIONAL })
  parentId: string | null;

  @Column({ ...TEXT, ...OPTIONAL })
  source: string | null;
}
