import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { Organization } from '../organizations/organization.entity.js';
import { Concept } from './concept.entity.js';
import { FieldOfAction } from './field-of-action.entity.js';
import { Goal } from './goal.entity.js';
import { IndicatorValue } from './indicator-value.entity.js';
import { Indicator } from './indicator.entity.js';

/** What a county's concepts consist of, each list in its own order. */
@Injectable()
export class ConceptRecords {
  constructor(private readonly database: Database) {}

  concepts(bodyId: string): Promise<Concept[]> {
    return this.database.read.find(Concept, { where: { bodyId }, order: { position: 'ASC' } });
  }

  fields(bodyId: string): Promise<FieldOfAction[]> {
    return this.database.read.find(FieldOfAction, {
      where: { bodyId },
      order: { position: 'ASC' },
    });
  }

  goals(bodyId: string): Promise<Goal[]> {
    return this.database.read.find(Goal, { where: { bodyId }, order: { position: 'ASC' } });
  }

  indicators(bodyId: string): Promise<Indicator[]> {
    return this.database.read.find(Indicator, { where: { bodyId }, order: { position: 'ASC' } });
  }

  values(bodyId: string): Promise<IndicatorValue[]> {
    return this.database.read.find(IndicatorValue, {
      where: { bodyId },
      order: { position: 'ASC' },
    });
  }

  /** Who adopted concepts of the county, by id. */
  async organizations(bodyId: string): Promise<Map<string, Organization>> {
    const rows = await this.database.read.findBy(Organization, { bodyId });
    return new Map(rows.map((row) => [row.id, row]));
  }
}
