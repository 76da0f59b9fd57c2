import { Injectable } from '@nestjs/common';
import type { Call } from '../auth/call.js';
import { isAnswerableFor } from '../auth/actor.js';
import type { Action } from '../auth/permissions.js';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import type { MeasureState } from '../measures/measure-state.js';
import { MeasureStates } from '../measures/measure-states.js';
import { Measure } from '../measures/measure.entity.js';
import { Access, type Admission } from '../organizations/access.js';
import { DomainError } from '../texts/domain-error.js';
import { inScope } from './content/scope.js';
import { THE_HOUSE } from './paper-audience.js';
import { PaperMeasureText } from './paper-measure-text.entity.js';
import type { PaperTextInput } from './paper-text.input.js';
import { textsView } from './paper-text.view.js';
import { type OpenedPaper, type PaperPlace, PaperWriting } from './paper-writing.js';
import { StoredPapers } from './stored-papers.js';
import { textState } from './text-states.js';
import { textsOf } from './texts-of-paper.js';

/** The words of a department on a measure, shortened for one paper and signed by the department. */
@Injectable()
export class PaperTexts {
  constructor(
    private readonly access: Access,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly papers: StoredPapers,
    private readonly states: MeasureStates,
    private readonly writing: PaperWriting,
  ) {}

  /** Department heads see those of the measures their units lead. */
  async list(call: Call, place: PaperPlace) {
    const { admission, paper } = await this.open(call, 'paper.read_draft', place);
    const states = await this.measures(admission, paper);
    return textsView(paper, states, await textsOf(this.database.read, paper));
  }

  /** A text that says something else has to be signed anew. */
  async shorten(call: Call, place: PaperPlace, number: string, { text }: PaperTextInput) {
    const opened = await this.open(call, 'paper.prepare', place);
    const { measure, words } = await this.measure(opened, number);
    return this.writing.write(call, opened, 'change', async (em, { id: paperId }) => {
      const key = { paperId, measureId: measure.id };
      const known = await em.findOneBy(PaperMeasureText, key);
      if (known?.text !== text || known.original !== words) {
        await em.delete(PaperMeasureText, key);
        await em.insert(PaperMeasureText, {
          ...key,
          original: words,
          text,
          shortenedBy: call.actor.function,
          shortenedAt: this.clock.now(),
          signedBy: null,
          signedAt: null,
        });
      }
      const before = known ? { text: known.text } : {};
      return { deed: { action: 'PAPER_TEXT_SHORTENED', before, after: { number, text } } };
    });
  }

  /** Back to the words of the department. */
  async restore(call: Call, place: PaperPlace, number: string) {
    const opened = await this.open(call, 'paper.prepare', place);
    const measure = await this.recorded(opened, number);
    return this.writing.write(call, opened, 'change', async (em, { id: paperId }) => {
      await em.delete(PaperMeasureText, { paperId, measureId: measure.id });
      return { deed: { action: 'PAPER_TEXT_RESTORED', after: { number } } };
    });
  }

  /** @throws DomainError FORBIDDEN for a measure another unit leads, NOT_POSSIBLE_NOW without such a text */
  async sign(call: Call, place: PaperPlace, number: string) {
    const opened = await this.open(call, 'paper.sign_text', place);
    const measure = await this.recorded(opened, number);
    if (!isAnswerableFor(call.actor, measure.leadId))
      await this.writing.refuse(
        call,
        opened,
        `Den Text zu ${number} zeichnet die Leitung der federführenden Stelle frei.`,
      );
    const { words } = await this.measure(opened, number);
    return this.writing.write(call, opened, 'signText', async (em, { id: paperId }) => {
      const key = { paperId, measureId: measure.id };
      const known = await em.findOneBy(PaperMeasureText, key);
      const state = textState(known ?? undefined, words);
      if (state === 'ORIGINAL' || state === 'OUTDATED') throw nothingToSign(number);
      const { function: signedBy } = call.actor;
      await em.update(PaperMeasureText, key, { signedBy, signedAt: this.clock.now() });
      return { deed: { action: 'PAPER_TEXT_SIGNED', after: { number } } };
    });
  }

  /** Also for units that are not asked to co-sign, where their words stand in the paper. */
  private async open(call: Call, action: Action, place: PaperPlace): Promise<OpenedPaper> {
    const admission = await this.access.to(call, action, place.body);
    const paper = await this.papers.named(admission.bodyId, place.paper, THE_HOUSE);
    const theirs =
      paper && admission.reading.scope === 'UNITS' ? await this.measures(admission, paper) : [];
    if (paper && theirs.length > 0) return { admission, action, paper };
    return this.writing.open(call, action, place);
  }

  private async measures(
    admission: Admission,
    paper: OpenedPaper['paper'],
  ): Promise<MeasureState[]> {
    const { reading } = admission;
    if (paper.asOf === null) return [];
    const states = await this.states.all(admission, paper.asOf, paper.filter);
    return inScope(states, paper).filter(
      ({ document: { archived, lead } }) =>
        !archived && (reading.scope !== 'UNITS' || reading.unitKeys.includes(lead?.key ?? '')),
    );
  }

  /** A measure of the paper with the words of its department. */
  private async measure(opened: OpenedPaper, number: string) {
    const measure = await this.recorded(opened, number);
    const states = await this.measures(opened.admission, opened.paper);
    const words = states.find(({ document }) => document.number === number)?.report?.publicText;
    if (!words) throw nothingSaid(number);
    return { measure, words };
  }

  private async recorded({ admission: { bodyId } }: OpenedPaper, number: string): Promise<Measure> {
    const measure = await this.database.read.findOneBy(Measure, { bodyId, number });
    if (measure) return measure;
    throw new DomainError('NOT_FOUND', `Eine Maßnahme „${number}“ ist nicht verzeichnet.`);
  }
}

const nothingSaid = (number: string): DomainError =>
  new DomainError(
    'NOT_POSSIBLE_NOW',
    `Zu ${number} gibt es am Stichtag dieser Vorlage keinen öffentlichen Sachstand, der sich kürzen ließe.`,
  );

const nothingToSign = (number: string): DomainError =>
  new DomainError(
    'NOT_POSSIBLE_NOW',
    `Zu ${number} druckt diese Vorlage den Wortlaut der Stelle; freizuzeichnen ist nur ein gekürzter Text, der zum jetzigen Sachstand gehört.`,
  );
