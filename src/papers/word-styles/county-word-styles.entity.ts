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

  @Column(INSTANT)
  changedAt: Date;

  /** The function of the person. */
  @Column(TEXT)
  changedBy: string;

  /** Grows by one with every change. */
  @Column(INTEGER)
  version: number;
}
