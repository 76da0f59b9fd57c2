import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { Audit } from '../audit/audit.js';
import type { Call } from '../auth/call.js';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import { newId } from '../database/ids.js';
import { DomainError } from '../texts/domain-error.js';
import { Access } from './access.js';
import { BarrierReport } from './barrier-report.entity.js';
import type { BarrierReportInput } from './barrier-report.input.js';

const HOUR_MS = 3_600_000;
/** More than people report; fewer than would bury them. */
const MOST_PER_HOUR = 20;

/** What people could not read or use, for the administration of the county. */
@Injectable()
export class BarrierReports {
  constructor(
    private readonly access: Access,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /** Anybody may, signed in or not. @throws DomainError TOO_MANY_ATTEMPTS */
  async add(call: Call, bodyId: string, input: BarrierReportInput): Promise<void> {
    const reportedAt = this.clock.now();
    const lately = MoreThan(new Date(reportedAt.getTime() - HOUR_MS));
    await this.database.write(async (em) => {
      if ((await em.countBy(BarrierReport, { bodyId, reportedAt: lately })) >= MOST_PER_HOUR)
        throw tooMany();
      const id = newId();
      const { page = null, text, contact = null } = input;
      await em.insert(BarrierReport, { id, bodyId, page, text, contact, reportedAt });
      const about = { bodyId, objectType: 'BARRIER', objectId: id } as const;
      await this.audit.record(em, call, { action: 'BARRIER_REPORTED', ...about });
    });
  }

  /** Newest first. */
  async all(call: Call, bodyKey: string): Promise<BarrierReport[]> {
    const { bodyId } = await this.access.to(call, 'county.change', bodyKey);
    const order = { reportedAt: 'DESC', id: 'DESC' } as const;
    return this.database.read.find(BarrierReport, { where: { bodyId }, order });
  }

  /** Deletes it: who reported it is nobody's business any longer. @throws DomainError NOT_FOUND */
  async settle(call: Call, bodyKey: string, id: string): Promise<void> {
    const { bodyId } = await this.access.to(call, 'county.change', bodyKey);
    await this.database.write(async (em) => {
      const { affected } = await em.delete(BarrierReport, { id, bodyId });
      if (affected !== 1) throw new DomainError('NOT_FOUND', 'Diese Meldung gibt es nicht mehr.');
      const about = { bodyId, objectType: 'BARRIER', objectId: id } as const;
      await this.audit.record(em, call, { action: 'BARRIER_SETTLED', ...about });
    });
  }
}

const tooMany = (): DomainError =>
  new DomainError(
    'TOO_MANY_ATTEMPTS',
    'Gerade kommen sehr viele Meldungen an. Bitte versuchen Sie es in einer Stunde noch einmal, oder schreiben Sie der Ansprechstelle.',
    [],
    { facts: { retryAfterSeconds: HOUR_MS / 1000 } },
  );
