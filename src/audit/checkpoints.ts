import { Injectable } from '@nestjs/common';
import type { Call } from '../auth/call.js';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import { Audit } from './audit.js';
import { AuditHead } from './audit-entry.entity.js';
import { AuditKey } from './audit-key.js';
import { type Checkpoint, signed } from './checkpoint.js';

/** Hands out where the log ends now, to be kept somewhere else. */
@Injectable()
export class Checkpoints {
  constructor(
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly key: AuditKey,
  ) {}

  /** It is the newest entry itself, so that nothing before it can be taken away later. */
  make(call: Call): Promise<Checkpoint> {
    return this.database.write(async (em) => {
      await this.audit.record(em, call, {
        action: 'AUDIT_CHECKPOINT',
        bodyId: call.actor.bodyId,
        objectType: 'AUDIT',
        objectId: null,
      });
      const { sequence, mac, keyId } = await em.findOneByOrFail(AuditHead, { id: 1 });
      const at = this.clock.now().toISOString();
      return signed(this.key.secret(), { sequence, mac, keyId, at });
    });
  }
}
