import { Injectable } from '@nestjs/common';
import type { Call } from '../../../auth/call.js';
import { Home } from '../../../organizations/home.js';
import { germanDay } from '../../../texts/partial-date.js';
import { csv } from '../../../web/csv.js';
import { FRESHNESS } from '../../freshness.js';
import { ADAPTATIONS, MEASURE_STATUSES } from '../../measure-status.js';
import { type OwnMeasure, OwnMeasures } from '../../own-measures.js';
import { TASKS } from '../../report-tasks.js';

const HEADER = [
  'Nummer',
  'Maßnahme',
  'Federführung',
  'Zu tun',
  'Stand',
  'Tag',
  'Sachstand',
  'Anpassungsbedarf',
  'Aktualität',
];

/** The list as a table for spreadsheet programs. */
@Injectable()
export class OwnMeasuresTable {
  constructor(
    private readonly home: Home,
    private readonly measures: OwnMeasures,
  ) {}

  async csv(call: Call): Promise<string> {
    const all = await this.measures.list(call, await this.home.key(call));
    return csv(HEADER, all.map(row));
  }
}

const row = ({ task, state: { document, status, report, freshness } }: OwnMeasure) => [
  document.number,
  document.title,
  document.lead?.name ?? null,
  TASKS[task],
  report && MEASURE_STATUSES[status],
  report && germanDay(report.asOf),
  report?.publicText ?? null,
  report?.adaptation ? ADAPTATIONS[report.adaptation] : null,
  FRESHNESS[freshness.code],
];
