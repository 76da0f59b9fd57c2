import { Injectable } from '@nestjs/common';
import { type Call, etag } from '../auth/call.js';
import { DomainError, type FieldProblem } from '../texts/domain-error.js';
import { type OwnMeasure, OwnMeasures } from './own-measures.js';
import type { OpenReport } from './own-measure-queries.js';
import { ReportDecisions } from './report-decisions.js';
import { ReportSubmissions } from './report-submissions.js';

/** What became of several measures: each counts for itself. */
export interface Outcome {
  /** Numbers of measures. */
  done: readonly string[];
  refused: readonly FieldProblem[];
}

/** What one click does with several of one's measures. */
@Injectable()
export class OwnReports {
  constructor(
    private readonly decisions: ReportDecisions,
    private readonly measures: OwnMeasures,
    private readonly submissions: ReportSubmissions,
  ) {}

  /** @param onBehalfOf key of the unit, where somebody else speaks for it */
  confirm(
    call: Call,
    bodyKey: string,
    numbers: readonly string[],
    onBehalfOf: string | null,
  ): Promise<Outcome> {
    return eachOf(numbers, async (number) => {
      const once = callFor(call, `confirm ${number}`);
      await this.submissions.confirm(once, bodyKey, number, { onBehalfOf });
    });
  }

  /** Takes back what the actor reported on these measures and nobody has decided on. */
  async takeBack(call: Call, bodyKey: string, numbers: readonly string[]): Promise<Outcome> {
    const own = await this.measures.list(call, bodyKey);
    return eachOf(numbers, async (number) => {
      const report = takenBackNext(own.find(({ state }) => state.document.number === number));
      if (!report) throw new DomainError('NOT_POSSIBLE_NOW', NOTHING);
      const once = callFor({ ...call, ifMatch: etag(report.version) }, `take back ${report.id}`);
      await this.decisions.withdraw(once, bodyKey, report.id);
    });
  }
}

const NOTHING = 'Hier gibt es nichts mehr zurückzunehmen. Bitte melden Sie einen neuen Sachstand.';

/** The last thing the reader said about a measure, if it can be taken back. */
export const takenBackNext = (own: OwnMeasure | undefined): OpenReport | null =>
  own?.waiting.find((report) => report.own) ?? own?.confirmed ?? null;

/** One form does several things; each has its own key for being done only once. */
function callFor(call: Call, what: string): Call {
  const { idempotency } = call;
  return {
    ...call,
    idempotency: idempotency && { key: `${idempotency.key} ${what}`, fingerprint: what },
  };
}

/** What is refused for one does not hold up the others. */
async function eachOf(
  numbers: readonly string[],
  work: (number: string) => Promise<void>,
): Promise<Outcome> {
  const done: string[] = [];
  const refused: FieldProblem[] = [];
  for (const number of new Set(numbers)) {
    try {
      await work(number);
      done.push(number);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      refused.push({ field: number, message: error.message });
    }
  }
  return { done, refused };
}
