import { Injectable } from '@nestjs/common';
import type { AuditObject } from '../audit/audit-actions.js';
import type { StoredEntry } from '../audit/chain.js';
import { type Action, PERMISSIONS } from '../auth/permissions.js';
import { Database } from '../database/database.js';

export interface AccountNow {
  id: string;
  /** Null where none is known. */
  name: string | null;
}

/** What a record is called now, by the id or key the log names it with. People go by their function. */
const LABELS: Partial<Record<AuditObject, string>> = {
  ACCOUNT: `select id, function as label from user_account`,
  COUNTY: `select id, name as label from (select id, id as body_id, name from body) county`,
  MEASURE: `select id, number || ' ' || title as label from measure`,
  ORGANIZATION: `select id, name as label from organization`,
  PAPER: `select id, name as label from (select key as id, body_id, name from paper) paper`,
  PERSON: `select id, coalesce(function, 'Person') as label from person`,
  REPORT: `select id, number || ', Stand ' || as_of as label from (
    select r.id, r.body_id, r.as_of, m.number
    from status_report r join measure m on m.id = r.measure_id) report`,
  SEAT: `select id, name as label from (
    select s.id, s.body_id, o.name from membership s
    join organization o on o.id = s.organization_id) seat`,
  TEMPLATE: `select id, name as label from paper_template`,
};

const OWN = 'where body_id = :bodyId and id in (:...ids)';

/** Looks up, outside of the log and in one county only, what its entries speak of. */
@Injectable()
export class AuditLabels {
  constructor(private readonly database: Database) {}

  /** @returns labels by object id; records that are not there any more have none */
  async objects(bodyId: string, entries: readonly StoredEntry[]): Promise<Map<string, string>> {
    const types = Object.keys(LABELS) as AuditObject[];
    const found = await Promise.all(types.map((type) => this.labels(bodyId, type, entries)));
    return new Map([...found.flat(), ...actions(entries)]);
  }

  /** @returns accounts of the county by their id */
  async accounts(
    bodyId: string,
    entries: readonly StoredEntry[],
  ): Promise<Map<string, AccountNow>> {
    const ids = distinct(entries.map(({ actorId }) => actorId));
    if (ids.length === 0) return new Map();
    const rows = await this.database.rows<AccountNow & { erasedAt: string | null }>(
      `select id, name, erased_at as "erasedAt" from user_account ${OWN}`,
      { bodyId, ids },
    );
    return new Map(
      rows.map(({ id, name, erasedAt }) => [id, { id, name: erasedAt ? 'gelöscht' : name }]),
    );
  }

  private async labels(
    bodyId: string,
    type: AuditObject,
    entries: readonly StoredEntry[],
  ): Promise<[string, string][]> {
    const ids = distinct(ofType(entries, type));
    if (ids.length === 0) return [];
    const rows = await this.database.rows<{ id: string; label: string }>(
      `${LABELS[type] ?? ''} ${OWN}`,
      { bodyId, ids },
    );
    return rows.map(({ id, label }) => [id, label]);
  }
}

/** What was refused to a role is named by the permission it lacks. */
function actions(entries: readonly StoredEntry[]): [string, string][] {
  return distinct(ofType(entries, 'ACTION'))
    .filter((id): id is Action => id in PERMISSIONS)
    .map((id) => [id, PERMISSIONS[id].label]);
}

const ofType = (entries: readonly StoredEntry[], type: AuditObject): (string | null)[] =>
  entries.filter(({ objectType }) => objectType === type).map(({ objectId }) => objectId);

const distinct = (ids: readonly (string | null)[]): string[] => [
  ...new Set(ids.filter((id) => id !== null)),
];
