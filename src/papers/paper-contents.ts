import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { FilterKeys } from '../measures/filter-keys.js';
import type { MeasureFilter } from '../measures/measure-filter.js';
import type { MeasureState } from '../measures/measure-state.js';
import { MeasureStates } from '../measures/measure-states.js';
import type { Reading } from '../organizations/access.js';
import { Bodies } from '../organizations/bodies.js';
import { Body } from '../organizations/body.entity.js';
import { DomainError } from '../texts/domain-error.js';
import type { FieldSection } from './content/field-content.js';
import { bothEditions } from './content/editions.js';
import { type CountyRecords, countyRecords } from './content/county-records.js';
import { listing } from './content/listed-measures.js';
import { inScope, isEverything, type Scope } from './content/scope.js';
import { selectionWords } from './content/selection.js';
import { type StateQuestion, stateContent } from './content/state-content.js';
import { documentMeta } from './document-meta.js';
import { EarlierPapers } from './earlier-papers.js';
import { type Edition, usualEdition } from './edition.js';
import type { Dress } from '../rendering/dress.js';
import { refuseMoreMeasures } from '../rendering/paper-size.js';
import { FrozenPapers } from './frozen-papers.js';
import type { PaperContent, Vorlage } from './paper-content.js';
import { courseOf, type PaperCourse } from './paper-course.js';
import { draftAfter } from './paper-draft.js';
import { frameOf, newFrame, sectionContent, sectionsOf } from './paper-frame.js';
import type { Paper } from './paper.entity.js';
import { NO_TEXTS, textsOf, type TextsOfPaper } from './texts-of-paper.js';
import { StoredPapers } from './stored-papers.js';
import { PaperRegister } from './paper-register.js';
import { type Audience, THE_PUBLIC } from './paper-audience.js';

/** A paper that can be rendered: nothing else is asked once this is there. */
export interface PreparedPaper {
  bodyId: string;
  /** Key of the paper, or its template where it is made on demand. */
  key: string;
  template: string;
  content: PaperContent;
  /** Nothing about it changes any more: which document fixes it, and what it looks like there. */
  frozen?: { id: string; edition: Edition; dress: Dress };
}

/** People outside know nothing of papers that are not public, not even that there are any. */
const READERS: Readonly<Record<Edition, Audience>> = {
  PUBLIC: THE_PUBLIC,
  INTERNAL: { inside: true, drafts: 'NONE', internal: true },
};

const EVERYTHING: Reading = { scope: 'ALL' };
const OPEN: Reading = { scope: 'PUBLIC' };

/** Gathers what a paper says: of a stored paper, or on demand for any day and any part of the measures. */
@Injectable()
export class PaperContents {
  constructor(
    private readonly database: Database,
    private readonly bodies: Bodies,
    private readonly states: MeasureStates,
    private readonly filterKeys: FilterKeys,
    private readonly papers: StoredPapers,
    private readonly register: PaperRegister,
    private readonly frozen: FrozenPapers,
  ) {}

  /**
   * @param name key or number of the paper
   * @throws DomainError NOT_FOUND for an unknown county or paper, or a paper kept only for its course
   */
  async paper(bodyKey: string, name: string, audience: Audience): Promise<PreparedPaper> {
    const { id: bodyId } = await this.bodies.byKey(bodyKey);
    const paper = await this.papers.one(bodyId, name, audience);
    return this.of(bodyKey, paper, usualEdition(paper.isPublic, audience));
  }

  /**
   * What a stored paper says now: as it was fixed, or as long as it is worked on, what is recorded.
   * @throws DomainError as `editions`, RENDITION_DAMAGED when it is no longer what was fixed
   */
  async of(bodyKey: string, paper: Paper, edition: Edition): Promise<PreparedPaper> {
    const { bodyId, key } = paper;
    const prepared = { bodyId, key, template: templateOf(paper) };
    const id = await this.frozen.currentOf(paper);
    if (id === undefined)
      return { ...prepared, content: (await this.editions(bodyKey, paper))[edition] };
    const { content } = await this.frozen.one(id);
    const frozen = { id, edition, dress: content.dress };
    return { ...prepared, content: content.editions[edition], frozen };
  }

  /**
   * What a stored paper says, gathered once: for everybody, and with what is for the house alone.
   * @throws DomainError NOT_FOUND for an unknown county, or a paper kept only for its course
   */
  async editions(bodyKey: string, paper: Paper): Promise<Record<Edition, PaperContent>> {
    const body = await this.bodies.byKey(bodyKey);
    templateOf(paper);
    const { asOf } = paper;
    const course = await courseOf(this.database.read, paper);
    const facts = asOf === null ? null : await this.facts(body, asOf, paper, EVERYTHING);
    const texts = await textsOf(this.database.read, paper);
    const earlier = await this.earlier(bodyKey, paper);
    const before = {
      PUBLIC: await told(earlier, 'PUBLIC', facts),
      INTERNAL: await told(earlier, 'INTERNAL', facts),
    };
    return bothEditions((edition) => {
      const written = fieldSections(course, edition);
      const known = facts && { ...facts, ...before[edition], texts, written };
      return contentOf(body, frameOf(course, edition), known, edition);
    });
  }

  /**
   * Those of the measures that a stored paper tells of, in one edition at least.
   * @param states in its scope on its Stichtag
   */
  async listed(paper: Paper, states: readonly MeasureState[]): Promise<MeasureState[]> {
    const { key } = await this.database.read.findOneByOrFail(Body, { id: paper.bodyId });
    const earlier = await this.earlier(key, paper);
    const open = states.filter(({ document }) => document.isPublic);
    const told = new Set([
      ...listing(open, await earlier.shown('PUBLIC', open)).listed,
      ...listing(states, await earlier.shown('INTERNAL', states)).listed,
    ]);
    return states.filter((state) => told.has(state));
  }

