import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Call } from '../auth/call.js';
import { Clock } from '../config/clock.js';
import { invalidInput } from '../web/input.js';
import { requireStep, type Step } from './measure-end.js';
import type { MeasureDeed } from './measure-recorder.js';
import type { MeasureReceipt } from './measure-receipt.js';
import { MeasureWriting } from './measure-writing.js';
import { Measure } from './measure.entity.js';
import type { ReasonInput, MergerInput, SupersessionInput } from './measure-endings.input.js';
import { RecordsByKey } from './records-by-key.js';

/** A measure by its number in a county. */
interface Place {
  body: string;
  number: string;
}
type Columns = Pick<Partial<Measure>, 'archivedAt' | 'mergedIntoId' | 'supersededById'>;

/**
 * Ends measures, and opens them again where that was a mistake. Nobody can end up in a circle: only
 * an open measure takes another over, and an open one has gone into none itself.
 */
@Injectable()
export class MeasureEndings {
  constructor(
    private readonly clock: Clock,
    private readonly writing: MeasureWriting,
  ) {}

  archive(call: Call, place: Place, { reason }: ReasonInput): Promise<MeasureReceipt> {
    const archivedAt = this.clock.now();
    const deed = { action: 'MEASURE_ARCHIVED', reason } as const;
    return this.move(call, place, 'archive', deed, () => Promise.resolve({ archivedAt }));
  }

  merge(call: Call, place: Place, { into, reason }: MergerInput): Promise<MeasureReceipt> {
    const deed = { action: 'MEASURE_MERGED', reason: reason ?? `Aufgegangen in ${into}` } as const;
    return this.move(call, place, 'merge', deed, async (em, measure) => ({
      mergedIntoId: await successorId(em, measure, 'into', into),
    }));
  }

  supersede(call: Call, place: Place, { by, reason }: SupersessionInput): Promise<MeasureReceipt> {
    const deed = { action: 'MEASURE_SUPERSEDED', reason: reason ?? `Ersetzt durch ${by}` } as const;
    return this.move(call, place, 'supersede', deed, async (em, measure) => ({
      supersededById: await successorId(em, measure, 'by', by),
    }));
  }

  reopen(call: Call, place: Place, { reason }: ReasonInput): Promise<MeasureReceipt> {
    const open = { archivedAt: null, mergedIntoId: null, supersededById: null };
    const deed = { action: 'MEASURE_REOPENED', reason } as const;
    return this.move(call, place, 'reopen', deed, () => Promise.resolve(open));
  }

  private async move(
    call: Call,
    { body, number }: Place,
    step: Step,
    deed: MeasureDeed,
    columns: (em: EntityManager, measure: Measure) => Promise<Columns>,
  ): Promise<MeasureReceipt> {
    const opened = await this.writing.open(call, 'measure.end', body, number);
    return this.writing.write(call, opened, deed, async (em, measure) => {
      requireStep(step, measure);
      await em.update(Measure, measure.id, await columns(em, measure));
    });
  }
}

async function successorId(
  em: EntityManager,
  { id, bodyId }: Measure,
  field: string,
  number: string,
): Promise<string> {
  const records = new RecordsByKey(em, bodyId);
  const successor = await records.measure(field, number);
  if (!successor) throw invalidInput(records.problems);
  if (successor.id === id)
    throw invalidInput([{ field, message: 'Bitte nennen Sie eine andere Maßnahme.' }]);
  requireStep('takeOver', successor);
  return successor.id;
}
