import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { CODE, ID, INSTANT, INTEGER, TEXT } from '../database/column-types.js';
import { Body } from './body.entity.js';
import type { CountyTextKind } from './county-text-kind.js';

/** What a county itself has to say on one of its pages, e.g. the Impressum. */
@Entity()
export class CountyText {
  @ForeignKey(() => Body)
  @PrimaryColumn(ID)
  bodyId: string;

  @PrimaryColumn(CODE)
  kind: CountyTextKind;

  /** Paragraphs, divided by empty lines. */
  @Column(TEXT)
  text: string;

  @Column(INTEGER)
  version: number;

  @Column(INSTANT)
  changedAt: Date;
}
