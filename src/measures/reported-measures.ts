import { Injectable } from '@nestjs/common';
import type { Call } from '../auth/call.js';
import { Database } from '../database/database.js';
import { Access, type Admission } from '../organizations/access.js';
import { dayOf } from '../texts/days.js';
import { DomainError } from '../texts/domain-error.js';
import { type Lead, mayReportOn } from './report-authors.js';
import { firstDayOf } from './report-first-day.js';

/** A measure as far as a report on it asks. */
export interface ReportedMeasure {
  id: string;
  bodyId: string;
  number: string;
  title: string;
  version: number;
  lead: Lead | null;
  archived: boolean;
  /** Merged into another or superseded by one. */
  absorbed: boolean;
  /** The first day a report may be about, `YYYY-MM-DD`. */
  firstDay: string;
}

interface MeasureRow {
  id: string;
  number: string;
  title: string;
  version: number;
  /** SQLite has no booleans and says 0 or 1. */
  isPublic: boolean | 0 | 1;
  leadId: string | null;
  leadKey: string | null;
  leadName: string | null;
  archivedAt: string | null;
  absorberId: string | null;
  startedOn: string | null;
  plannedStart: string | null;
  recordedAt: string;
}

const MEASURE = `
  select m.id, m.number, m.title, m.version, m.is_public as "isPublic", m.lead_id as "leadId",
    lead.key as "leadKey", lead.name as "leadName", m.archived_at as "archivedAt",
    coalesce(m.merged_into_id, m.superseded_by_id) as "absorberId",
    m.started_on as "startedOn", m.planned_start as "plannedStart",
    (select min(r.recorded_at) from revision r where r.measure_id = m.id) as "recordedAt"
  from measure m left join organization lead on lead.id = m.lead_id
  where m.body_id = :bodyId and m.number = :number`;

const CONCEPTS = `
  select c.adopted_on as "adoptedOn"
  from measure_concept l join concept c on c.id = l.concept_id where l.measure_id = :id`;

/** Finds the measure somebody wants to report on. */
@Injectable()
export class ReportedMeasures {
  constructor(
    private readonly access: Access,
    private readonly database: Database,
  ) {}

  /**
   * @throws DomainError NOT_FOUND for a measure that is not there or hidden from the actor;
   * FORBIDDEN, with a trace in the log, for one that another unit leads
   */
  async openTo(
    call: Call,
    { bodyId, reading }: Admission,
    number: string,
  ): Promise<ReportedMeasure> {
    const [row] = await this.database.rows<MeasureRow>(MEASURE, { bodyId, number });
    const allowed = row !== undefined && mayReportOn(call.actor, row.leadId);
    if (!row || !(allowed || row.isPublic || reading.scope === 'ALL'))
      throw new DomainError('NOT_FOUND', `Eine Maßnahme „${number}“ ist nicht verzeichnet.`);
    if (!allowed)
      await this.access.refuseRecord(
        call,
        'report.submit',
        { bodyId, type: 'MEASURE', id: row.id },
        `Für die Maßnahme „${number}“ meldet die federführende Stelle. Bitte wenden Sie sich an sie oder an das KI-Management.`,
      );
    return {
      id: row.id,
      bodyId,
      number: row.number,
      title: row.title,
      version: row.version,
      lead: leadOf(row),
      archived: row.archivedAt !== null,
      absorbed: row.absorberId !== null,
      firstDay: await this.firstDay(row),
    };
  }

  private async firstDay({ id, recordedAt, startedOn, plannedStart }: MeasureRow): Promise<string> {
    const concepts = await this.database.rows<{ adoptedOn: string | null }>(CONCEPTS, { id });
    return firstDayOf({
      recordedOn: dayOf(new Date(recordedAt)),
      startedOn,
      plannedStart,
      conceptsAdoptedOn: concepts.map(({ adoptedOn }) => adoptedOn),
    });
  }
}

const leadOf = ({ leadId, leadKey, leadName }: MeasureRow): Lead | null =>
  leadId === null || leadKey === null || leadName === null
    ? null
    : { id: leadId, key: leadKey, name: leadName };

/** @throws DomainError NOT_POSSIBLE_NOW for a measure that has come to its end in the records */
export function refuseEnded({ number, archived, absorbed }: ReportedMeasure): void {
  if (!archived && !absorbed) return;
  const how = archived ? 'archiviert' : 'in einer anderen Maßnahme aufgegangen';
  throw new DomainError(
    'NOT_POSSIBLE_NOW',
    `Die Maßnahme „${number}“ ist ${how}. Dazu lässt sich kein Sachstand mehr melden.`,
  );
}
