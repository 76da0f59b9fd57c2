import type { KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { AuditKey } from './audit-key.js';
import type { StoredEntry } from './chain.js';
import type { Checkpoint } from './checkpoint.js';
import {
  type End,
  type Flaw,
  flawAtEnd,
  flawInKeys,
  flawOf,
  type Link,
  NO_ENTRY,
} from './flaws.js';

export interface Verification {
  /** How many entries were found good. */
  entries: number;
  /** The first thing wrong. */
  flaw: Flaw | null;
  /** False when the time was over before the end. */
  complete: boolean;
}

const BATCH = 5000;
/** Before anything an integer column holds, so that an entry numbered 0 is seen too. */
const BEFORE_ALL = -2_147_483_648;

// One statement, so that the end and what stands behind it are of the same moment.
const END = `
  select h.sequence, h.mac, h.key_id as "keyId",
    (select min(e.sequence) from audit_entry e where e.sequence > h.sequence) as beyond
  from audit_head h`;

const ENTRIES = `
  select sequence, recorded_at as "recordedAt", body_id as "bodyId", actor_id as "actorId", actor,
    action, object_type as "objectType", object_id as "objectId", "before", "after",
    request_id as "requestId", mac
  from audit_entry where sequence > :after and sequence <= :last
  order by sequence limit ${BATCH}`;

/** Proves that the log is what was written, or says where it is not. */
@Injectable()
export class AuditVerification {
  constructor(
    private readonly database: Database,
    private readonly key: AuditKey,
  ) {}

  /**
   * Entries that are written meanwhile are not looked at.
   * @param milliseconds it may take, for somebody who waits; what was not reached by then is not said
   * to be good
   */
  async verify(
    checkpoint: Checkpoint | null,
    milliseconds = Number.POSITIVE_INFINITY,
  ): Promise<Verification> {
    const [found] = await this.database.rows<End>(END);
    const end = found ?? (await this.noEnd());
    const key = { id: this.key.id(), secret: this.key.secret() };
    const flaw = flawInKeys(key, end, checkpoint);
    if (flaw) return { entries: 0, flaw, complete: true };
    return this.walk(key.secret, end, checkpoint, performance.now() + milliseconds);
  }

  private async walk(
    key: KeyObject,
    end: End,
    checkpoint: Checkpoint | null,
    until: number,
  ): Promise<Verification> {
    let previous: Link = NO_ENTRY;
    for await (const batch of this.batches(end.sequence)) {
      for (const entry of batch) {
        const flaw = flawOf(key, previous, entry, checkpoint);
        if (flaw) return { entries: previous.sequence, flaw, complete: true };
        previous = entry;
      }
      if (performance.now() > until && previous.sequence < end.sequence)
        return { entries: previous.sequence, flaw: null, complete: false };
    }
    const flaw = flawAtEnd(previous, end, checkpoint);
    return { entries: previous.sequence, flaw, complete: true };
  }

  private async *batches(last: number): AsyncGenerator<StoredEntry[]> {
    let after = BEFORE_ALL;
    for (;;) {
      const batch = await this.database.rows<StoredEntry>(ENTRIES, { after, last });
      if (batch.length === 0) return;
      yield batch;
      after = batch.at(-1)?.sequence ?? last;
    }
  }

  /** A log without an end is one that was not begun, or one whose end was taken away. */
  private async noEnd(): Promise<End> {
    const [{ beyond } = { beyond: null }] = await this.database.rows<{ beyond: number | null }>(
      'select min(sequence) as beyond from audit_entry',
    );
    return { ...NO_ENTRY, keyId: this.key.id(), beyond };
  }
}
