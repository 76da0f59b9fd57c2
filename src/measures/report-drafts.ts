import { Injectable } from '@nestjs/common';
import { type EntityManager, LessThanOrEqual } from 'typeorm';
import type { Actor } from '../auth/actor.js';
import { Clock } from '../config/clock.js';
import { rowsOf } from '../database/rows.js';
import { dayOf } from '../texts/days.js';
import { DomainError, type FieldProblem } from '../texts/domain-error.js';
import { germanDay } from '../texts/partial-date.js';
import { invalidInput } from '../web/input.js';
import { problemOfBehalf, spokenFor } from './report-authors.js';
import { type Before, hintsOn } from './report-hints.js';
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
    const before = await beforehand(em, measure.id, statement.asOf);
    return {
      report: {
        ...draft(actor, measure, statement, this.clock.now(), input.id),
        state: 'SUBMITTED',
        confirmsUnchanged: false,
        correctsId: corrected?.id ?? null,
      },
      hints: hintsOn(statement, corrected ? { ...before, status: null } : before),
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
    await refuseWhileWaiting(em, measure, asOf);
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

const BEFOREHAND = `
  select (
    select n.status from status_report n
    where n.measure_id = :measureId and n.state = 'ACCEPTED' and n.as_of <= :asOf
    order by n.as_of desc, n.recorded_at desc, n.id desc limit 1) as status, (
    select min(w.as_of) from status_report w
    where w.measure_id = :measureId and w.state = 'SUBMITTED') as "waitingAsOf"`;

async function beforehand(em: EntityManager, measureId: string, asOf: string): Promise<Before> {
  const [before] = await rowsOf<Before>(em, BEFOREHAND, { measureId, asOf });
  return before ?? { status: null, waitingAsOf: null };
}

/** A statement accepted after a newer confirmation of what was before would never come to count. */
async function refuseWhileWaiting(
  em: EntityManager,
  measure: ReportedMeasure,
  asOf: string,
): Promise<void> {
  const { waitingAsOf } = await beforehand(em, measure.id, asOf);
  if (waitingAsOf !== null)
    throw new DomainError(
      'NOT_POSSIBLE_NOW',
      `Zur Maßnahme „${measure.number}“ wartet noch ein Sachstand zum ${germanDay(waitingAsOf)} auf die Annahme. Bitte warten Sie die Entscheidung ab oder ziehen Sie ihn zurück.`,
    );
}

const nothingToConfirm = ({ number }: ReportedMeasure, asOf: string): DomainError =>
  new DomainError(
    'NOT_POSSIBLE_NOW',
    `Zur Maßnahme „${number}“ gibt es zum ${germanDay(asOf)} keinen angenommenen Stand der Umsetzung, der sich bestätigen ließe. Bitte melden Sie einen Sachstand.`,
  );
