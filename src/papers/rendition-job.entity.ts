import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  CODE,
  ID,
  INSTANT,
  INTEGER,
  JSON_TEXT,
  KEY,
  OPTIONAL,
  TEXT,
} from '../database/column-types.js';
import type { MeasureFilter } from '../measures/measure-filter.js';
import { Body } from '../organizations/body.entity.js';
import type { Edition } from './edition.js';
import { FrozenPaper } from './frozen-paper.entity.js';
import type { JobPhase } from './job-phases.js';
import type { PaperFormat } from './papers.service.js';

/** A paper on demand, as somebody has chosen it. */
export interface DraftOrder {
  county: string;
  template: string;
  /** `YYYY-MM-DD` */
  asOf: string;
  filter: MeasureFilter;
}

/** A document to be made by whichever instance comes to it: of a frozen paper, or on demand. */
@Entity()
@Index(['phase', 'runAfter'])
@Index(['owner', 'phase'])
export class RenditionJob {
  @PrimaryColumn(ID)
  id: string;

  @ForeignKey(() => Body)
  @Column(ID)
  bodyId: string;

  /** Id of the account that waits for it; blank where nobody does. */
  @Column(ID)
  owner: string;

  /** The function of the person. */
  @Column(TEXT)
  orderedBy: string;

  /** What people call it, e.g. `PDF zum 25.05.2023`. */
  @Column(TEXT)
  title: string;

  @Column(CODE)
  format: PaperFormat;

  /** For a document of a frozen paper: which. */
  @Index()
  @ForeignKey(() => FrozenPaper)
  @Column({ ...ID, ...OPTIONAL })
  frozenPaperId: string | null;

  @Column({ ...CODE, ...OPTIONAL })
  edition: Edition | null;

  /** For a document on demand: of what. */
  @Column({ ...JSON_TEXT, ...OPTIONAL })
  draft: DraftOrder | null;

  /** The same for the same document, as long as it is under way: it is made once. */
  @Column({ ...KEY, ...OPTIONAL, unique: true })
  openKey: string | null;

  @Column(CODE)
  phase: JobPhase;

  /** How often somebody has begun with it. */
  @Column(INTEGER)
  attempts: number;

  /** Not earlier. */
  @Column(INSTANT)
  runAfter: Date;

  /** Until when whoever makes it is believed to be alive. */
  @Column({ ...INSTANT, ...OPTIONAL })
  leaseUntil: Date | null;

  /** The process that makes it; see `processName`. */
  @Column({ ...KEY, ...OPTIONAL })
  leasedBy: string | null;

  /** Why the last attempt failed, in German. */
  @Column({ ...TEXT, ...OPTIONAL })
  problem: string | null;

  @Column(INSTANT)
  createdAt: Date;

  @Column({ ...INSTANT, ...OPTIONAL })
  startedAt: Date | null;

  @Column({ ...INSTANT, ...OPTIONAL })
  endedAt: Date | null;
}
