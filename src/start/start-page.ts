import { Injectable } from '@nestjs/common';
import { Concept } from '../concepts/concept.entity.js';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import { MEASURE_STATUSES } from '../measures/measure-status.js';
import { MeasureStates } from '../measures/measure-states.js';
import { Bodies } from '../organizations/bodies.js';
import type { Body } from '../organizations/body.entity.js';
import { PAPER_TYPES } from '../papers/paper-words.js';
import { StoredPapers } from '../papers/stored-papers.js';
import { dayOf } from '../texts/days.js';
import { germanDay } from '../texts/partial-date.js';

/** The counties with their figures and their papers: what a newcomer sees first. */
@Injectable()
export class StartPage {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly bodies: Bodies,
    private readonly states: MeasureStates,
    private readonly papers: StoredPapers,
  ) {}

  async view() {
    const today = dayOf(this.clock.now());
    const bodies = await this.bodies.all();
    return {
      title: 'Startseite',
      today: germanDay(today),
      bodies: await Promise.all(bodies.map((body) => this.county(body, today))),
    };
  }

  private async county(body: Body, today: string) {
    const counts = await this.states.statusCounts(body.key, today);
    const concepts = await this.database.read.find(Concept, {
      where: { bodyId: body.id },
      order: { position: 'ASC' },
    });
    const papers = await this.papers.of(body.id);
    return {
      key: body.key,
      name: body.name,
      invented: body.invented,
      today,
      measures: counts.reduce((sum, { count }) => sum + count, 0),
      statuses: counts.map(({ status, count }) => ({ label: MEASURE_STATUSES[status], count })),
      stated: concepts.flatMap(({ title, statedCounts }) =>
        statedCounts.map(({ wording, subject }) => ({ title, wording, subject })),
      ),
      papers: papers
        .filter(({ template }) => template !== null)
        .map(({ key, reference, name, paperType, asOf }) => ({
          path: `/api/v1/bodies/${body.key}/papers/${key}/rendition`,
          type: PAPER_TYPES[paperType],
          reference,
          name,
          asOf: asOf === null ? null : germanDay(asOf),
        })),
    };
  }
}
