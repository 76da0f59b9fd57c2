import { Injectable } from '@nestjs/common';
import type { EntityManager, EntityTarget } from 'typeorm';
import { Audit } from '../audit/audit.js';
import type { AuditAction, AuditObject } from '../audit/audit-actions.js';
import { type Call, seenVersion } from '../auth/call.js';
import { Idempotency } from '../auth/idempotency.js';
import { Database } from '../database/database.js';
import { guardedUpdate } from '../database/guarded-update.js';
import { DomainError } from '../texts/domain-error.js';
import { Access } from './access.js';
import { lastChange } from './last-change.js';
import { lockCounty } from './lock-county.js';
import type { OrganizationReceipt } from './organization-receipt.js';

/** A record of a county that counts its changes. */
interface CountyRecord {
  id: string;
  bodyId: string;
  key: string;
  version: number;
}

export interface RecordKind<T extends CountyRecord> {
  readonly entity: EntityTarget<T>;
  readonly type: AuditObject;
  readonly created: AuditAction;
  readonly changed: AuditAction;
  readonly missing: string;
  readonly stale: string;
}

/** The frame of what creates and changes people and seats: who may, which version, one transaction. */
@Injectable()
export class CountyRecordWriting {
  constructor(
    private readonly access: Access,
    private readonly audit: Audit,
    private readonly database: Database,
    private readonly idempotency: Idempotency,
  ) {}

  /** @param make the row, in the locked county */
  async create<T extends CountyRecord>(
    call: Call,
    bodyKey: string,
    kind: RecordKind<T>,
    make: (em: EntityManager, bodyId: string) => Promise<T>,
  ): Promise<OrganizationReceipt> {
    const { bodyId } = await this.access.to(call, 'organization.change', bodyKey);
    return this.idempotency.once(call, async (em) => {
      await lockCounty(em, bodyId);
      const row = await make(em, bodyId);
      await em.insert(kind.entity, row as never);
      const { id, key, version, bodyId: _, ...facts } = row;
      await this.audit.record(em, call, {
        action: kind.created,
        bodyId,
        objectType: kind.type,
        objectId: id,
        after: stated(facts),
      });
      return { key, version };
    });
  }

  /**
   * @param change what is to be different, in the locked county
   * @throws DomainError STALE_VERSION with what is there now when the caller has seen another version
   */
  async change<T extends CountyRecord>(
    call: Call,
    bodyKey: string,
    key: string,
    kind: RecordKind<T>,
    change: (em: EntityManager, record: T) => Promise<Partial<T>>,
  ): Promise<OrganizationReceipt> {
    const { bodyId } = await this.access.to(call, 'organization.change', bodyKey);
    const place = { bodyId, key } as never;
    const { id } = await this.known(await this.database.read.findOneBy(kind.entity, place), kind);
    const seen = seenVersion(call);
    return this.idempotency.once(call, async (em) => {
      await lockCounty(em, bodyId);
      const record = await em.findOneByOrFail(kind.entity, { id } as never);
      if (record.version !== seen) throw await this.stale(record, kind);
      const { before, after } = differences(record, await change(em, record));
      if (Object.keys(after).length === 0) return { key, version: seen };
      await guardedUpdate(em, kind.entity, { id, version: seen }, after);
      const about = { bodyId, objectType: kind.type, objectId: id } as const;
      await this.audit.record(em, call, { action: kind.changed, ...about, before, after });
      return { key, version: seen + 1 };
    });
  }

  private async known<T extends CountyRecord>(record: T | null, { missing }: RecordKind<T>) {
    if (record) return Promise.resolve(record);
    throw new DomainError('NOT_FOUND', missing);
  }

  private async stale<T extends CountyRecord>(record: T, { stale }: RecordKind<T>) {
    const { id, bodyId: _, ...current } = record;
    const facts = { current, ...(await lastChange(this.database, id)) };
    return new DomainError('STALE_VERSION', stale, [], { facts });
  }
}

/** Without what nothing was said of. */
const stated = (facts: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));

function differences<T extends object>(record: T, wanted: Partial<T>) {
  const fields = (Object.keys(wanted) as (keyof T)[]).filter(
    (field) => wanted[field] !== undefined && wanted[field] !== record[field],
  );
  const of = (source: Partial<T>) =>
    Object.fromEntries(fields.map((field) => [field, source[field]])) as Partial<T>;
  return { before: of(record), after: of(wanted) };
}
