import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Call } from '../auth/call.js';
import { Idempotency } from '../auth/idempotency.js';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import { newId } from '../database/ids.js';
import { Access } from '../organizations/access.js';
import { lockCounty } from '../organizations/lock-county.js';
import { dayOf } from '../texts/days.js';
import type { FieldProblem } from '../texts/domain-error.js';
import { invalidInput } from '../web/input.js';
import { KimLink } from './kim-link.entity.js';
import { requireStep } from './measure-end.js';
import { nextNumber, numberProblems } from './measure-numbers.js';
import { MeasureRecorder } from './measure-recorder.js';
import { MeasureWriting, type OpenedMeasure } from './measure-writing.js';
import { Measure } from './measure.entity.js';
import type { FundingInput, MeasureChangeInput, NewMeasureInput } from './measure.input.js';
import { parentProblems } from './parent-problem.js';
import { periodProblems } from './period-problems.js';
import { RecordsByKey } from './records-by-key.js';
import { replaceParts } from './replace-parts.js';
import { type ResolvedFacts, resolveFacts, type StatedFacts } from './resolve-facts.js';
import { shareProblems } from './share-problems.js';
import { UNKNOWN_MEASURE } from './unknown-measure.js';
import { isManagement } from './who-answers.js';
import { refusedToUnit, statedFacts } from './writable-facts.js';

/** Enters measures and changes their facts. */
@Injectable()
export class MeasureEditing {
  constructor(
    private readonly access: Access,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly recorder: MeasureRecorder,
    private readonly writing: MeasureWriting,
  ) {}

  async create(call: Call, bodyKey: string, { number, ...facts }: NewMeasureInput) {
    const { bodyId } = await this.access.to(call, 'measure.create', bodyKey);
    return this.idempotency.once(call, async (em) => {
      const county = await lockCounty(em, bodyId);
      const measure = { ...UNKNOWN_MEASURE, id: newId(), bodyId };
      const problems = await numberProblems(em, county, number);
      const { columns, parts } = await this.resolve(em, measure, facts, problems);
      const given = number ?? (await nextNumber(em, county, this.today()));
      await em.insert(Measure, { ...measure, ...columns, number: given });
      await replaceParts(em, measure.id, parts);
      const deed = { action: 'MEASURE_CREATED', reason: 'Maßnahme angelegt' } as const;
      return this.recorder.record(em, call, measure, deed);
    });
  }

  async change(
    call: Call,
    bodyKey: string,
    number: string,
    { reason, ...facts }: MeasureChangeInput,
  ) {
    const opened = await this.writing.open(call, 'measure.change', bodyKey, number);
    if (!isManagement(call.actor)) await this.refuseToUnit(call, opened, facts);
    const deed = { action: 'MEASURE_CHANGED', reason } as const;
    return this.writing.write(call, opened, deed, async (em, measure) => {
      requireStep('change', measure);
      const { columns, parts } = await this.resolve(em, measure, facts, []);
      await em.update(Measure, measure.id, { ...columns, version: measure.version });
      await replaceParts(em, measure.id, parts);
      if (facts.funding) await refuseUnchecked(em, measure);
    });
  }

  /** @throws DomainError INVALID_INPUT naming everything that is wrong, these problems first */
  private async resolve(
    em: EntityManager,
    measure: Omit<Measure, 'number' | 'title' | 'kind' | 'isPublic'>,
    facts: StatedFacts,
    problems: readonly FieldProblem[],
  ): Promise<ResolvedFacts> {
    const today = this.today();
    const records = new RecordsByKey(em, measure.bodyId);
    const resolved = await resolveFacts(records, facts, today);
    const all = [
      ...problems,
      ...records.problems,
      ...(await parentProblems(em, measure.id, resolved.columns.parentId)),
      ...periodProblems({ ...measure, ...resolved.columns }, today),
    ];
    if (all.length > 0) throw invalidInput(all);
    return resolved;
  }

  private async refuseToUnit(
    call: Call,
    { measure: { id, bodyId } }: OpenedMeasure,
    facts: StatedFacts,
  ): Promise<void> {
    const sentence = refusedToUnit(
      statedFacts(facts),
      facts.funding !== undefined && (await this.isOtherFunding(id, facts.funding)),
    );
    if (sentence === null) return;
    await this.access.refuseRecord(
      call,
      'measure.change',
      { bodyId, type: 'MEASURE', id },
      sentence,
    );
  }

  private async isOtherFunding(measureId: string, stated: readonly FundingInput[]) {
    const rows = await this.database.rows<{ key: string }>(PROGRAMMES, { measureId });
    const now = new Set(rows.map(({ key }) => key));
    return now.size !== stated.length || stated.some(({ key }) => !now.has(key));
  }

  private today(): string {
    return dayOf(this.clock.now());
  }
}

const PROGRAMMES = `
  select p.key from measure_funding f join funding_programme p on p.id = f.funding_programme_id
  where f.measure_id = :measureId`;

/** Other money beside a share of KIM asks for the same check as the share beside other money. */
async function refuseUnchecked(em: EntityManager, measure: Measure): Promise<void> {
  const link = await em.findOneBy(KimLink, { measureId: measure.id });
  const problems = await shareProblems(em, measure, link?.fundingShares ?? []);
  if (problems.length > 0)
    throw invalidInput(problems.map(({ message }) => ({ field: 'funding', message })));
}
