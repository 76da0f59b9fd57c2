import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { CODE, FLAG, ID, INTEGER, KEY, OPTIONAL, TEXT } from '../database/column-types.js';
import { Body } from './body.entity.js';

/** Why a name may stand in what everybody reads. */
export const NAME_BASES = {
  CONSENT: 'hat eingewilligt',
  PUBLISHED: 'in der Quelle veröffentlicht',
} as const;
export type NameBasis = keyof typeof NAME_BASES;

/** A person with a function in the county, by name only: no contact data without recorded consent. */
@Entity()
@Unique(['bodyId', 'key'])
export class Person {
  @PrimaryColumn(ID)
  id: string;

  @ForeignKey(() => Body)
  @Column(ID)
  bodyId: string;

  @Column(KEY)
  key: string;

  /** `Frau`, `Herr`, or blank where the source does not say. */
  @Column({ ...TEXT, ...OPTIONAL })
  formOfAddress: string | null;

  @Column({ ...TEXT, ...OPTIONAL })
  givenName: string | null;

  @Column(TEXT)
  familyName: string;

  /** What the person is in the county, e.g. `Sozialdezernentin`. */
  @Column({ ...TEXT, ...OPTIONAL })
  function: string | null;

  /** Held the function when the source was written; says nothing about today. */
  @Column(FLAG)
  historical: boolean;

  /** Null: the name is for the house alone. */
  @Column({ ...CODE, ...OPTIONAL })
  nameBasis: NameBasis | null;

  @Column({ ...TEXT, ...OPTIONAL })
  source: string | null;

  /** Grows by one with every change. */
  @Column({ ...INTEGER, default: 1 })
  version: number;
}
