import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { ID, INSTANT, OPTIONAL, TEXT } from '../database/column-types.js';
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

  /** The function of the person, as below. */
  @Column(TEXT)
  shortenedBy: string;

  @Column(INSTANT)
  shortenedAt: Date;

  /** Of the department: null until it agrees with the text as it stands. */
  @Column({ ...TEXT, ...OPTIONAL })
  signedBy: string | null;

  @Column({ ...INSTANT, ...OPTIONAL })
  signedAt: Date | null;
}
