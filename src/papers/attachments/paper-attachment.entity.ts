import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CODE, ID, INTEGER, TEXT } from '../../database/column-types.js';
import type { Edition } from '../edition.js';
import { FrozenPaper } from '../frozen-paper.entity.js';
import { Paper } from '../paper.entity.js';
import { AttachmentFile } from './attachment-file.entity.js';
import type { AttachmentManner } from './attachment-words.js';

/** A PDF that belongs to a paper (Anlage). */
@Entity()
export class PaperAttachment {
  @PrimaryColumn(ID)
  id: string;

  @Index()
  @ForeignKey(() => Paper)
  @Column(ID)
  paperId: string;

  /** Within its edition; those that are internal come after all others. */
  @Column(INTEGER)
  position: number;

  @Column(TEXT)
  title: string;

  @Column(CODE)
  manner: AttachmentManner;

  /** PUBLIC: part of both editions; INTERNAL: the public one does not even name it. */
  @Column(CODE)
  edition: Edition;

  @Index()
  @ForeignKey(() => AttachmentFile)
  @Column(ID)
  fileId: string;
}

/** That a paper was fixed with this file, which therefore stays. */
@Entity()
export class FrozenAttachment {
  @ForeignKey(() => FrozenPaper)
  @PrimaryColumn(ID)
  frozenPaperId: string;

  @Index()
  @ForeignKey(() => AttachmentFile)
  @PrimaryColumn(ID)
  fileId: string;
}
