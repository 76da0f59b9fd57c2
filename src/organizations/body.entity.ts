import { Column, Entity, PrimaryColumn } from 'typeorm';
import { FLAG, ID, KEY, OPTIONAL, TEXT } from '../database/column-types.js';

/** A county (Kreis; OParl Body). Every record belongs to exactly one. */
@Entity()
export class Body {
  @PrimaryColumn(ID)
  id: string;

  /** How addresses and commands call it, e.g. `warendorf`. */
  @Column({ ...KEY, unique: true })
  key: string;

  @Column(TEXT)
  name: string;

  @Column(TEXT)
  shortName: string;

  /** Amtlicher Gemeindeschluessel. */
  @Column({ ...KEY, ...OPTIONAL })
  ags: string | null;

  /** Made up to show the product; whatever shows it says so. */
  @Column(FLAG)
  invented: boolean;

  /** Key of the organization in charge of reports to the committees (Federführung). */
  @Column({ ...KEY, ...OPTIONAL })
  reportingUnitKey: string | null;

  /** Which documents the data come from. */
  @Column({ ...TEXT, ...OPTIONAL })
  source: string | null;
}
