import { Injectable } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { Concept } from '../concepts/concept.entity.js';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import { MEASURE_STATUSES } from '../measures/measure-status.js';
import type { MeasureState } from '../measures/measure-state.js';
import { MeasureStates } from '../measures/measure-states.js';
import { recordedCount } from '../measures/recorded-concepts.js';
import { Access, type Admission } from '../organizations/access.js';
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
    private readonly access: Access,
    private readonly bodies: Bodies,
    private readonly states: MeasureStates,
    private readonly papers: StoredPapers,
  ) {}

  async view(actor: Actor) {
    const today = dayOf(this.clock.now());
    const visible = await this.access.visibleTo(actor);
    const bodies = (await this.bodies.all()).filter(({ key }) => visible.includes(key));
    return {
      title: 'Startseite',
      today: germanDay(today),
      bodies: await Promise.all(bodies.map((body) => this.county(actor, body, today))),
    };
  }

  private async county(actor: Actor, body: Body, today: string) {
    const reader = await this.access.ifPermitted(actor, 'measure.read', body.key);
    const papers = await this.papers.of(body.id, { publicOnly: true });
    return {
      key: body.key,
      name: body.name,
      invented: body.invented,
      today,
      figures: reader && (await this.figures(reader, today)),
      mayRender: (await this.access.ifPermitted(actor, 'paper.render', body.key)) !== undefined,
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

  private async figures(reader: Admission, today: string) {
    const states = await this.states.all(reader, today);
    const concepts = await this.database.read.find(Concept, {
      where: { bodyId: reader.bodyId },
      order: { position: 'ASC' },
    });
    return {
      measures: states.length,
      statuses: statusCounts(states),
      stated: concepts.flatMap(({ key, title, statedCounts }) =>
        statedCounts.map(({ wording, subject, scope }) => ({
          title,
          wording,
          subject,
          recorded: recordedCount(states, key, scope),
        })),
      ),
    };
  }
}

/** How many measures stand at which status; only statuses that occur, in their order. */
function statusCounts(states: readonly MeasureState[]): { label: string; count: number }[] {
  return Object.entries(MEASURE_STATUSES)
    .map(([code, label]) => ({
      label,
      count: states.filter(({ status }) => status === code).length,
    }))
    .filter(({ count }) => count > 0);
}
