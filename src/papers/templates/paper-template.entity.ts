import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { CODE, ID, INSTANT, INTEGER, KEY, OPTIONAL, TEXT } from '../../database/column-types.js';
import { Body } from '../../organizations/body.entity.js';
import type { TemplateState } from './template-states.js';

/** A template of papers that belongs to a county; what it says stands in its versions. */
@Entity()
@Unique(['bodyId', 'key'])
export class PaperTemplate {
  @PrimaryColumn(ID)
  id: string;

  @ForeignKey(() => Body)
  @Column(ID)
  bodyId: string;

  /** Never that of a shipped template, so that a paper names either by it. */
  @Column(KEY)
  key: string;

  @Column(TEXT)
  name: string;

  /** The shipped template whose pieces and styles it uses. */
  @Column(KEY)
  basedOn: string;

  @Column(INTEGER)
  version: number;

  @Column(INSTANT)
  createdAt: Date;
}

/** What a template said at a time; the text is never changed and never deleted. */
@Entity()
@Unique(['templateId', 'number'])
export class PaperTemplateVersion {
  @PrimaryColumn(ID)
  id: string;

  @ForeignKey(() => PaperTemplate)
  @Column(ID)
  templateId: string;

  /** Counts from one. */
  @Column(INTEGER)
  number: number;

  @Column(TEXT)
  source: string;

  @Column({ ...TEXT, ...OPTIONAL })
  note: string | null;

  @Column({ ...ID, ...OPTIONAL })
  authorId: string | null;

  /** The function of the person, as below. */
  @Column(TEXT)
  author: string;

  @Column(INSTANT)
  createdAt: Date;

  @Column(CODE)
  state: TemplateState;

  /** When it was released or withdrawn. */
  @Column({ ...INSTANT, ...OPTIONAL })
  decidedAt: Date | null;

  @Column({ ...TEXT, ...OPTIONAL })
  decidedBy: string | null;

  /** Why it was withdrawn. */
  @Column({ ...TEXT, ...OPTIONAL })
  reason: string | null;
}

/** A version without what it says, which takes up to 120,000 characters. */
export type ListedVersion = Omit<PaperTemplateVersion, 'source'>;
