import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { Audit } from '../audit/audit.js';
import type { AuditAction } from '../audit/audit-actions.js';
import type { Call } from '../auth/call.js';
import { Clock } from '../config/clock.js';
import { changedFacts } from './changed-facts.js';
import type { MeasureReceipt } from './measure-receipt.js';
import { Measure } from './measure.entity.js';
import { Revision } from './revision.entity.js';
import { writeRevisions } from './write-revisions.js';

/** What was done to a measure, and why in the words of whoever did it. */
export interface MeasureDeed {
  action: AuditAction;
  reason: string;
}

/** The end of every use case that changes a measure: revision and log, or nothing if nothing changed. */
@Injectable()
export class MeasureRecorder {
  constructor(
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Call it last in the transaction that changed the rows of the measure. */
  async record(
    em: EntityManager,
    call: Call,
    { id, bodyId }: Pick<Measure, 'id' | 'bodyId'>,
    { action, reason }: MeasureDeed,
  ): Promise<MeasureReceipt> {
    const before = await newest(em, id);
    const written = await this.revise(em, call, bodyId, [id], reason);
    const after = (await newest(em, id)) ?? missing(id);
    if (written > 0) {
      await this.reviseReferring(em, call, after, before);
      const facts = changedFacts(before?.document ?? null, after.document);
      await this.audit.record(em, call, {
        action,
        bodyId,
        objectType: 'MEASURE',
        objectId: id,
        ...facts,
      });
    }
    const { number, version, recordedAt } = after;
    return { number, version, recordedAt: recordedAt.toISOString() };
  }

  /** Writes revisions without an entry of their own, where one entry tells of many measures. */
  revise(
    em: EntityManager,
    { actor }: Call,
    bodyId: string,
    measureIds: readonly string[],
    reason: string,
  ): Promise<number> {
    const entry = { actor: actor.function, reason, recordedAt: this.clock.now() };
    return writeRevisions(em, bodyId, measureIds, entry);
  }

  /** Documents name other measures by title, and say whether these are public. */
  private async reviseReferring(
    em: EntityManager,
    call: Call,
    { bodyId, measureId: id, document }: Revision,
    before: Revision | null,
  ): Promise<void> {
    const { title, isPublic } = before?.document ?? document;
    if (title === document.title && isPublic === document.isPublic) return;
    const referring = await em.find(Measure, {
      select: { id: true },
      where: [{ parentId: id }, { mergedIntoId: id }, { supersededById: id }],
    });
    const ids = referring.map((measure) => measure.id);
    await this.revise(em, call, bodyId, ids, `Angaben zu ${document.number} geändert`);
  }
}

const newest = (em: EntityManager, measureId: string): Promise<Revision | null> =>
  em.findOneBy(Revision, { measureId, supersededAt: IsNull() });

function missing(measureId: string): never {
  throw new Error(`Measure ${measureId} has no revision.`);
}
