import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import {
  CODE,
  DAY,
  FLAG,
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
import { Organization } from '../organizations/organization.entity.js';
import type { PaperState } from './paper-states.js';
import type { Impact, PaperType, PreviousTreatment } from './paper-words.js';
import { Resolution } from './resolution.entity.js';

/** Vorlage (OParl Paper). */
@Entity()
@Unique(['bodyId', 'key'])
@Unique(['bodyId', 'reference'])
export class Paper {
  @PrimaryColumn(ID)
  id: string;

  @ForeignKey(() => Body)
  @Column(ID)
  bodyId: string;

  /** How addresses call it; never the number, which a revision may change. */
  @Column(KEY)
  key: string;

  /** Number, e.g. `066/2023`; blank until it is assigned. */
  @Column({ ...KEY, ...OPTIONAL })
  reference: string | null;

  @Column(CODE)
  paperType: PaperType;

  @Column(FLAG)
  isPublic: boolean;

  /** Betreff. */
  @Column(TEXT)
  name: string;

  /** The template it is written with, e.g. `berichtsvorlage`; blank for a paper kept only for its course. */
  @Column({ ...KEY, ...OPTIONAL })
  template: string | null;

  /** Stichtag of the measures in it. */
  @Column({ ...DAY, ...OPTIONAL })
  asOf: string | null;

  @ForeignKey(() => Organization)
  @Column({ ...ID, ...OPTIONAL })
  underDirectionOfId: string | null;

  @Column({ ...KEY, ...OPTIONAL })
  fileReference: string | null;

  @Column({ ...TEXT, ...OPTIONAL })
  proposedResolution: string | null;

  /** The resolution the paper answers. */
  @ForeignKey(() => Resolution)
  @Column({ ...ID, ...OPTIONAL })
  mandateId: string | null;

  @Column(JSON_TEXT)
  impacts: Impact[];

  /** Names of the attachments. */
  @Column(JSON_TEXT)
  attachments: string[];

  @Column({ ...TEXT, ...OPTIONAL })
  source: string | null;

  @Column({ ...CODE, default: 'DRAFT' })
  state: PaperState;

  /** Grows by one with every change, also of what hangs on it. */
  @Column({ ...INTEGER, default: 1 })
  version: number;

  /** The paper this one corrects. */
  @Column({ ...ID, ...OPTIONAL })
  revisionOfId: string | null;

  /** What a revision corrects, as it stands on it. */
  @Column({ ...TEXT, ...OPTIONAL })
  correction: string | null;

  /** Keys of the concepts whose measures it is about; empty: all of them. */
  @Column({ ...JSON_TEXT, default: '[]' })
  concepts: string[];

  /** What the measures are narrowed down to. */
  @Column({ ...JSON_TEXT, default: '{}' })
  filter: MeasureFilter;

  /** Keys of the units that had a part in it. */
  @Column({ ...JSON_TEXT, default: '[]' })
  involvedOrganizations: string[];

  @Column({ ...TEXT, ...OPTIONAL })
  legalBasis: string | null;

  @Column({ ...JSON_TEXT, default: '[]' })
  previousTreatment: PreviousTreatment[];

  /** Why it was approved although measures lack something; printed nowhere. */
  @Column({ ...TEXT, ...OPTIONAL })
  gapReason: string | null;

  @Column({ ...ID, ...OPTIONAL })
  approvedById: string | null;

  @Column({ ...INSTANT, ...OPTIONAL })
  approvedAt: Date | null;

  @Column({ ...INSTANT, ...OPTIONAL })
  releasedAt: Date | null;

  @Column({ ...TEXT, ...OPTIONAL })
  withdrawalReason: string | null;
}