  /**
   * A draft with the state on a day. Its head comes from the county's report of that day or the
   * newest before it.
   * @param asOf `YYYY-MM-DD`
   * @throws DomainError NOT_FOUND for an unknown county, INVALID_INPUT for a filter that names nothing,
   * PAPER_TOO_LARGE
   */
  async onDemand(
    bodyKey: string,
    template: string,
    asOf: string,
    filter: MeasureFilter = {},
  ): Promise<PreparedPaper> {
    const body = await this.bodies.byKey(bodyKey);
    await this.filterKeys.check({ bodyId: body.id, reading: OPEN }, filter);
    await this.refuseTooMany(body.id, asOf, filter);
    const facts = await this.onDemandFacts(body, asOf, { filter, concepts: [] });
    const model = await this.papers.modelFor(body.id, asOf);
    const course = model && (await courseOf(this.database.read, model));
    const frame = (edition: Edition): Vorlage =>
      course
        ? draftAfter(course, template, asOf, edition)
        : newFrame(subjectOf(facts.records), reportingUnit(body, facts.records));
    const editions = bothEditions((edition) => contentOf(body, frame(edition), facts, edition));
    return { bodyId: body.id, key: template, template, content: editions.PUBLIC };
  }

  /** The papers the same committees know, as far as the readers of each edition do. */
  private async earlier(bodyKey: string, paper: Paper): Promise<EarlierPapers> {
    const known = async (edition: Edition): Promise<Paper[]> =>
      (await this.register.earlierFor(paper, READERS[edition])).map((one) => one.paper);
    return new EarlierPapers(
      { PUBLIC: await known('PUBLIC'), INTERNAL: await known('INTERNAL') },
      async (one) => {
        const id = await this.frozen.currentOf(one);
        if (id === undefined) return this.editions(bodyKey, one);
        return (await this.frozen.one(id)).content.editions;
      },
    );
  }

  /**
   * Anybody may narrow it down: if what is not public were counted then, a few questions would tell
   * what is in it.
   */
  private onDemandFacts(body: Body, stichtag: string, scope: Scope): Promise<Facts> {
    return this.facts(body, stichtag, scope, isEverything(scope) ? EVERYTHING : OPEN);
  }

  private async facts(
    body: Body,
    stichtag: string,
    scope: Scope,
    reading: Reading,
  ): Promise<Facts> {
    const records = await countyRecords(this.database.read, body.id);
    const reader = { bodyId: body.id, reading };
    const states = inScope(await this.states.all(reader, stichtag, scope.filter), scope);
    const auswahl = selectionWords(scope, records);
    return { ...NO_PAPER, stichtag, auswahl, states, records };
  }

  /** Not of stored papers: those that files bring as released are fixed at the start, however long. */
  private async refuseTooMany(bodyId: string, day: string, filter: MeasureFilter): Promise<void> {
    const everything = { bodyId, reading: EVERYTHING };
    const sort = { by: 'number', descending: false } as const;
    const first = { filter, sort, page: 1, limit: 1 };
    refuseMoreMeasures((await this.states.list(everything, day, first)).total);
  }
}

/** What is known on the Stichtag, public or not. */
interface Facts {
  stichtag: string;
  auswahl: string[];
  states: MeasureState[];
  records: CountyRecords;
  /** These as `StateQuestion` says. */
  last: StateQuestion['last'];
  shownBefore: StateQuestion['shownBefore'];
  written: StateQuestion['written'];
  texts: TextsOfPaper;
}

const NO_PAPER = { last: null, shownBefore: null, written: [], texts: NO_TEXTS };

/** What the committees have been told before. */
async function told(
  earlier: EarlierPapers,
  edition: Edition,
  facts: Facts | null,
): Promise<Pick<StateQuestion, 'last' | 'shownBefore'>> {
  if (facts === null) return { last: null, shownBefore: null };
  return {
    last: await earlier.last(edition),
    shownBefore: await earlier.shown(edition, facts.states),
  };
}

function contentOf(
  body: Body,
  vorlage: Vorlage,
  facts: Facts | null,
  edition: Edition,
): PaperContent {
  return {
    dokument: documentMeta(body, vorlage, facts?.stichtag ?? null, edition),
    kreis: { name: body.name, kurzname: body.shortName, erfunden: body.invented },
    fassung: { intern: edition === 'INTERNAL', ausgelassen: 0 },
    vorlage,
    stand: facts && stateContent({ ...facts, edition }, facts.states, facts.records),
  };
}

const fieldSections = (course: PaperCourse, edition: Edition): FieldSection[] =>
  sectionsOf(course, edition).flatMap((section) =>
    section.kind === 'FIELD' && section.fieldKey !== null
      ? [{ fieldKey: section.fieldKey, abschnitt: sectionContent(section) }]
      : [],
  );

function subjectOf({ concepts }: CountyRecords): string {
  const titles = new Intl.ListFormat('de').format(concepts.map(({ title }) => title));
  return titles ? `Umsetzungsstand zum ${titles}` : 'Umsetzungsstand der Maßnahmen';
}

function reportingUnit(
  { reportingUnitKey }: Body,
  { organizations }: CountyRecords,
): string | null {
  return organizations.find(({ key }) => key === reportingUnitKey)?.name ?? null;
}

/**
 * The template of a paper.
 * @throws DomainError NOT_FOUND for a paper without one
 */
function templateOf(paper: Paper): string {
  if (paper.template !== null) return paper.template;
  throw new DomainError(
    'NOT_FOUND',
    `Von der Vorlage „${paper.name}“ ist nur der Beratungsweg verzeichnet; ein Dokument gibt es dazu nicht.`,
  );
}
