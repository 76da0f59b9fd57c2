import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { MeasureFilter } from '../measures/measure-filter.js';
import { MeasureStates } from '../measures/measure-states.js';
import { Bodies } from '../organizations/bodies.js';
import type { Body } from '../organizations/body.entity.js';
import { DomainError } from '../texts/domain-error.js';
import { type CountyRecords, countyRecords } from './content/county-records.js';
import { selectionWords } from './content/selection.js';
import { stateContent } from './content/state-content.js';
import { documentMeta } from './document-meta.js';
import type { Beratung, PaperContent, Vorlage } from './paper-content.js';
import { PaperFrames } from './paper-frames.js';
import type { Paper } from './paper.entity.js';
import { StoredPapers } from './stored-papers.js';

/** A paper that can be rendered: nothing else is asked once this is there. */
export interface PreparedPaper {
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
    private readonly frames: PaperFrames,
    private readonly papers: StoredPapers,
  ) {}

  /**
   * @param name key or number of the paper
   * @throws DomainError NOT_FOUND for an unknown county or paper, or a paper kept only for its course
   */
  async paper(bodyKey: string, name: string): Promise<PreparedPaper> {
    const body = await this.bodies.byKey(bodyKey);
    const paper = await this.papers.one(body.id, name);
    if (paper.template === null) throw onlyCourse(paper);
    const frame = await this.frames.ofPaper(paper);
    const records = await countyRecords(this.database.read, body.id);
    return {
      template: paper.template,
      content: await this.content(body, frame, records, paper.asOf, {}),
    };
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
    const records = await countyRecords(this.database.read, body.id);
    const frame = await this.draft(body, template, asOf, records);
    return { template, content: await this.content(body, frame, records, asOf, filter) };
  }

  private async content(
    body: Body,
    vorlage: Vorlage,
    records: CountyRecords,
    stichtag: string | null,
    filter: MeasureFilter,
  ): Promise<PaperContent> {
    return {
      dokument: documentMeta(body, vorlage, stichtag),
      kreis: { name: body.name, kurzname: body.shortName, erfunden: body.invented },
      vorlage,
      stand:
        stichtag === null
          ? null
          : stateContent(
              {
                stichtag,
                auswahl: selectionWords(filter, records),
                oeffentlich: vorlage.oeffentlich,
              },
              await this.states.asOf(body.key, stichtag, filter),
              records,
            ),
    };
  }

  private async draft(
    body: Body,
    template: string,
    asOf: string,
    { concepts }: CountyRecords,
  ): Promise<Vorlage> {
    const model = await this.papers.modelFor(body.id, asOf);
    if (!model) return this.frames.ofCounty(body, subjectOf(concepts.map(({ title }) => title)));
    const frame = await this.frames.ofPaper(model);
    const sameDay = model.asOf === asOf;
    return {
      ...frame,
      nummer: null,
      entwurf: true,
      abschnitte: sameDay && model.template === template ? frame.abschnitte : [],
      beratungsfolge: sameDay ? frame.beratungsfolge : frame.beratungsfolge.map(anotherSession),
      anlagen: [],
    };
  }
}

/** The same committee, but not the same session: what happened in that one does not hold here. */
function anotherSession({ gremium, rolle, schritt }: Beratung): Beratung {
  return {
    gremium,
    rolle,
    schritt,
    termin: null,
    top: null,
    berichterstattung: null,
    ergebnis: null,
  };
}

function subjectOf(titles: readonly string[]): string {
  const list = new Intl.ListFormat('de').format(titles);
  return list ? `Umsetzungsstand zum ${list}` : 'Umsetzungsstand der Maßnahmen';
}

function onlyCourse(paper: Paper): DomainError {
  return new DomainError(
    'NOT_FOUND',
    `Von der Vorlage „${paper.name}“ ist nur der Beratungsweg verzeichnet; ein Dokument gibt es dazu nicht.`,
  );
}
