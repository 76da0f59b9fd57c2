import { Column, Entity, PrimaryColumn } from 'typeorm';
import {
  DAY,
  FLAG,
  ID,
  INTEGER,
  JSON_TEXT,
  KEY,
  OPTIONAL,
  TEXT,
} from '../database/column-types.js';
import type { ImpactKind } from './impact-kinds.js';
import type { UsualSection } from './section-kinds.js';

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

  /** Since when anybody may read its public measures and papers without signing in; null: nobody may. */
  @Column({ ...DAY, ...OPTIONAL })
  publicSince: string | null;

  /** How new measures are numbered, e.g. `W{lfd:2}` or `{jahr}-{lfd:3}`; null: the person gives the number. */
  @Column({ ...KEY, ...OPTIONAL })
  measureNumberPattern: string | null;

  /** How papers are numbered, e.g. `{lfd:3}/{jahr}`; null: the person gives the number. */
  @Column({ ...KEY, ...OPTIONAL })
  paperNumberPattern: string | null;

  /** The term of the council, for numbers with `{wp}`, e.g. `XVI`. */
  @Column({ ...KEY, ...OPTIONAL })
  councilTerm: string | null;

  /** The blocks about effects that its papers have. */
  @Column({ ...JSON_TEXT, default: '["FINANCIAL","STAFF","CLIMATE","INCLUSION"]' })
  paperImpacts: ImpactKind[];

  /** What every new paper has to say in words, in this order. */
  @Column({ ...JSON_TEXT, default: '[]' })
  paperSections: UsualSection[];

  /** Days after its last report from which a measure counts as ageing, and as stale. */
  @Column({ ...INTEGER, default: 183 })
  ageingAfterDays: number;

  @Column({ ...INTEGER, default: 365 })
  staleAfterDays: number;

  /** Grows by one with every change of the settings. */
  @Column({ ...INTEGER, default: 1 })
  version: number;
}
