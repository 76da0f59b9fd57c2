import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ID, INSTANT, KEY, TEXT } from '../database/column-types.js';

/** What was answered to a request that may come again; written with its effect or not at all. */
@Entity()
export class IdempotencyKey {
  @ForeignKey('UserAccount')
  @PrimaryColumn(ID)
  userId: string;

  @PrimaryColumn(KEY)
  key: string;

  /** SHA-256 of method, address and body. */
  @Column(KEY)
  fingerprint: string;

  @Column(TEXT)
  answer: string;

  @Index()
  @Column(INSTANT)
  createdAt: Date;
}
