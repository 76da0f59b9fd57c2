import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CODE, ID, INTEGER, JSON_TEXT, KEY, OPTIONAL, TEXT } from '../database/column-types.js';
import type { SectionKind } from '../organizations/section-kinds.js';
import type { Edition } from './edition.js';
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

  /** Where in the paper it stands. */
  @Column({ ...CODE, default: 'TEXT' })
  kind: SectionKind;

  /** Key of the field of action that a section of the kind FIELD assesses. */
  @Column({ ...KEY, ...OPTIONAL })
  fieldKey: string | null;

  /** PUBLIC: part of both editions; INTERNAL: left out of the public one. */
  @Column({ ...CODE, default: 'PUBLIC' })
  edition: Edition;

  @Column(TEXT)
  heading: string;

  @Column(JSON_TEXT)
  blocks: TextBlock[];

  @Column({ ...TEXT, ...OPTIONAL })
  source: string | null;
}
