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
      const { result, words = null, votes = null, date, agendaNumber } = input;
      const resultText = words ?? CONSULTATION_RESULTS[result];
      await em.update(Consultation, step.id, {
        resultCode: result,
        result: resultText,
        votes: votes && counted(votes),
        date: date ?? step.date,
        agendaNumber: agendaNumber ?? step.agendaNumber,
      });
      return {
        deed: {
          action: 'PAPER_TABLED',
          before: { result: step.result },
          after: { consultation: number, result: resultText, votes },
        },
      };
    });
  }
}

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
