import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ID, INSTANT, KEY } from '../database/column-types.js';

/** Somebody signed in with a browser. Ended sessions are deleted; the audit log says that they were. */
@Entity()
export class Session {
  /** SHA-256 of the id in the cookie: who reads the table cannot sign in with it. */
  @PrimaryColumn(KEY)
  hash: string;

  @Index()
  @ForeignKey('UserAccount')
  @Column(ID)
  userId: string;

  @Column(INSTANT)
  createdAt: Date;

  @Column(INSTANT)
  lastSeenAt: Date;

  /** Whatever happens until then. */
  @Column(INSTANT)
  expiresAt: Date;
}
