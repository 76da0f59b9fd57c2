import { Injectable } from '@nestjs/common';
import { type EntityManager, LessThanOrEqual } from 'typeorm';
import type { Actor } from '../auth/actor.js';
import { Clock } from '../config/clock.js';
import { dayOf } from '../texts/days.js';
import { DomainError, type FieldProblem } from '../texts/domain-error.js';
import { germanDay } from '../texts/partial-date.js';
import { invalidInput } from '../web/input.js';
import { problemOfBehalf, spokenFor } from './report-authors.js';
import { hintsOn } from './report-hints.js';
import { problemsOf, problemsOfDay } from './report-rules.js';
import { draft, repeated, stated, type StoredReport } from './report-words.js';
import type { ConfirmationInput, StatusReportInput } from './report.input.js';
import type { ReportedMeasure } from './reported-measures.js';
import { StatusReport } from './status-report.entity.js';

export interface Draft {
  report: StoredReport;
  /** What may be worth another look. */
  hints: readonly FieldProblem[];
}

/** Makes of what somebody sent the report that will be stored, or says what is wrong with it. */
@Injectable()
export class ReportDrafts {
  constructor(private readonly clock: Clock) {}

  /** @throws DomainError INVALID_INPUT naming all that is wrong */
  async ofStatement(
    em: EntityManager,
    actor: Actor,
    measure: ReportedMeasure,
    input: StatusReportInput,
  ): Promise<Draft> {
    const today = this.today();
    const corrected = input.corrects
      ? await em.findOneBy(StatusReport, { id: input.corrects, measureId: measure.id })
      : null;
    const statement = stated(input, corrected?.asOf ?? today);
    refuse([
      ...problemsOf(statement, { today, firstDay: measure.firstDay, corrected }),
      ...(input.corrects && !corrected ? [UNKNOWN_CORRECTED] : []),
      ...problemOfBehalf(actor, measure.lead, input.onBehalfOf ?? null),
    ]);
    const before = corrected ? null : await inForce(em, measure.id, statement.asOf);
    const waiting = await oldestWaiting(em, measure.id);
    return {
      report: {
        ...draft(actor, measure, statement, this.clock.now(), input.id),
        state: 'SUBMITTED',
        confirmsUnchanged: false,
        correctsId: corrected?.id ?? null,
      },
      hints: hintsOn(statement, {
        status: before?.status ?? null,
        waitingAsOf: waiting?.asOf ?? null,
      }),
    };
  }

  /**
   * The unit that leads states nothing new with a confirmation, so it counts at once. Spoken by the
   * KI management for a unit it waits for a second person like everything else.
   * @throws DomainError INVALID_INPUT for a day that cannot be; NOT_POSSIBLE_NOW when there is
   * nothing to confirm
   */
  async ofConfirmation(
    em: EntityManager,
    actor: Actor,
    measure: ReportedMeasure,
    input: ConfirmationInput,
  ): Promise<Draft> {
    const today = this.today();
    const asOf = input.asOf ?? today;
    refuse([
      ...problemsOfDay(asOf, { today, firstDay: measure.firstDay, corrected: null }),
      ...problemOfBehalf(actor, measure.lead, input.onBehalfOf ?? null),
    ]);
    await refuseWhileWaiting(em, measure);
    const confirmed = await inForce(em, measure.id, asOf);
    if (!confirmed || confirmed.status === 'UNKNOWN') throw nothingToConfirm(measure, asOf);
    return {
      report: {
        ...draft(actor, measure, repeated(confirmed, asOf), this.clock.now(), input.id),
        confirmsUnchanged: true,
        correctsId: null,
        state: spokenFor(actor, measure.lead) === null ? 'ACCEPTED' : 'SUBMITTED',
      },
      hints: [],
    };
  }

  private today(): string {
    return dayOf(this.clock.now());
  }
}

function refuse(problems: readonly FieldProblem[]): void {
  if (problems.length > 0) throw invalidInput(problems);
}

const UNKNOWN_CORRECTED: FieldProblem = {
  field: 'corrects',
  message: 'Einen solchen Sachstand gibt es zu dieser Maßnahme nicht.',
};

/** The accepted report that counts on that day. */
const inForce = (em: EntityManager, measureId: string, asOf: string) =>
  em.findOne(StatusReport, {
    where: { measureId, state: 'ACCEPTED', asOf: LessThanOrEqual(asOf) },
    order: { asOf: 'DESC', recordedAt: 'DESC', id: 'DESC' },
  });

const oldestWaiting = (em: EntityManager, measureId: string) =>
  em.findOne(StatusReport, { where: { measureId, state: 'SUBMITTED' }, order: { asOf: 'ASC' } });

/** A statement accepted after a newer confirmation of what was before would never come to count. */
async function refuseWhileWaiting(em: EntityManager, measure: ReportedMeasure): Promise<void> {
  const waiting = await oldestWaiting(em, measure.id);
  if (waiting)
    throw new DomainError(
      'NOT_POSSIBLE_NOW',
      `Zur Maßnahme „${measure.number}“ wartet noch ein Sachstand zum ${germanDay(waiting.asOf)} auf die Annahme. Bitte warten Sie die Entscheidung ab oder ziehen Sie ihn zurück.`,
    );
}

const nothingToConfirm = ({ number }: ReportedMeasure, asOf: string): DomainError =>
  new DomainError(
    'NOT_POSSIBLE_NOW',
    `Zur Maßnahme „${number}“ gibt es zum ${germanDay(asOf)} keinen angenommenen Stand der Umsetzung, der sich bestätigen ließe. Bitte melden Sie einen Sachstand.`,
  );
