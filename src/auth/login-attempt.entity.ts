import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ID, INSTANT, KEY } from '../database/column-types.js';

/** A failed attempt to sign in, kept only as long as it counts. */
@Entity()
@Index(['accountKey', 'at'])
@Index(['addressKey', 'at'])
export class LoginAttempt {
  @PrimaryColumn(ID)
  id: string;

  /** Keyed hash of what was typed as login: people type passwords there. */
  @Column(KEY)
  accountKey: string;

  /** Keyed hash of the network address. */
  @Column(KEY)
  addressKey: string;

  @Column(INSTANT)
  at: Date;
}
