import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { type Call, seenVersion } from '../auth/call.js';
import { Idempotency } from '../auth/idempotency.js';
import type { Action } from '../auth/permissions.js';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import { Access, type Admission } from '../organizations/access.js';
import type { Body } from '../organizations/body.entity.js';
import { lockCounty } from '../organizations/lock-county.js';
import { dayOf } from '../texts/days.js';
import { DomainError } from '../texts/domain-error.js';
import { type MeasureDeed, MeasureRecorder } from './measure-recorder.js';
import type { MeasureReceipt } from './measure-receipt.js';
import { MeasureStates } from './measure-states.js';
import { Measure } from './measure.entity.js';
import { measureView } from './measure.view.js';
import { Revision } from './revision.entity.js';
import { answersFor } from './who-answers.js';

/** A measure somebody may change, as it was when that was asked. */
export interface OpenedMeasure {
  reader: Admission;
  measure: Measure;
}

/** The frame of every use case that changes a measure: who may, which version, one transaction. */
@Injectable()
export class MeasureWriting {
  constructor(
    private readonly access: Access,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly recorder: MeasureRecorder,
    private readonly states: MeasureStates,
  ) {}

  /**
   * @throws DomainError NOT_FOUND for a measure that is not there or not for this actor; FORBIDDEN for
   * one that another unit leads
   */
  async open(call: Call, action: Action, bodyKey: string, number: string): Promise<OpenedMeasure> {
    const reader = await this.access.to(call, action, bodyKey);
    const measure = await this.database.read.findOneBy(Measure, { bodyId: reader.bodyId, number });
    const answers = measure !== null && answersFor(call.actor, measure);
    if (!measure || !(answers || measure.isPublic || reader.reading.scope === 'ALL'))
      throw new DomainError('NOT_FOUND', `Eine Maßnahme „${number}“ ist nicht verzeichnet.`);
    if (!answers)
      await this.access.refuseRecord(
        call,
        action,
        { bodyId: reader.bodyId, type: 'MEASURE', id: measure.id },
        `Die Maßnahme ${number} wird nicht von Ihrer Stelle geführt. Ändern können sie das KI-Management und die federführende Stelle.`,
      );
    return { reader, measure };
  }

  /**
   * Does the work, then writes revision and log; all of it or nothing.
   * @throws DomainError STALE_VERSION with what is there now when the caller has seen another version
   */
  async write(
    call: Call,
    opened: OpenedMeasure,
    deed: MeasureDeed,
    work: (em: EntityManager, measure: Measure, county: Body) => Promise<void>,
  ): Promise<MeasureReceipt> {
    const seen = seenVersion(call);
    const { id, bodyId, version } = opened.measure;
    try {
      return await this.idempotency.once(call, async (em) => {
        const county = await lockCounty(em, bodyId);
        const found = await em.update(Measure, { id, version: seen }, { version: seen });
        if (found.affected !== 1 || version !== seen) throw stale(opened.measure.number);
        await work(em, await em.findOneByOrFail(Measure, { id }), county);
        return this.recorder.record(em, call, opened.measure, deed);
      });
    } catch (error) {
      if (error instanceof DomainError && error.code === 'STALE_VERSION')
        throw await this.explained(error, opened);
      throw error;
    }
  }

  private async explained(error: DomainError, { reader, measure }: OpenedMeasure) {
    const { id: measureId, number } = measure;
    const { actor, recordedAt } = await this.database.read.findOneByOrFail(Revision, {
      measureId,
      supersededAt: IsNull(),
    });
    const state = await this.states.one(reader, number, dayOf(this.clock.now()));
    const facts = {
      current: measureView(state),
      changedBy: actor,
      changedAt: recordedAt.toISOString(),
    };
    return new DomainError(error.code, error.message, [], { facts });
  }
}

const stale = (number: string): DomainError =>
  new DomainError(
    'STALE_VERSION',
    `Die Maßnahme ${number} wurde inzwischen geändert. Bitte sehen Sie sich den jetzigen Stand an und ändern Sie ihn dann.`,
  );
