import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import {
  CODE,
  FLAG,
  ID,
  INSTANT,
  INTEGER,
  JSON_TEXT,
  KEY,
  OPTIONAL,
  TEXT,
} from '../database/column-types.js';
import { Body } from '../organizations/body.entity.js';
import type { MeasureDocument } from './measure-document.js';
import { Measure } from './measure.entity.js';

/** Indexed in the order lists ask for, which SQLite does anyhow. */
const SORT_KEY = { ...TEXT, collation: 'C' } as const;

/**
 * The whole measure as it was written down at one moment, with every name written out. Never
 * changed afterwards but for `supersededAt`, which the next revision sets so that the state on a
 * day is found by one index.
 */
@Entity()
@Unique(['measureId', 'version'])
@Index(['bodyId', 'number', 'recordedAt'])
@Index(['measureId', 'recordedAt'])
// All that a list asks before it reads a document, in the order it is shown.
@Index(['bodyId', 'numberSortKey', 'id', 'measureId', 'recordedAt', 'supersededAt', 'isPublic'])
@Index([
  'bodyId',
  'titleSortKey',
  'numberSortKey',
  'id',
  'measureId',
  'recordedAt',
  'supersededAt',
  'isPublic',
])
// The same for the lists of one unit.
@Index([
  'bodyId',
  'leadKey',
  'numberSortKey',
  'id',
  'measureId',
  'recordedAt',
  'supersededAt',
  'isPublic',
])
@Index([
  'bodyId',
  'leadKey',
  'titleSortKey',
  'numberSortKey',
  'id',
  'measureId',
  'recordedAt',
  'supersededAt',
  'isPublic',
])
export class Revision {
  @PrimaryColumn(ID)
  id: string;

  @ForeignKey(() => Body)
  @Column(ID)
  bodyId: string;

  @ForeignKey(() => Measure)
  @Column(ID)
  measureId: string;

  @Column(INTEGER)
  version: number;

  /** When the county knew it. */
  @Column(INSTANT)
  recordedAt: Date;

  @Column({ ...INSTANT, ...OPTIONAL })
  supersededAt: Date | null;

  /** The function of whoever wrote it, e.g. `Datenübernahme`. */
  @Column(TEXT)
  actor: string;

  @Column(TEXT)
  reason: string;

  @Column(KEY)
  number: string;

  /** As the document says it; lists leave out in SQL what is not public. */
  @Column(FLAG)
  isPublic: boolean;

  /** As the document says it, and as a facet once more: by this one, lists are found in their order. */
  @Column({ ...KEY, ...OPTIONAL })
  leadKey: string | null;

  /** The number as it sorts: 2 before 10. */
  @Column(SORT_KEY)
  numberSortKey: string;

  /** The title as it sorts: lower case, without accents. */
  @Column(SORT_KEY)
  titleSortKey: string;

  @Column(JSON_TEXT)
  document: MeasureDocument;
}

/**
 * What revisions are looked for by; END says `ARCHIVED`, `ABSORBED` or both, DUE_START and DUE_END
 * the last day on which what is planned would be in time.
 */
export type Facet =
  | 'FIELD'
  | 'CONCEPT'
  | 'PLACE'
  | 'TARGET_GROUP'
  | 'PARENT'
  | 'LEAD'
  | 'KI_ROLE'
  | 'KIM'
  | 'KIM_MODULE'
  | 'END'
  | 'DUE_START'
  | 'DUE_END';

/** One value a revision can be found by, so that lists of any day filter in SQL. */
@Entity()
@Index(['facet', 'value', 'revisionId'])
export class RevisionFacet {
  @ForeignKey(() => Revision)
  @PrimaryColumn(ID)
  revisionId: string;

  @PrimaryColumn(CODE)
  facet: Facet;

  @PrimaryColumn(KEY)
  value: string;
}
