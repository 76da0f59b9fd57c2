import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { isAnswerableFor } from '../auth/actor.js';
import { type Call, seenVersion } from '../auth/call.js';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import { DomainError } from '../texts/domain-error.js';
import { PaperMeasureText } from './paper-measure-text.entity.js';
import { type PaperText, PaperTextList } from './paper-text-list.js';
import type { TextReturnInput, TextSignOffRequestInput } from './paper-text.input.js';
import { recorded, sinceTexts } from './paper-texts.js';
import {
  type OpenedPaper,
  type PaperDeed,
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

  /**
   * All of them or none.
   * @throws DomainError FORBIDDEN for a measure another unit leads by now, NOT_POSSIBLE_NOW without such a text,
   * STALE_VERSION for one that says something else than what was seen; each names its measure
   */
  sign(call: Call, place: PaperPlace, numbers: readonly string[]) {
    return this.decide(call, place, numbers, {
      step: 'signText',
      from: SIGNABLE,
      columns: { ...NOT_RETURNED, signedBy: call.actor.function, signedAt: this.clock.now() },
      deed: (number) => ({ action: 'PAPER_TEXT_SIGNED', after: { number } }),
    });
  }

  /** Also after it was signed. @throws DomainError as `sign` */
  giveBack(call: Call, place: PaperPlace, number: string, { comment }: TextReturnInput) {
    const said = { returnedBy: call.actor.function, returnedAt: this.clock.now(), comment };
    return this.decide(call, place, [number], {
      step: 'returnText',
      from: [...SIGNABLE, 'SIGNED'],
      columns: { ...said, signedBy: null, signedAt: null },
      deed: () => ({ action: 'PAPER_TEXT_RETURNED', after: { number, comment } }),
    });
  }

  private async decide(
    call: Call,
    place: PaperPlace,
    numbers: readonly string[],
    { step, from, columns, deed }: Decision,
  ) {
    const opened = await this.texts.open(call, 'paper.sign_text', place);
    const measures = await this.answeredFor(call, opened, numbers);
    const all = await this.texts.of(opened);
    const work = async (em: EntityManager, { id: paperId }: OpenedPaper['paper']) => {
      for (const { number } of measures) {
        const text = all.find(({ document }) => document.number === number);
        if (!text) throw nothingToSign(number);
        const { version } = await signable(em, paperId, text, from);
        if (version > seenVersion(call)) throw changedMeanwhile(number);
      }
      const measureId = In(measures.map(({ id }) => id));
      await em.update(PaperMeasureText, { paperId, measureId }, columns);
      return { deed: numbers.map(deed) };
    };
    return this.writing.write(call, opened, step, work, EACH_FOR_ITSELF);
  }

  /** @throws DomainError FORBIDDEN naming the first that another unit leads */
  private async answeredFor(call: Call, opened: OpenedPaper, numbers: readonly string[]) {
    const measures = [];
    for (const number of numbers) {
      const measure = await recorded(this.database, opened, number);
      const sentence = `Den Text zu ${number} zeichnet die Leitung der federführenden Stelle frei.`;
      if (!isAnswerableFor(call.actor, measure.leadId))
        await this.writing.refuse(call, opened, sentence);
      measures.push(measure);
    }
    return measures;
  }
}

/** What a department says to texts. */
interface Decision {
  step: 'signText' | 'returnText';
  from: readonly TextState[];
  columns: Partial<PaperMeasureText>;
  deed: (number: string) => PaperDeed;
}

const NOT_RETURNED = { returnedBy: null, returnedAt: null, comment: null };

/** What was seen is held against every text, so that the one that has changed can be named. */
const EACH_FOR_ITSELF = () => 0;

/**
 * @returns the text as it is in the transaction
 * @throws DomainError NOT_POSSIBLE_NOW where it is in none of these states by now
 */
async function signable(
  em: EntityManager,
  paperId: string,
  { document: { number }, words, shortened }: PaperText,
  states: readonly TextState[],
): Promise<PaperMeasureText> {
  const known = shortened && { paperId, measureId: shortened.measureId };
  const now = known && (await em.findOneBy(PaperMeasureText, known));
  if (now && states.includes(textState(now, words))) return now;
  throw nothingToSign(number);
}

const changedMeanwhile = (number: string): DomainError =>
  new DomainError(
    'STALE_VERSION',
    `Der Text zu ${number} lautet inzwischen anders. Es ist nichts geschehen; bitte lesen Sie ihn und entscheiden Sie dann.`,
  );

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
