import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import {
  CODE,
  FLAG,
  ID,
  INSTANT,
  INTEGER,
  KEY,
  OPTIONAL,
  PARTIAL_DATE,
  TEXT,
} from '../database/column-types.js';
import { Body } from '../organizations/body.entity.js';
import { Organization } from '../organizations/organization.entity.js';
import type { KiRole, MeasureKind } from './measure-facts.js';

/**
 * The facts of a measure as they are now. What people read comes from its revisions, which are
 * written in the same transaction; this row guards the references and the version.
 */
@Entity()
@Unique(['bodyId', 'number'])
export class Measure {
  @PrimaryColumn(ID)
  id: string;

  @ForeignKey(() => Body)
  @Column(ID)
  bodyId: string;

  /** Unique in the body, never reused. */
  @Column(KEY)
  number: string;

  /** Grows by one with every revision. Guarded by `UPDATE … WHERE version = ?`; see `guardedUpdate`. */
  @Column(INTEGER)
  version: number;

  @Column(CODE)
  kind: MeasureKind;

  /** The kind in the words of the source, e.g. `Fortbildungsreihe`. */
  @Column({ ...TEXT, ...OPTIONAL })
  kindWording: string | null;

  @Column(TEXT)
  title: string;

  @Column({ ...TEXT, ...OPTIONAL })
  officialWording: string | null;

  @Column({ ...TEXT, ...OPTIONAL })
  description: string | null;

  @Index()
  @ForeignKey(() => Measure)
  @Column({ ...ID, ...OPTIONAL })
  parentId: string | null;

  @Index()
  @ForeignKey(() => Organization)
  @Column({ ...ID, ...OPTIONAL })
  leadId: string | null;

  /** Who leads in the words of the source, e.g. `des Kreises`. */
  @Column({ ...TEXT, ...OPTIONAL })
  leadWording: string | null;

  @Column(CODE)
  kiRole: KiRole;

  @Column({ ...PARTIAL_DATE, ...OPTIONAL })
  plannedStart: string | null;

  @Column({ ...PARTIAL_DATE, ...OPTIONAL })
  plannedEnd: string | null;

  @Column({ ...PARTIAL_DATE, ...OPTIONAL })
  startedOn: string | null;

  @Column({ ...PARTIAL_DATE, ...OPTIONAL })
  endedOn: string | null;

  @Column(FLAG)
  isPublic: boolean;

  @ForeignKey(() => Measure)
  @Column({ ...ID, ...OPTIONAL })
  mergedIntoId: string | null;

  @ForeignKey(() => Measure)
  @Column({ ...ID, ...OPTIONAL })
  supersededById: string | null;

  /** Archived measures stay; nothing is deleted. */
  @Column({ ...INSTANT, ...OPTIONAL })
  archivedAt: Date | null;

  @Column({ ...TEXT, ...OPTIONAL })
  note: string | null;

  @Column({ ...TEXT, ...OPTIONAL })
  source: string | null;
}
