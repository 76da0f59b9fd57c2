import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { ID, INSTANT, INTEGER, OPTIONAL, TEXT } from '../database/column-types.js';
import { Measure } from '../measures/measure.entity.js';
import { Paper } from './paper.entity.js';

/** What a paper says of a measure instead of the words of its department. */
@Entity()
export class PaperMeasureText {
  @ForeignKey(() => Paper)
  @PrimaryColumn(ID)
  paperId: string;

  @ForeignKey(() => Measure)
  @PrimaryColumn(ID)
  measureId: string;

  /** The department's words as they stood when they were shortened. */
  @Column(TEXT)
  original: string;

  @Column(TEXT)
  text: string;

  /** The version of the paper since which it says so. */
  @Column({ ...INTEGER, default: 1 })
  version: number;

  /** The function of the person, as below. */
  @Column(TEXT)
  shortenedBy: string;

  @Column(INSTANT)
  shortenedAt: Date;

  /** Set as long as the department is asked for its signature. */
  @Column({ ...TEXT, ...OPTIONAL })
  askedBy: string | null;

  @Column({ ...INSTANT, ...OPTIONAL })
  askedAt: Date | null;

  /** Of the department: null until it agrees with the text as it stands. */
  @Column({ ...TEXT, ...OPTIONAL })
  signedBy: string | null;

  @Column({ ...INSTANT, ...OPTIONAL })
  signedAt: Date | null;

  /** Of the department: it does not agree, and says why; until it is asked again. */
  @Column({ ...TEXT, ...OPTIONAL })
  returnedBy: string | null;

  @Column({ ...INSTANT, ...OPTIONAL })
  returnedAt: Date | null;

  @Column({ ...TEXT, ...OPTIONAL })
  comment: string | null;
}
