import { Injectable } from '@nestjs/common';
import { type EntityManager, Not } from 'typeorm';
import { Audit } from '../audit/audit.js';
import { Database } from '../database/database.js';
import { DomainError } from '../texts/domain-error.js';
import type { Call } from './call.js';
import { hashOf } from './secrets.js';
import { Session } from './session.entity.js';

/** Ending one's own sessions in other browsers. */
@Injectable()
export class OwnSessions {
  constructor(
    private readonly audit: Audit,
    private readonly database: Database,
  ) {}

  /** @param id as `OwnSession.id` @throws DomainError NOT_FOUND, also for somebody else's */
  async end(call: Call, id: string): Promise<void> {
    await this.database.write(async (em) => {
      const sessions = await em.findBy(Session, { userId: call.actor.userId ?? '' });
      const session = sessions.find(({ hash }) => hashOf(hash) === id);
      if (!session) throw new DomainError('NOT_FOUND', 'Diese Sitzung gibt es nicht mehr.');
      await em.delete(Session, session.hash);
      await this.record(em, call);
    });
  }

  /** @param current the secret of the session that stays */
  async endOthers(call: Call, current: string): Promise<void> {
    await this.database.write(async (em) => {
      await em.delete(Session, { userId: call.actor.userId ?? '', hash: Not(hashOf(current)) });
      await this.record(em, call);
    });
  }

  private record(em: EntityManager, call: Call): Promise<void> {
    const { bodyId, userId } = call.actor;
    const about = { bodyId, objectType: 'ACCOUNT', objectId: userId } as const;
    return this.audit.record(em, call, { action: 'SESSION_ENDED', ...about });
  }
}
