import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import type { Choice, Records } from './list-filters.js';

/** What somebody may choose from: the fields, concepts, places, target groups and leading units of the county. */
@Injectable()
export class FilterChoices {
  constructor(private readonly database: Database) {}

  async of(bodyId: string): Promise<Records> {
    const [units, fields, concepts, places, targetGroups] = await Promise.all([
      this.choices(UNITS, bodyId),
      this.choices(FIELDS, bodyId),
      this.choices(CONCEPTS, bodyId),
      this.choices(PLACES, bodyId),
      this.choices(TARGET_GROUPS, bodyId),
    ]);
    return { units, fields, concepts, places, targetGroups };
  }

  private choices(sql: string, bodyId: string): Promise<Choice[]> {
    return this.database.rows<Choice>(sql, { bodyId });
  }
}

/** Also those that led a measure once: the list may be of any day. */
const UNITS = `
  select o.key as code, o.name as label from organization o
  where o.body_id = :bodyId and exists
    (select 1 from revision_facet f where f.facet = 'LEAD' and f.value = o.key)
  order by o.name, o.key`;

const FIELDS = `
  select key as code, name as label from field_of_action where body_id = :bodyId
  order by position`;

const CONCEPTS = `
  select key as code, coalesce(short_title, title) as label from concept
  where body_id = :bodyId order by position`;

const PLACES = `
  select key as code, name as label from place where body_id = :bodyId order by name, key`;

const TARGET_GROUPS = `
  select key as code, name as label from target_group where body_id = :bodyId order by name, key`;
