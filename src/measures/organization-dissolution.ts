import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import type { Call } from '../auth/call.js';
import { Clock } from '../config/clock.js';
import { Organization } from '../organizations/organization.entity.js';
import type { OrganizationReceipt } from '../organizations/organization-receipt.js';
import { OrganizationWriting } from '../organizations/organization-writing.js';
import { dayOf } from '../texts/days.js';
import { DomainError, type FieldProblem } from '../texts/domain-error.js';
import { germanDay, PartialDate } from '../texts/partial-date.js';
import { invalidInput } from '../web/input.js';
import { futureProblems } from './day-problems.js';
import { MeasureRecorder } from './measure-recorder.js';
import { Measure } from './measure.entity.js';
import type { DissolutionInput } from './organization-change.input.js';
import { RecordsByKey } from './records-by-key.js';

/** How many measures a refusal names. */
const MOST_NAMED = 5;

/**
 * Ends an organization. What it leads and is still open goes to the successor; where it took part, it
 * stays with its name.
 */
@Injectable()
export class OrganizationDissolution {
  constructor(
    private readonly clock: Clock,
    private readonly recorder: MeasureRecorder,
    private readonly writing: OrganizationWriting,
  ) {}

  dissolve(
    call: Call,
    bodyKey: string,
    key: string,
    { on, successor: successorKey }: DissolutionInput,
  ): Promise<OrganizationReceipt> {
    return this.writing.write(call, bodyKey, key, async (em, organization) => {
      refuseGone(organization);
      const records = new RecordsByKey(em, organization.bodyId);
      const successor =
        successorKey === undefined ? null : await records.organization('successor', successorKey);
      const led = await openMeasuresOf(em, organization);
      const problems = [
        ...records.problems,
        ...futureProblems('on', on, dayOf(this.clock.now())),
        ...beginningProblems(organization, on),
        ...(successor ? successorProblems(organization, successor) : []),
        ...(successorKey === undefined ? ledProblems(organization, led) : []),
      ];
      if (problems.length > 0) throw invalidInput(problems);
      const ended = { endDate: on, successorId: successor?.id ?? null };
      await em.update(Organization, organization.id, ended);
      if (successor) await this.handOver(em, call, led, organization, successor, on);
      const measures = led.map(({ number }) => number);
      const after = { endDate: on, successor: successorKey ?? null, measures };
      return { action: 'ORGANIZATION_DISSOLVED', before: { endDate: null }, after };
    });
  }

  private async handOver(
    em: EntityManager,
    call: Call,
    led: readonly Measure[],
    { id, bodyId, name }: Organization,
    successor: Organization,
    on: string,
  ): Promise<void> {
    await em.update(Measure, { bodyId, leadId: id, ...OPEN }, { leadId: successor.id });
    const reason = `„${name}“ wurde zum ${germanDay(on)} aufgelöst; die Federführung hat nun „${successor.name}“`;
    const ids = led.map((measure) => measure.id);
    await this.recorder.revise(em, call, bodyId, ids, reason);
  }
}

const OPEN = { archivedAt: IsNull(), mergedIntoId: IsNull(), supersededById: IsNull() };

const openMeasuresOf = (em: EntityManager, { id, bodyId }: Organization): Promise<Measure[]> =>
  em.find(Measure, { where: { bodyId, leadId: id, ...OPEN }, order: { number: 'ASC' } });

function refuseGone({ name, endDate }: Organization): void {
  if (endDate === null) return;
  throw new DomainError('NOT_POSSIBLE_NOW', `„${name}“ ist schon aufgelöst (${endDate}).`);
}

function beginningProblems({ startDate }: Organization, on: string): FieldProblem[] {
  if (startDate === null || PartialDate.parse(startDate).earliest <= on) return [];
  return [{ field: 'on', message: `Die Organisation gibt es erst seit ${startDate}.` }];
}

function successorProblems(organization: Organization, successor: Organization): FieldProblem[] {
  const problem = (message: string) => [{ field: 'successor', message }];
  if (successor.id === organization.id)
    return problem('Bitte nennen Sie eine andere Organisation.');
  return successor.endDate === null ? [] : problem(`„${successor.name}“ ist selbst aufgelöst.`);
}

function ledProblems({ name }: Organization, led: readonly Measure[]): FieldProblem[] {
  if (led.length === 0) return [];
  const some = led.slice(0, MOST_NAMED).map(({ number }) => number);
  const numbers = [...some, ...(led.length > MOST_NAMED ? ['…'] : [])].join(', ');
  const message = `„${name}“ führt noch offene Maßnahmen (${led.length}: ${numbers}). Bitte nennen Sie, wer sie übernimmt.`;
  return [{ field: 'successor', message }];
}
