import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CODE, ID, INSTANT, KEY, TEXT } from '../database/column-types.js';
import { Paper } from './paper.entity.js';

/** What a document fixes: the content as it was approved, or the same with the number on it. */
export type FrozenStage = 'APPROVED' | 'RELEASED';

/** The whole content of a paper as it was fixed; never changed and never deleted. */
@Entity()
export class FrozenPaper {
  @PrimaryColumn(ID)
  id: string;

  @Index()
  @ForeignKey(() => Paper)
  @Column(ID)
  paperId: string;

  @Column(CODE)
  stage: FrozenStage;

  /** Canonical JSON (`FrozenContent`). */
  @Column(TEXT)
  content: string;

  /** Of exactly these bytes, in hexadecimal digits. */
  @Column(KEY)
  sha256: string;

  @Column(INSTANT)
  frozenAt: Date;

  /** The function of the person. */
  @Column(TEXT)
  frozenBy: string;
}
