import { Injectable } from '@nestjs/common';
import type { Call } from '../auth/call.js';
import type { StatedCount } from '../concepts/concept.entity.js';
import { ConceptRecords } from '../concepts/concept-records.js';
import { conceptView } from '../concepts/concept.view.js';
import { Clock } from '../config/clock.js';
import { Access } from '../organizations/access.js';
import { dayOf } from '../texts/days.js';
import { knownOn } from '../texts/partial-date.js';
import { MeasureCounts } from './measure-counts.js';
import type { MeasureState } from './measure-state.js';

/** Concepts with the numbers of measures they state, beside those that are recorded. */
@Injectable()
export class RecordedConcepts {
  constructor(
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly records: ConceptRecords,
    private readonly counts: MeasureCounts,
  ) {}

  async ofBody(call: Call, bodyKey: string, day = dayOf(this.clock.now())) {
    const reader = await this.access.to(call, 'county.read', bodyKey);
    const { bodyId } = reader;
    const fields = await this.records.fields(bodyId);
    const goals = await this.records.goals(bodyId);
    const organizations = await this.records.organizations(bodyId);
    const counts = await this.counts.byConcept(reader, day);
    const concepts = await this.records.concepts(bodyId);
    const known = concepts.filter(({ adoptedOn }) => knownOn(day, adoptedOn));
    return known.map((concept) =>
      conceptView(concept, {
        adoptedBy: organizations.get(concept.adoptedById ?? ''),
        fields,
        goals,
        recorded: (scope) => counts(concept.key, scope),
      }),
    );
  }
}

/** How many of these measures belong to the concept, and to that part of it. */
export function recordedCount(
  states: readonly MeasureState[],
  conceptKey: string,
  scope: StatedCount['scope'],
): number {
  return states
    .filter(({ document }) => document.concepts.some(({ key }) => key === conceptKey))
    .filter(
      ({ document }) =>
        scope === 'CONCEPT' || document.kiRole === 'RESPONSIBLE' || document.kiRole === 'INVOLVED',
    ).length;
}
