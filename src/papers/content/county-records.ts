import type { EntityManager } from 'typeorm';
import { Concept } from '../../concepts/concept.entity.js';
import { FieldOfAction } from '../../concepts/field-of-action.entity.js';
import { Goal } from '../../concepts/goal.entity.js';
import { IndicatorValue } from '../../concepts/indicator-value.entity.js';
import { Indicator } from '../../concepts/indicator.entity.js';
import { Milestone } from '../../concepts/milestone.entity.js';
import { FundingProgramme } from '../../measures/funding-programme.entity.js';
import { Gap } from '../../measures/gap.entity.js';
import { Measure } from '../../measures/measure.entity.js';
import { Membership } from '../../organizations/membership.entity.js';
import { Organization } from '../../organizations/organization.entity.js';
import { Person } from '../../organizations/person.entity.js';

/** What a report on a county needs besides its measures, in the order people entered it. */
export interface CountyRecords {
  concepts: Concept[];
  fields: FieldOfAction[];
  goals: Goal[];
  milestones: Milestone[];
  indicators: Indicator[];
  values: IndicatorValue[];
  programmes: FundingProgramme[];
  gaps: Gap[];
  organizations: Organization[];
  memberships: Membership[];
  people: Person[];
  /** All measures as they are now, by their ids. */
  measures: Map<string, Pick<Measure, 'number' | 'isPublic'>>;
}

export async function countyRecords(em: EntityManager, bodyId: string): Promise<CountyRecords> {
  const inOrder = { where: { bodyId }, order: { position: 'ASC' } } as const;
  const asEntered = { where: { bodyId }, order: { id: 'ASC' } } as const;
  const measures = await em.find(Measure, {
    select: { id: true, number: true, isPublic: true },
    where: { bodyId },
  });
  return {
    concepts: await em.find(Concept, inOrder),
    fields: await em.find(FieldOfAction, inOrder),
    goals: await em.find(Goal, inOrder),
    milestones: await em.find(Milestone, inOrder),
    indicators: await em.find(Indicator, inOrder),
    values: await em.find(IndicatorValue, inOrder),
    programmes: await em.find(FundingProgramme, inOrder),
    gaps: await em.find(Gap, asEntered),
    organizations: await em.find(Organization, asEntered),
    memberships: await em.find(Membership, asEntered),
    people: await em.find(Person, asEntered),
    measures: new Map(measures.map((measure) => [measure.id, measure])),
  };
}
