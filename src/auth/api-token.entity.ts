import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ID, INSTANT, JSON_TEXT, KEY, OPTIONAL, TEXT } from '../database/column-types.js';
import type { Action } from './permissions.js';

/** Lets a program act for an account, within its scopes and until it expires. */
@Entity()
export class ApiToken {
  @PrimaryColumn(ID)
  id: string;

  /** SHA-256 of the token, which is shown once. */
  @Column({ ...KEY, unique: true })
  hash: string;

  @Index()
  @ForeignKey('UserAccount')
  @Column(ID)
  userId: string;

  /** What it is for, e.g. `Auswertung Jugendamt`. */
  @Column(TEXT)
  name: string;

  /** Actions it may take, of those its account may. */
  @Column(JSON_TEXT)
  scopes: Action[];

  @Column(INSTANT)
  createdAt: Date;

  @Column(INSTANT)
  expiresAt: Date;

  @Column({ ...INSTANT, ...OPTIONAL })
  lastUsedAt: Date | null;

  @Column({ ...INSTANT, ...OPTIONAL })
  revokedAt: Date | null;
}
