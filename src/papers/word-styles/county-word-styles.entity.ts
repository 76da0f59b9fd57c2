import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import {
  ID,
  INSTANT,
  INTEGER,
  JSON_TEXT,
  KEY,
  OPTIONAL,
  TEXT,
} from '../../database/column-types.js';
import type { Letterhead } from '../../rendering/letterhead.js';
import { Body } from '../../organizations/body.entity.js';

/** What the Word files of a county shall look like, from a file of its own. */
@Entity()
export class CountyWordStyles {
  @ForeignKey(() => Body)
  @PrimaryColumn(ID)
  bodyId: string;

  /** Of the file it came from, in hexadecimal digits; blank once it was taken away. */
  @Column({ ...KEY, ...OPTIONAL })
  sha256: string | null;

  /** As `wordStyles` found them. */
  @Column(TEXT)
  styles: string;

  @Column(JSON_TEXT)
  names: string[];

  /** As `wordStyles` found it; null where the file has no head and no foot. */
  @Column({ ...JSON_TEXT, ...OPTIONAL })
  letterhead: Letterhead | null;

  /** What of it is not or not quite as it was in the file, in German. */
  @Column({ ...JSON_TEXT, default: '[]' })
  leftOut: string[];

  @Column(INSTANT)
  changedAt: Date;

  /** The function of the person. */
  @Column(TEXT)
  changedBy: string;

  /** Grows by one with every change. */
  @Column(INTEGER)
  version: number;
}
