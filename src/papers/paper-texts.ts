import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Call } from '../auth/call.js';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import { Measure } from '../measures/measure.entity.js';
import { DomainError } from '../texts/domain-error.js';
import { PaperMeasureText } from './paper-measure-text.entity.js';
import { PaperTextList } from './paper-text-list.js';
import type { PaperTextInput } from './paper-text.input.js';
import { textsView } from './paper-text.view.js';
import { type OpenedPaper, type PaperPlace, PaperWriting } from './paper-writing.js';

/** The words of a department on a measure, shortened for one paper. */
@Injectable()
export class PaperTexts {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly texts: PaperTextList,
    private readonly writing: PaperWriting,
  ) {}

  /** Department heads see those of the measures their units lead. */
  async list(call: Call, place: PaperPlace) {
    const opened = await this.texts.open(call, 'paper.read_draft', place);
    return textsView(opened.paper, await this.texts.of(opened));
  }

  /** A text that says something else has to be signed anew. */
  async shorten(call: Call, place: PaperPlace, number: string, { text }: PaperTextInput) {
    const opened = await this.texts.open(call, 'paper.prepare', place);
    const measure = await recorded(this.database, opened, number);
    const words = (await this.texts.find(opened, number))?.words ?? null;
    if (words === null) throw nothingSaid(number);
    const work = async (em: EntityManager, { id: paperId, version }: OpenedPaper['paper']) => {
      const key = { paperId, measureId: measure.id };
      const known = await em.findOneBy(PaperMeasureText, key);
      if (known?.text !== text || known.original !== words) {
        await em.delete(PaperMeasureText, key);
        await em.insert(PaperMeasureText, {
          ...key,
          ...UNSETTLED,
          original: words,
          text,
          version: version + 1,
          shortenedBy: call.actor.function,
          shortenedAt: this.clock.now(),
        });
      }
      const before = known ? { text: known.text } : {};
      return { deed: { action: 'PAPER_TEXT_SHORTENED', before, after: { number, text } } } as const;
    };
    return this.writing.write(call, opened, 'change', work, sinceTexts([measure.id]));
  }

  /** Back to the words of the department. */
  async restore(call: Call, place: PaperPlace, number: string) {
    const opened = await this.texts.open(call, 'paper.prepare', place);
    const { id: measureId } = await recorded(this.database, opened, number);
    const work = async (em: EntityManager, { id: paperId }: OpenedPaper['paper']) => {
      await em.delete(PaperMeasureText, { paperId, measureId });
      return { deed: { action: 'PAPER_TEXT_RESTORED', after: { number } } } as const;
    };
    return this.writing.write(call, opened, 'change', work, sinceTexts([measureId]));
  }
}

/** What the department has not said yet of a text that is new. */
const UNSETTLED = {
  askedBy: null,
  askedAt: null,
  signedBy: null,
  signedAt: null,
  returnedBy: null,
  returnedAt: null,
  comment: null,
} as const satisfies Partial<PaperMeasureText>;

/** The version since which these texts of the paper are as they are: others may have signed theirs. */
export const sinceTexts =
  (measureIds: readonly string[]) =>
  async (em: EntityManager, { id: paperId }: OpenedPaper['paper']): Promise<number> => {
    const texts = await em.findBy(PaperMeasureText, { paperId });
    const versions = texts
      .filter(({ measureId }) => measureIds.includes(measureId))
      .map(({ version }) => version);
    return Math.max(0, ...versions);
  };

/** @throws DomainError NOT_FOUND */
export async function recorded(
  { read }: Pick<Database, 'read'>,
  { admission: { bodyId } }: OpenedPaper,
  number: string,
): Promise<Measure> {
  const measure = await read.findOneBy(Measure, { bodyId, number });
  if (measure) return measure;
  throw new DomainError('NOT_FOUND', `Eine Maßnahme „${number}“ ist nicht verzeichnet.`);
}

const nothingSaid = (number: string): DomainError =>
  new DomainError(
    'NOT_POSSIBLE_NOW',
    `Zu ${number} gibt es am Stichtag dieser Vorlage keinen öffentlichen Sachstand, der sich kürzen ließe.`,
  );
