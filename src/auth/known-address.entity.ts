import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { INSTANT, KEY } from '../database/column-types.js';

/** An account was signed in to from there: others' failed attempts do not keep its owner out. */
@Entity()
export class KnownAddress {
  /** As in `LoginAttempt`. */
  @PrimaryColumn(KEY)
  accountKey: string;

  @PrimaryColumn(KEY)
  addressKey: string;

  @Index()
  @Column(INSTANT)
  lastSeenAt: Date;
}
