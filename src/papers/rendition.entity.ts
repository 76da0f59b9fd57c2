import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { CODE, ID, INSTANT, INTEGER, KEY, OPTIONAL, TEXT } from '../database/column-types.js';
import type { Edition } from './edition.js';
import { FrozenPaper } from './frozen-paper.entity.js';
import type { KeptFormat } from './rendition-places.js';

/** A finished document of a frozen paper, and what tells whether its bytes are still the same. */
@Entity()
@Unique(['frozenPaperId', 'edition', 'format'])
export class Rendition {
  @PrimaryColumn(ID)
  id: string;

  @ForeignKey(() => FrozenPaper)
  @Column(ID)
  frozenPaperId: string;

  @Column(CODE)
  edition: Edition;

  @Column(CODE)
  format: KeptFormat;

  /** Of the bytes, in hexadecimal digits. */
  @Column(KEY)
  sha256: string;

  /** Bytes. */
  @Column(INTEGER)
  size: number;

  /** Where it lies in the folder of the reports; blank where the database keeps it. */
  @Column({ ...TEXT, ...OPTIONAL })
  file: string | null;

  /** What made it; the same words promise the same bytes. */
  @Column(TEXT)
  renderer: string;

  @Column(INSTANT)
  madeAt: Date;
}
