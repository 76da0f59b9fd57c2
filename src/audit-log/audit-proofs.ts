import { Injectable } from '@nestjs/common';
import { Audit } from '../audit/audit.js';
import { AuditVerification, type Verification } from '../audit/audit-verification.js';
import type { Checkpoint } from '../audit/checkpoint.js';
import { Checkpoints } from '../audit/checkpoints.js';
import type { Call } from '../auth/call.js';
import { Access } from '../organizations/access.js';
import { AuditLogQueries } from './audit-log.queries.js';

/** How long somebody in front of a browser is kept waiting for the whole log to be checked. */
const PATIENCE_MS = 10_000;

/** What was found when the log was checked last, and by whom. */
export interface LastProof extends Omit<Verification, 'flaw'> {
  /** Null: everything looked at was as it was written. */
  flaw: string | null;
  at: string;
  /** Function of the person. */
  by: string;
}

/** Proving, from the browser, that the log is what was written. */
@Injectable()
export class AuditProofs {
  constructor(
    private readonly access: Access,
    private readonly audit: Audit,
    private readonly checkpoints: Checkpoints,
    private readonly queries: AuditLogQueries,
    private readonly verification: AuditVerification,
  ) {}

  /** Checks and writes down what was found. */
  async verify(call: Call, bodyKey: string): Promise<Verification> {
    const { bodyId } = await this.access.to(call, 'audit.read', bodyKey);
    const found = await this.verification.verify(null, PATIENCE_MS);
    const { entries, complete, flaw } = found;
    await this.audit.note(call, {
      action: 'AUDIT_VERIFIED',
      bodyId,
      objectType: 'AUDIT',
      objectId: null,
      after: { entries, complete, flaw: flaw?.sentence ?? null },
    });
    return found;
  }

  /** @returns undefined when it was never checked from a browser in this county */
  async last(call: Call, bodyKey: string): Promise<LastProof | undefined> {
    const { bodyId } = await this.access.to(call, 'audit.read', bodyKey);
    const entry = await this.queries.last(bodyId, 'AUDIT_VERIFIED');
    if (!entry?.after) return undefined;
    const found = JSON.parse(entry.after) as Pick<LastProof, 'entries' | 'complete' | 'flaw'>;
    return { ...found, at: entry.recordedAt, by: entry.actor };
  }

  async checkpoint(call: Call, bodyKey: string): Promise<Checkpoint> {
    await this.access.to(call, 'audit.read', bodyKey);
    return this.checkpoints.make(call);
  }
}
