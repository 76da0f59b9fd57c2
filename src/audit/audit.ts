import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Call } from '../auth/call.js';
import { Clock } from '../config/clock.js';
import { ConfigError } from '../config/config.js';
import { Database } from '../database/database.js';
import { insertOnce } from '../database/insert-once.js';
import { statement } from '../database/statement.js';
import type { AuditAction, AuditObject } from './audit-actions.js';
import { AuditHead } from './audit-entry.entity.js';
import { AuditKey } from './audit-key.js';
import { blackened } from './blackened.js';
import { BEFORE_THE_FIRST, chained, sealedColumns, type StoredEntry } from './chain.js';

/** What happened. `before` and `after` hold what changed; personal values in them are blackened. */
export interface Deed {
  action: AuditAction;
  bodyId: string | null;
  objectType: AuditObject;
  /** At most 120 characters count. */
  objectId: string | null;
  before?: Readonly<Record<string, unknown>>;
  after?: Readonly<Record<string, unknown>>;
}

interface Head {
  sequence: number;
  mac: string;
  keyId: string;
}

const HEAD = 1;
const LONGEST_OBJECT_ID = 120;

// The row stays locked until the transaction ends.
const TAKE_NUMBER = `
  update audit_head set sequence = sequence + 1 where id = ${HEAD}
  returning sequence, mac, key_id as "keyId"`;

const ADD_ENTRY = `
  insert into audit_entry (sequence, recorded_at, body_id, actor_id, actor, action, object_type,
    object_id, "before", "after", request_id, mac)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

const SET_END = `update audit_head set mac = ? where id = ${HEAD}`;

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
   * @throws ConfigError when the log was begun with another key
   */
  async record(em: EntityManager, call: Call, deed: Deed): Promise<void> {
    const head = await this.takeNumber(em);
    const entry = {
      sequence: head.sequence,
      recordedAt: this.clock.now().toISOString(),
      bodyId: deed.bodyId,
      actorId: call.actor.userId,
      actor: call.actor.function.toWellFormed(),
      action: deed.action,
      objectType: deed.objectType,
      objectId: deed.objectId?.slice(0, LONGEST_OBJECT_ID).toWellFormed() ?? null,
      before: json(deed, deed.before),
      after: json(deed, deed.after),
      requestId: call.requestId,
    };
    const mac = chained(this.key.secret(), entry, head.mac);
    await statement(em, ADD_ENTRY, inOrder({ ...entry, mac }));
    await statement(em, SET_END, [mac]);
  }

  /** For what is no change of a record, e.g. a refusal: in a transaction of its own. */
  note(call: Call, deed: Deed): Promise<void> {
    return this.database.write((em) => this.record(em, call, deed));
  }

  /**
   * Begins the log where there is none yet.
   * @throws ConfigError when it was begun with another key, e.g. by another machine
   */
  async open(): Promise<void> {
    const [head] = await this.database.rows<Head>(
      `select sequence, mac, key_id as "keyId" from audit_head where id = ${HEAD}`,
    );
    this.refuseOtherKey(head ?? (await this.database.write((em) => this.begin(em))));
  }

  private async takeNumber(em: EntityManager): Promise<Head> {
    const [head] = await statement<Head>(em, TAKE_NUMBER);
    if (head) {
      this.refuseOtherKey(head);
      return head;
    }
    await this.begin(em);
    return this.takeNumber(em);
  }

  private async begin(em: EntityManager): Promise<Head> {
    this.key.make();
    const first = { id: HEAD, sequence: 0, mac: BEFORE_THE_FIRST, keyId: this.key.id() };
    await insertOnce(em, AuditHead, first);
    return em.findOneByOrFail(AuditHead, { id: HEAD });
  }

  private refuseOtherKey({ keyId }: Head): void {
    if (keyId === this.key.id()) return;
    throw new ConfigError(
      `AUDIT_KEY: Das Protokoll dieser Datenbank ist mit einem anderen Schlüssel begonnen (${keyId}, hier ${this.key.id()}). Alle Rechner an einer Datenbank brauchen denselben.`,
    );
  }
}

const json = ({ objectType }: Deed, facts: Deed['before']): string | null =>
  facts ? JSON.stringify(blackened(objectType, facts)) : null;

const inOrder = (entry: StoredEntry): unknown[] => [...sealedColumns(entry), entry.mac];
