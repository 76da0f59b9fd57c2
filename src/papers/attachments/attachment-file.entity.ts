import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { ID, INTEGER, JSON_TEXT, KEY, TEXT } from '../../database/column-types.js';
import { Body } from '../../organizations/body.entity.js';
import type { AttachedPdf } from '../../rendering/attached-pdf.js';

/** A PDF that somebody has attached to a paper; its revision has the same. Never changed. */
@Entity()
export class AttachmentFile {
  @PrimaryColumn(ID)
  id: string;

  @ForeignKey(() => Body)
  @Column(ID)
  bodyId: string;

  /** Of the bytes, in hexadecimal digits. */
  @Column(KEY)
  sha256: string;

  /** Bytes. */
  @Column(INTEGER)
  size: number;

  /** What was found out about it when it came. */
  @Column(JSON_TEXT)
  facts: AttachedPdf;
}

/** A part of its bytes: a whole file in one statement would keep everybody else waiting. */
@Entity()
export class AttachmentPiece {
  @ForeignKey(() => AttachmentFile)
  @PrimaryColumn(ID)
  fileId: string;

  @PrimaryColumn(INTEGER)
  number: number;

  /** In base64, which both databases keep in the same way. */
  @Column(TEXT)
  content: string;
}
