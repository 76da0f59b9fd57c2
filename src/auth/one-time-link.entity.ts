import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CODE, ID, INSTANT, KEY, OPTIONAL } from '../database/column-types.js';

/** `SETUP` makes the first account of an empty installation; the others set the password of one. */
export type LinkPurpose = 'INVITATION' | 'RESET' | 'SETUP';

/** A link that works once and for a short time. */
@Entity()
export class OneTimeLink {
  /** SHA-256 of the secret in the link. */
  @PrimaryColumn(KEY)
  hash: string;

  @Column(CODE)
  purpose: LinkPurpose;

  @Index()
  @ForeignKey('UserAccount')
  @Column({ ...ID, ...OPTIONAL })
  userId: string | null;

  @Column(INSTANT)
  createdAt: Date;

  @Column(INSTANT)
  expiresAt: Date;

  @Column({ ...INSTANT, ...OPTIONAL })
  usedAt: Date | null;
}
