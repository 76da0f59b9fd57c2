import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { CODE, ID, INSTANT, INTEGER, KEY, OPTIONAL, TEXT } from '../database/column-types.js';

/**
 * One thing somebody did. Triggers refuse every change; `mac` chains it to the entry before. No
 * foreign keys: the log must stand whatever becomes of the records it speaks of.
 */
@Entity()
@Index(['bodyId', 'recordedAt', 'sequence', 'action', 'objectType', 'actorId'])
@Index(['objectId', 'sequence'])
export class AuditEntry {
  /** From 1, without gaps. */
  @PrimaryColumn(INTEGER)
  sequence: number;

  @Column(INSTANT)
  recordedAt: Date;

  @Column({ ...ID, ...OPTIONAL })
  bodyId: string | null;

  /** Whose name stands in the account, outside the chain; null for the program itself and for strangers. */
  @Column({ ...ID, ...OPTIONAL })
  actorId: string | null;

  /** The function of the actor, e.g. `Leitung Jugendamt`, `Datenübernahme`. */
  @Column(TEXT)
  actor: string;

  @Column(CODE)
  action: string;

  @Column(CODE)
  objectType: string;

  /** The id, or what else names the object, e.g. an address. */
  @Column({ ...KEY, ...OPTIONAL })
  objectId: string | null;

  /** JSON, personal values blackened. */
  @Column({ ...TEXT, ...OPTIONAL })
  before: string | null;

  @Column({ ...TEXT, ...OPTIONAL })
  after: string | null;

  @Column({ ...ID, ...OPTIONAL })
  requestId: string | null;

  /** HMAC-SHA256 over everything above and the `mac` of the entry before, in hex. */
  @Column(KEY)
  mac: string;
}

/** Where the chain ends; its one row is locked by whoever adds to it. */
@Entity()
export class AuditHead {
  @PrimaryColumn(INTEGER)
  id: number;

  @Column(INTEGER)
  sequence: number;

  @Column(KEY)
  mac: string;

  /** Which key the chain is made with: SHA-256 of it, shortened. */
  @Column(KEY)
  keyId: string;
}
