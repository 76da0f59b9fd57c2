import { Injectable } from '@nestjs/common';
import type { AuditAction } from '../audit/audit-actions.js';
import type { StoredEntry } from '../audit/chain.js';
import { Database } from '../database/database.js';
import { endOfDay, startOfDay } from '../texts/days.js';
import type { AuditLogInput } from './audit-log.input.js';

/** What was asked for, without the page. */
export type AuditFilter = Omit<AuditLogInput, 'before' | 'limit'>;

/** Where a page ends and the next begins. */
export type Place = Pick<StoredEntry, 'sequence' | 'recordedAt'>;

/** SQL by filter; the values have the filter's names. */
const CONDITIONS: Readonly<Record<keyof AuditFilter, string>> = {
  from: 'recorded_at >= :from',
  to: 'recorded_at <= :to',
  action: 'action = :action',
  objectType: 'object_type = :objectType',
  object: 'object_id = :object',
  actor: 'actor_id = :actor',
  function: `lower(actor) like lower(:function) escape '!'`,
};

const COLUMNS = `
  sequence, recorded_at as "recordedAt", body_id as "bodyId", actor_id as "actorId", actor, action,
  object_type as "objectType", object_id as "objectId", "before", "after",
  request_id as "requestId", mac`;

@Injectable()
export class AuditLogQueries {
  constructor(private readonly database: Database) {}

  /** Newest first. @param below only what is older than this place */
  page(
    bodyId: string,
    filter: AuditFilter,
    below: Place | null,
    limit: number,
  ): Promise<StoredEntry[]> {
    const older = below ? 'and (recorded_at, sequence) < (:recordedAt, :sequence)' : '';
    return this.database.rows(
      `select ${COLUMNS} from audit_entry
       where body_id = :bodyId ${conditions(filter)} ${older}
       order by recorded_at desc, sequence desc limit :limit`,
      { bodyId, ...values(filter), ...below, limit },
    );
  }

  count(bodyId: string, filter: AuditFilter): Promise<number> {
    return this.number(`body_id = :bodyId ${conditions(filter)}`, { bodyId, ...values(filter) });
  }

  /** Entries of no county, e.g. failed logins of accounts that are not there. */
  countWithoutCounty({ from, to, action }: AuditFilter): Promise<number> {
    const filter = { from, to, action };
    return this.number(`body_id is null ${conditions(filter)}`, values(filter));
  }

  /** @returns undefined when the county has no such entry */
  async place(bodyId: string, sequence: number): Promise<Place | undefined> {
    const [place] = await this.database.rows<Place>(
      `select sequence, recorded_at as "recordedAt" from audit_entry
       where sequence = :sequence and body_id = :bodyId`,
      { sequence, bodyId },
    );
    return place;
  }

  /** The newest entry of that kind; undefined when there is none. */
  async last(bodyId: string, action: AuditAction): Promise<StoredEntry | undefined> {
    const [entry] = await this.page(bodyId, { action }, null, 1);
    return entry;
  }

  async isAccount(id: string): Promise<boolean> {
    const rows = await this.database.rows('select 1 from user_account where id = :id', { id });
    return rows.length > 0;
  }

  private async number(where: string, parameters: Record<string, unknown>): Promise<number> {
    const sql = `select count(*) as count from audit_entry where ${where}`;
    const [row] = await this.database.rows<{ count: number | string }>(sql, parameters);
    return Number(row?.count ?? 0);
  }
}

function conditions(filter: AuditFilter): string {
  const given = Object.keys(CONDITIONS) as (keyof AuditFilter)[];
  return given
    .filter((name) => filter[name] !== undefined)
    .map((name) => `and ${CONDITIONS[name]}`)
    .join(' ');
}

/** Days become the moments they begin and end with in Germany. */
function values({ from, to, function: post, ...rest }: AuditFilter): Record<string, unknown> {
  return {
    ...rest,
    from: from && startOfDay(from).toISOString(),
    to: to && endOfDay(to).toISOString(),
    function: post && `%${post.replace(/[!%_]/g, '!$&')}%`,
  };
}
