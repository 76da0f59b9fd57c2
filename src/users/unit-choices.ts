import { Injectable } from '@nestjs/common';
import { atHome } from '../auth/at-home.js';
import type { Call } from '../auth/call.js';
import { Database } from '../database/database.js';

/** An organization an account may answer for, by the key the API calls it with. */
export interface UnitChoice {
  code: string;
  label: string;
}

// Offices first: they are what department heads answer for.
const UNITS = `
  select key as code, name as label from organization
  where body_id = :bodyId and end_date is null
  order by case classification when 'ADMINISTRATIVE_UNIT' then 0 when 'INTEGRATION_CENTRE' then 0
    when 'COMMITTEE' then 1 else 2 end, name, key`;

/** What the units of an account are chosen from. */
@Injectable()
export class UnitChoices {
  constructor(private readonly database: Database) {}

  all(call: Call): Promise<UnitChoice[]> {
    const bodyId = atHome(call, 'account.manage');
    return this.database.rows<UnitChoice>(UNITS, { bodyId });
  }
}
