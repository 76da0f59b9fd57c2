import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Call } from '../auth/call.js';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import type { AuditAction, AuditObject } from './audit-actions.js';
import { AuditEntry, AuditHead } from './audit-entry.entity.js';
import { AuditKey } from './audit-key.js';

/** What happened. `before` and `after` hold what changed, never a name, an address or a password. */
export interface Deed {
  action: AuditAction;
  bodyId: string | null;
  objectType: AuditObject;
  objectId: string | null;
  before?: Readonly<Record<string, unknown>>;
  after?: Readonly<Record<string, unknown>>;
}

const HEAD = 1;

/** Writes down who did what. Reading it is `AuditLog`. */
@Injectable()
export class Audit {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly key: AuditKey,
  ) {}

  /**
   * Call it last in the transaction of the deed: from here on everybody else's writes wait for this
   * one on PostgreSQL, because the chain has one end.
   */
  async record(em: EntityManager, call: Call, deed: Deed): Promise<void> {
    const head = await this.lockHead(em);
    const entry = {
      sequence: head.sequence,
      recordedAt: this.clock.now(),
      bodyId: deed.bodyId,
      actorId: call.actor.userId,
      actor: call.actor.function,
      action: deed.action,
      objectType: deed.objectType,
      objectId: deed.objectId,
      before: deed.before ? JSON.stringify(deed.before) : null,
      after: deed.after ? JSON.stringify(deed.after) : null,
      requestId: call.requestId,
    };
    const mac = chained(this.key.bytes(), entry, head.mac);
    await em.insert(AuditEntry, { ...entry, mac });
    await em.update(AuditHead, HEAD, { mac });
  }

  /** For what is no change of a record, e.g. a refusal: in a transaction of its own. */
  note(call: Call, deed: Deed): Promise<void> {
    return this.database.write((em) => this.record(em, call, deed));
  }

  /** Takes the next number; the row stays locked until the transaction ends. */
  private async lockHead(em: EntityManager): Promise<AuditHead> {
    const first = { id: HEAD, sequence: 0, mac: '', keyId: this.key.id() };
    const counted = await em.increment(AuditHead, { id: HEAD }, 'sequence', 1);
    if (counted.affected !== 1) {
      await em.createQueryBuilder().insert().into(AuditHead).values(first).orIgnore().execute();
      await em.increment(AuditHead, { id: HEAD }, 'sequence', 1);
    }
    return em.findOneByOrFail(AuditHead, { id: HEAD });
  }
}

/** @returns HMAC-SHA256 in hex over the entry, every column of it, and the entry before */
export function chained(key: Buffer, entry: Omit<AuditEntry, 'mac'>, previous: string): string {
  const columns = [
    entry.sequence,
    entry.recordedAt.toISOString(),
    entry.bodyId,
    entry.actorId,
    entry.actor,
    entry.action,
    entry.objectType,
    entry.objectId,
    entry.before,
    entry.after,
    entry.requestId,
    previous,
  ];
  return createHmac('sha256', key).update(JSON.stringify(columns)).digest('hex');
}
