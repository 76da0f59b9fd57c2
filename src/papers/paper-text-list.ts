import { Injectable } from '@nestjs/common';
import type { Call } from '../auth/call.js';
import type { Action } from '../auth/permissions.js';
import { Database } from '../database/database.js';
import type { MeasureState } from '../measures/measure-state.js';
import { MeasureStates } from '../measures/measure-states.js';
import { Access, type Admission } from '../organizations/access.js';
import { DomainError } from '../texts/domain-error.js';
import { inScope } from './content/scope.js';
import { audienceOf, THE_HOUSE } from './paper-audience.js';
import { PaperContents } from './paper-contents.js';
import type { PaperMeasureText } from './paper-measure-text.entity.js';
import { type OpenedPaper, type PaperPlace, PaperWriting } from './paper-writing.js';
import type { Paper } from './paper.entity.js';
import { StoredPapers } from './stored-papers.js';
import { type TextState, textState } from './text-states.js';
import { textsOf } from './texts-of-paper.js';

/** A measure of a paper with what is said of it. */
export interface PaperText {
  document: MeasureState['document'];
  /** Of the department, as they stand now; null where it has said nothing for the public. */
  words: string | null;
  shortened: PaperMeasureText | undefined;
  state: TextState;
}

/** The texts of a paper, for those who write them and for those whose words they are. */
@Injectable()
export class PaperTextList {
  constructor(
    private readonly access: Access,
    private readonly contents: PaperContents,
    private readonly database: Database,
    private readonly papers: StoredPapers,
    private readonly states: MeasureStates,
    private readonly writing: PaperWriting,
  ) {}

  /** Also for units that are not asked to co-sign, where their words stand in the paper. */
  async open(call: Call, action: Action, place: PaperPlace): Promise<OpenedPaper> {
    const admission = await this.access.to(call, action, place.body);
    const paper = await this.papers.named(admission.bodyId, place.paper, THE_HOUSE);
    const theirs =
      paper && admission.reading.scope === 'UNITS' ? await this.measures(admission, paper) : [];
    if (paper && theirs.length > 0) return { admission, action, paper };
    return this.writing.open(call, action, place);
  }

  /** Whether the actor may see the paper itself, and not only the texts of their units. */
  async seesPaper({ actor }: Call, { paper }: Pick<OpenedPaper, 'paper'>): Promise<boolean> {
    const audience = audienceOf(actor, paper.bodyId);
    return (await this.papers.named(paper.bodyId, paper.key, audience)) !== undefined;
  }

  /** By number of the measure; department heads get those their units lead by now. */
  async of({ admission, paper }: Pick<OpenedPaper, 'admission' | 'paper'>): Promise<PaperText[]> {
    const texts = await textsOf(this.database.read, paper);
    const measures = await this.measures(admission, paper);
    return measures.map(({ document, report }) => {
      const words = report?.publicText ?? null;
      const shortened = texts.get(document.number);
      return { document, words, shortened, state: textState(shortened, words) };
    });
  }

  /** Numbers of the measures the actor answers for by now, whoever led them on the day of the paper. */
  answeredFor({ actor }: Call, { paper: { bodyId } }: Pick<OpenedPaper, 'paper'>) {
    return this.ledBy(
      bodyId,
      actor.units.map(({ key }) => key),
    );
  }

  /** Undefined for a measure that is not in the paper, or not theirs. */
  async find(opened: OpenedPaper, number: string): Promise<PaperText | undefined> {
    return (await this.of(opened)).find(({ document }) => document.number === number);
  }

  /** @throws DomainError NOT_FOUND for a measure that is not in the paper, or not theirs */
  async one(opened: OpenedPaper, number: string): Promise<PaperText> {
    const found = await this.find(opened, number);
    if (found) return found;
    throw new DomainError('NOT_FOUND', `Von einer Maßnahme „${number}“ sagt diese Vorlage nichts.`);
  }

  private async measures(admission: Admission, paper: Paper): Promise<MeasureState[]> {
    if (paper.asOf === null) return [];
    const { bodyId, reading } = admission;
    const states = inScope(await this.states.all(admission, paper.asOf, paper.filter), paper);
    if (reading.scope !== 'UNITS') return this.contents.listed(paper, states);
    // Whoever leads a measure by now has to sign, also what was said on a day it was another's.
    const own = await this.ledBy(bodyId, reading.unitKeys);
    const theirs = states.filter(({ document }) => own.has(document.number));
    return this.contents.listed(paper, theirs);
  }

  private async ledBy(bodyId: string, unitKeys: readonly string[]): Promise<ReadonlySet<string>> {
    if (unitKeys.length === 0) return new Set();
    const rows = await this.database.rows<{ number: string }>(LED_BY, { bodyId, unitKeys });
    return new Set(rows.map(({ number }) => number));
  }
}

const LED_BY = `
  select m.number from measure m join organization o on o.id = m.lead_id
  where m.body_id = :bodyId and o.key in (:...unitKeys)`;
