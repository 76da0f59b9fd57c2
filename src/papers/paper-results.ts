import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Call } from '../auth/call.js';
import { DomainError } from '../texts/domain-error.js';
import { Consultation } from './consultation.entity.js';
import type { ResultInput } from './paper-steps.input.js';
import { CONSULTATION_RESULTS, type Votes } from './paper-words.js';
import { type PaperPlace, PaperWriting } from './paper-writing.js';
import type { Paper } from './paper.entity.js';

/** What the committees made of a paper. It stands beside the paper, whose documents stay as they are. */
@Injectable()
export class PaperResults {
  constructor(private readonly writing: PaperWriting) {}

  /**
   * A result entered again replaces the one before.
   * @param number of the consultation, from 1
   */
  async enter(call: Call, place: PaperPlace, number: number, input: ResultInput) {
    const opened = await this.writing.open(call, 'paper.table', place);
    return this.writing.write(call, opened, 'table', async (em, paper) => {
      const step = await consultation(em, paper, number);
      const entered = outcome(input, step);
      await em.update(Consultation, step.id, entered);
      const after = { consultation: number, ...entered };
      return { deed: { action: 'PAPER_TABLED', before: outcomeOf(step), after } };
    });
  }
}

type Outcome = Pick<Consultation, 'resultCode' | 'result' | 'votes' | 'date' | 'agendaNumber'>;

const outcomeOf = ({ resultCode, result, votes, date, agendaNumber }: Consultation): Outcome => ({
  resultCode,
  result,
  votes,
  date,
  agendaNumber,
});

const outcome = ({ result, words, votes, date, agendaNumber }: ResultInput, planned: Outcome) => ({
  resultCode: result,
  result: words ?? CONSULTATION_RESULTS[result],
  votes: votes ? counted(votes) : null,
  date: date ?? planned.date,
  agendaNumber: agendaNumber ?? planned.agendaNumber,
});

const counted = ({ yes, no, abstentions, biased }: Votes): Votes => ({
  yes,
  no,
  abstentions,
  biased,
});

async function consultation(
  em: EntityManager,
  { id: paperId }: Paper,
  number: number,
): Promise<Consultation> {
  const position = Number.isInteger(number) ? number - 1 : -1;
  const step = await em.findOneBy(Consultation, { paperId, position });
  if (!step)
    throw new DomainError(
      'NOT_FOUND',
      'Diese Beratung gibt es in der Beratungsfolge der Vorlage nicht. Gezählt wird von 1 an.',
    );
  if (step.kind === 'COUNCIL') return step;
  throw new DomainError(
    'NOT_POSSIBLE_NOW',
    'Ergebnisse werden nur für Beratungen in Gremien des Kreises eingetragen.',
  );
}
