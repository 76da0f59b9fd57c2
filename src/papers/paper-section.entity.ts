import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ID, INTEGER, JSON_TEXT, KEY, OPTIONAL, TEXT } from '../database/column-types.js';
import type { TextBlock } from './paper-words.js';
import { Paper } from './paper.entity.js';

/** A written part of a paper, e.g. Erlaeuterungen. */
@Entity()
export class PaperSection {
  @PrimaryColumn(ID)
  id: string;

  @Index()
  @ForeignKey(() => Paper)
  @Column(ID)
  paperId: string;

  @Column(INTEGER)
  position: number;

  @Column(KEY)
  key: string;

  @Column(TEXT)
  heading: string;

  @Column(JSON_TEXT)
  blocks: TextBlock[];

  @Column({ ...TEXT, ...OPTIONAL })
  source: string | null;
}
