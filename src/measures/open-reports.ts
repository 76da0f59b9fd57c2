import { Injectable } from '@nestjs/common';
import type { Call } from '../auth/call.js';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import type { Admission } from '../organizations/access.js';
import { dayOf, startOfDay } from '../texts/days.js';
import {
  OF_NUMBER,
  OF_UNITS,
  type OpenReport,
  type OpenReportRow,
  openReports,
} from './own-measure-queries.js';

/** Reports with which it is somebody's turn; the newest first. Ask for access before. */
@Injectable()
export class OpenReports {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  ofUnits(call: Call, admission: Admission, unitKeys: readonly string[]): Promise<OpenReport[]> {
    return this.read(openReports(OF_UNITS), call, admission, { unitKeys });
  }

  ofMeasure(call: Call, admission: Admission, number: string): Promise<OpenReport[]> {
    return this.read(openReports(OF_NUMBER), call, admission, { number });
  }

  private async read(
    sql: string,
    { actor }: Call,
    { bodyId }: Admission,
    which: Readonly<Record<string, unknown>>,
  ): Promise<OpenReport[]> {
    const startOfToday = startOfDay(dayOf(this.clock.now())).toISOString();
    const parameters = { ...which, bodyId, userId: actor.userId, startOfToday };
    const rows = await this.database.rows<OpenReportRow>(sql, parameters);
    return rows.map((row) => ({ ...row, own: Boolean(row.own) }));
  }
}
