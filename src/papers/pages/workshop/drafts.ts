import { Injectable } from '@nestjs/common';
import type { Call } from '../../../auth/call.js';
import { Clock } from '../../../config/clock.js';
import type { MeasureFilter } from '../../../measures/measure-filter.js';
import { ReferenceDay } from '../../../measures/pages/reference-day.js';
import { Access, type Admission } from '../../../organizations/access.js';
import { Home } from '../../../organizations/home.js';
import { dayOf } from '../../../texts/days.js';
import { PaperContents } from '../../paper-contents.js';
import { PaperTemplates } from '../../paper-templates.js';
import { Papers } from '../../papers.service.js';
import { filterOf, type WorkshopInput } from './workshop.input.js';

/** A paper somebody has in mind. */
export interface Draft {
  county: string;
  reader: Admission;
  template: string;
  /** `YYYY-MM-DD` */
  asOf: string;
  filter: MeasureFilter;
}

const USUAL_TEMPLATE = 'berichtsvorlage-umsetzungsstand';

/** Papers on demand, of the county of the account. */
@Injectable()
export class Drafts {
  constructor(
    private readonly access: Access,
    private readonly clock: Clock,
    private readonly contents: PaperContents,
    private readonly home: Home,
    private readonly papers: Papers,
    private readonly templates: PaperTemplates,
  ) {}

  /** @throws DomainError INVALID_INPUT for a day to come or a template that is not there */
  async of(call: Call, input: WorkshopInput): Promise<Draft> {
    const county = await this.home.key(call);
    const reader = await this.access.to(call, 'paper.render', county);
    const template = input.muster || this.usualTemplate();
    await this.templates.check(reader.bodyId, template);
    const { day } = ReferenceDay.of(input.stichtag, dayOf(this.clock.now()));
    return { county, reader, template, asOf: day, filter: filterOf(input) };
  }

  /** The very HTML that is printed. */
  async html({ county, template, asOf, filter }: Draft): Promise<string> {
    return this.papers.html(await this.contents.onDemand(county, template, asOf, filter));
  }

  private usualTemplate(): string {
    const names = this.templates.names();
    return names.includes(USUAL_TEMPLATE) ? USUAL_TEMPLATE : (names[0] ?? USUAL_TEMPLATE);
  }
}
