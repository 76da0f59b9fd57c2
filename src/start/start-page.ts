import { Injectable } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { Concept } from '../concepts/concept.entity.js';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import { MeasureCounts } from '../measures/measure-counts.js';
import { MEASURE_STATUSES, type MeasureStatus } from '../measures/measure-status.js';
import { Access, type Admission } from '../organizations/access.js';
import { Bodies } from '../organizations/bodies.js';
import type { Body } from '../organizations/body.entity.js';
import { PAPER_TYPES } from '../papers/paper-words.js';
import { StoredPapers } from '../papers/stored-papers.js';
import { dayOf } from '../texts/days.js';
import { germanDay } from '../texts/partial-date.js';
import { THE_PUBLIC } from '../papers/paper-audience.js';

/** The counties with their figures and their papers: what a newcomer sees first. */
@Injectable()
export class StartPage {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly bodies: Bodies,
    private readonly counts: MeasureCounts,
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
    const papers = await this.papers.of(body.id, THE_PUBLIC);
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
          page: `/vorlagen/${encodeURIComponent(key)}?kreis=${body.key}`,
          path: `/api/v1/bodies/${body.key}/papers/${key}/rendition`,
          type: PAPER_TYPES[paperType],
          reference,
          name,
          asOf: asOf === null ? null : germanDay(asOf),
        })),
    };
  }

  private async figures(reader: Admission, today: string) {
    const statuses = await this.counts.byStatus(reader, today);
    const recorded = await this.counts.byConcept(reader, today);
    const concepts = await this.database.read.find(Concept, {
      where: { bodyId: reader.bodyId },
      order: { position: 'ASC' },
    });
    return {
      measures: [...statuses.values()].reduce((sum, count) => sum + count, 0),
      statuses: inOrder(statuses),
      stated: concepts.flatMap(({ key, title, statedCounts }) =>
        statedCounts.map(({ wording, subject, scope }) => ({
          title,
          wording,
          subject,
          recorded: recorded(key, scope),
        })),
      ),
    };
  }
}

/** Only statuses that occur, in their order. */
function inOrder(counts: ReadonlyMap<MeasureStatus, number>): { label: string; count: number }[] {
  return (Object.keys(MEASURE_STATUSES) as MeasureStatus[]).flatMap((status) => {
    const count = counts.get(status);
    return count === undefined ? [] : [{ label: MEASURE_STATUSES[status], count }];
  });
}
