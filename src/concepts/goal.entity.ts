import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { CODE, ID, INTEGER, KEY, OPTIONAL, TEXT } from '../database/column-types.js';
import { Body } from '../organizations/body.entity.js';
import { Concept } from './concept.entity.js';
import { FieldOfAction } from './field-of-action.entity.js';

export const GOAL_LEVELS = {
  GLOBAL: 'Globalziel',
  MAIN: 'Leitziel',
  FOCUS: 'Schwerpunktziel',
  SUB: 'Teilziel',
  /** Themen-/Arbeitsschwerpunkt: what is worked on, below the goals. */
  TOPIC: 'Themenschwerpunkt',
  /** A task of a steering group or a network. */
  TASK: 'Aufgabe',
} as const;
export type GoalLevel = keyof typeof GOAL_LEVELS;

@Entity()
@Unique(['bodyId', 'key'])
export class Goal {
  @PrimaryColumn(ID)
  id: string;

  @ForeignKey(() => Body)
  @Column(ID)
  bodyId: string;

  @Column(KEY)
  key: string;

  @Column(INTEGER)
  position: number;

  @Column(CODE)
  level: GoalLevel;

  @Column(TEXT)
  text: string;

  @ForeignKey(() => Concept)
  @Column({ ...ID, ...OPTIONAL })
  conceptId: string | null;

  @Index()
  @ForeignKey(() => FieldOfAction)
  @Column({ ...ID, ...OPTIONAL })
  fieldOfActionId: string | null;

  @ForeignKey(() => Goal)
  @Column({ ...ID, ...OPTIONAL })
  parentId: string | null;

  @Column({ ...TEXT, ...OPTIONAL })
  source: string | null;
}
