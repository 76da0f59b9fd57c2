import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { FilterKeys } from '../measures/filter-keys.js';
import type { MeasureFilter } from '../measures/measure-filter.js';
import { MeasureStates } from '../measures/measure-states.js';
import { Bodies } from '../organizations/bodies.js';
import type { Body } from '../organizations/body.entity.js';
import { DomainError } from '../texts/domain-error.js';
import { type CountyRecords, countyRecords } from './content/county-records.js';
import { selectionWords } from './content/selection.js';
import { stateContent } from './content/state-content.js';
import { documentMeta } from './document-meta.js';
import type { PaperContent, Umsetzungsstand, Vorlage } from './paper-content.js';
import { courseOf } from './paper-course.js';
import { draftAfter } from './paper-draft.js';
import { frameOf, newFrame } from './paper-frame.js';
import type { Paper } from './paper.entity.js';
import { type Audience, StoredPapers } from './stored-papers.js';

/** A paper that can be rendered: nothing else is asked once this is there. */
export interface PreparedPaper {
  bodyId: string;
  /** Key of the paper, or its template where it is made on demand. */
  key: string;
  template: string;
  content: PaperContent;
}

/** Gathers what a paper says: of a stored paper, or on demand for any day and any part of the measures. */
@Injectable()
export class PaperContents {
  constructor(
    private readonly database: Database,
    private readonly bodies: Bodies,
    private readonly states: MeasureStates,
    private readonly filterKeys: FilterKeys,
    private readonly papers: StoredPapers,
  ) {}

  /**
   * @param name key or number of the paper
   * @throws DomainError NOT_FOUND for an unknown county or paper, or a paper kept only for its course
   */
  async paper(bodyKey: string, name: string, audience: Audience): Promise<PreparedPaper> {
    const body = await this.bodies.byKey(bodyKey);
    const paper = await this.papers.one(body.id, name, audience);
    if (paper.template === null) throw onlyCourse(paper);
    const frame = frameOf(await courseOf(this.database.read, paper));
    const records = await countyRecords(this.database.read, body.id);
    const stand =
      paper.asOf === null ? null : await this.state(body, frame, records, paper.asOf, {});
    const { key, template } = paper;
    return { bodyId: body.id, key, template, content: contentOf(body, frame, stand) };
  }

  /**
   * A draft with the state on a day. Its head comes from the county's report of that day or the
   * newest before it.
   * @param asOf `YYYY-MM-DD`
   * @throws DomainError NOT_FOUND for an unknown county, INVALID_INPUT for a filter that names nothing
   */
  async onDemand(
    bodyKey: string,
    template: string,
    asOf: string,
    filter: MeasureFilter = {},
  ): Promise<PreparedPaper> {
    const body = await this.bodies.byKey(bodyKey);
    await this.filterKeys.check({ bodyId: body.id, reading: { scope: 'PUBLIC' } }, filter);
    const records = await countyRecords(this.database.read, body.id);
    const model = await this.papers.modelFor(body.id, asOf);
    const frame = model
      ? draftAfter(await courseOf(this.database.read, model), template, asOf)
      : newFrame(subjectOf(records), reportingUnit(body, records));
    const stand = await this.state(body, frame, records, asOf, filter);
    const content = contentOf(body, frame, stand);
    return { bodyId: body.id, key: template, template, content };
  }

  private async state(
    body: Body,
    { oeffentlich }: Vorlage,
    records: CountyRecords,
    stichtag: string,
    filter: MeasureFilter,
  ): Promise<Umsetzungsstand> {
    const states = await this.states.asOf(body.key, stichtag, filter);
    const auswahl = selectionWords(filter, records);
    return stateContent({ stichtag, auswahl, oeffentlich }, states, records);
  }
}

function contentOf(body: Body, vorlage: Vorlage, stand: Umsetzungsstand | null): PaperContent {
  return {
    dokument: documentMeta(body, vorlage, stand?.stichtag ?? null),
    kreis: { name: body.name, kurzname: body.shortName, erfunden: body.invented },
    vorlage,
    stand,
  };
}

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

function onlyCourse(paper: Paper): DomainError {
  return new DomainError(
    'NOT_FOUND',
    `Von der Vorlage „${paper.name}“ ist nur der Beratungsweg verzeichnet; ein Dokument gibt es dazu nicht.`,
  );
}
