import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { isAnswerableFor } from '../auth/actor.js';
import type { Call } from '../auth/call.js';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import { DomainError } from '../texts/domain-error.js';
import { PaperMeasureText } from './paper-measure-text.entity.js';
import { type PaperText, PaperTextList } from './paper-text-list.js';
import type { TextReturnInput, TextSignOffRequestInput } from './paper-text.input.js';
import { recorded, sinceTexts } from './paper-texts.js';
import {
  type OpenedPaper,
  type PaperChange,
  type PaperPlace,
  PaperWriting,
} from './paper-writing.js';
import { SIGNABLE, type TextState, textState } from './text-states.js';

/** Departments are asked whether they agree with their shortened words, and sign or return them. */
@Injectable()
export class PaperTextSigning {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly texts: PaperTextList,
    private readonly writing: PaperWriting,
  ) {}

  /**
   * Without measures: for all shortened texts nobody was asked about yet.
   * @throws DomainError NOT_POSSIBLE_NOW where there is none, or one is settled
   */
  async ask(call: Call, place: PaperPlace, { measures }: TextSignOffRequestInput) {
    const opened = await this.texts.open(call, 'paper.prepare', place);
    const all = await this.texts.of(opened);
    const asked = all.filter(({ document, state }) =>
      measures ? measures.includes(document.number) : state === 'UNSIGNED',
    );
    const unknown = measures?.find(
      (number) => !asked.some((one) => one.document.number === number),
    );
    if (unknown !== undefined) throw nothingToSign(unknown);
    const ids = asked.flatMap(({ shortened }) => shortened?.measureId ?? []);
    const work = async (em: EntityManager, { id: paperId }: OpenedPaper['paper']) => {
      if (asked.length === 0) throw nothingToAsk();
      for (const text of asked) await signable(em, paperId, text, SIGNABLE);
      const columns = { askedBy: call.actor.function, askedAt: this.clock.now() };
      const those = { paperId, measureId: In(ids) };
      await em.update(PaperMeasureText, those, { ...columns, ...NOT_RETURNED });
      const numbers = asked.map(({ document }) => document.number);
      return { deed: { action: 'PAPER_TEXTS_ASKED', after: { numbers } } } as const;
    };
    return this.writing.write(call, opened, 'askText', work, sinceTexts(ids));
  }

  /** @throws DomainError FORBIDDEN for a measure another unit leads, NOT_POSSIBLE_NOW without such a text */
  sign(call: Call, place: PaperPlace, number: string) {
    return this.decide(call, place, number, {
      step: 'signText',
      from: SIGNABLE,
      columns: { ...NOT_RETURNED, signedBy: call.actor.function, signedAt: this.clock.now() },
      deed: { action: 'PAPER_TEXT_SIGNED', after: { number } },
    });
  }

  /** Also after it was signed. @throws DomainError as `sign` */
  giveBack(call: Call, place: PaperPlace, number: string, { comment }: TextReturnInput) {
    const said = { returnedBy: call.actor.function, returnedAt: this.clock.now(), comment };
    return this.decide(call, place, number, {
      step: 'returnText',
      from: [...SIGNABLE, 'SIGNED'],
      columns: { ...said, signedBy: null, signedAt: null },
      deed: { action: 'PAPER_TEXT_RETURNED', after: { number, comment } },
    });
  }

  private async decide(call: Call, place: PaperPlace, number: string, decision: Decision) {
    const opened = await this.texts.open(call, 'paper.sign_text', place);
    const { id: measureId, leadId } = await recorded(this.database, opened, number);
    if (!isAnswerableFor(call.actor, leadId))
      await this.writing.refuse(
        call,
        opened,
        `Den Text zu ${number} zeichnet die Leitung der federführenden Stelle frei.`,
      );
    const text = await this.texts.find(opened, number);
    const work = async (em: EntityManager, { id: paperId }: OpenedPaper['paper']) => {
      if (!text) throw nothingToSign(number);
      await signable(em, paperId, text, decision.from);
      await em.update(PaperMeasureText, { paperId, measureId }, decision.columns);
      return { deed: decision.deed };
    };
    return this.writing.write(call, opened, decision.step, work, sinceTexts([measureId]));
  }
}

/** What a department says to a text. */
interface Decision extends Pick<PaperChange, 'deed'> {
  step: 'signText' | 'returnText';
  from: readonly TextState[];
  columns: Partial<PaperMeasureText>;
}

const NOT_RETURNED = { returnedBy: null, returnedAt: null, comment: null };

/** @throws DomainError NOT_POSSIBLE_NOW where it is in none of these states by now */
async function signable(
  em: EntityManager,
  paperId: string,
  { document: { number }, words, shortened }: PaperText,
  states: readonly TextState[],
): Promise<void> {
  const known = shortened && { paperId, measureId: shortened.measureId };
  const now = known && (await em.findOneBy(PaperMeasureText, known));
  if (!states.includes(textState(now ?? undefined, words))) throw nothingToSign(number);
}

const nothingToAsk = (): DomainError =>
  new DomainError(
    'NOT_POSSIBLE_NOW',
    'Es gibt in dieser Vorlage keinen gekürzten Text, zu dem noch niemand gefragt ist.',
  );

const nothingToSign = (number: string): DomainError =>
  new DomainError(
    'NOT_POSSIBLE_NOW',
    `Zu ${number} gibt es hier keinen gekürzten Text, der zum jetzigen Sachstand gehört und noch freizuzeichnen ist.`,
  );
