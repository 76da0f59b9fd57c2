import { Injectable } from '@nestjs/common';
import type { Call } from '../auth/call.js';
import { Clock } from '../config/clock.js';
import { Access } from '../organizations/access.js';
import { dayOf } from '../texts/days.js';
import { invalidInput } from '../web/input.js';
import { KimLink } from './kim-link.entity.js';
import type { KimLinkInput } from './kim-link.input.js';
import { kimLinkProblems, type KimStatement } from './kim-link-problems.js';
import { requireStep } from './measure-end.js';
import type { MeasureReceipt } from './measure-receipt.js';
import { MeasureStates } from './measure-states.js';
import { MeasureWriting } from './measure-writing.js';
import { measureView } from './measure.view.js';
import { shareProblems } from './share-problems.js';

/** What a measure has to do with KIM, as one document that is part of the measure's. */
@Injectable()
export class KimLinks {
  constructor(
    private readonly access: Access,
    private readonly clock: Clock,
    private readonly states: MeasureStates,
    private readonly writing: MeasureWriting,
  ) {}

  async one(call: Call, bodyKey: string, number: string, day = this.today()) {
    const reader = await this.access.to(call, 'measure.read', bodyKey);
    const { kim, version, recordedAt } = measureView(await this.states.one(reader, number, day));
    return { number, ...kim, version, recordedAt };
  }

  async replace(
    call: Call,
    bodyKey: string,
    number: string,
    { reason, ...input }: KimLinkInput,
  ): Promise<MeasureReceipt> {
    const opened = await this.writing.open(call, 'kim_link.change', bodyKey, number);
    const deed = { action: 'KIM_LINK_CHANGED', reason } as const;
    const statement = stated(input);
    return this.writing.write(call, opened, deed, async (em, measure) => {
      requireStep('change', measure);
      const problems = [
        ...kimLinkProblems(statement, this.today()),
        ...(await shareProblems(em, measure, statement.fundingShares)),
      ];
      if (problems.length > 0) throw invalidInput(problems);
      await em.delete(KimLink, { measureId: measure.id });
      // Nobody having assessed it is the same as there being no record.
      if (statement.assessment === 'NOT_ASSESSED') return;
      await em.insert(KimLink, {
        measureId: measure.id,
        ...statement,
        assessedBy: call.actor.function,
        assessedOn: this.today(),
      });
    });
  }

  private today(): string {
    return dayOf(this.clock.now());
  }
}

function stated({
  fundingShares,
  politicalDecisions,
  steeringDecisions,
  ...plain
}: Omit<KimLinkInput, 'reason'>) {
  return {
    ...plain,
    steeringDecisions: steeringDecisions.map(({ date, decision }) => ({ date, decision })),
    politicalDecisions: politicalDecisions.map(({ date, committee, decision }) => ({
      date,
      committee,
      decision,
    })),
    fundingShares: fundingShares.map((share) => ({
      programmeKey: share.programmeKey,
      module: share.module ?? null,
      amountEuro: share.amountEuro ?? null,
      period: share.period ?? null,
      doubleFundingChecked: share.doubleFundingChecked,
    })),
  } satisfies KimStatement;
}
