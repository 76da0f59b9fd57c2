import { Injectable } from '@nestjs/common';
import { Audit } from '../audit/audit.js';
import { mayAtHome } from '../auth/actor.js';
import type { Call } from '../auth/call.js';
import { Access } from '../organizations/access.js';
import { invalidInput } from '../web/input.js';
import { AuditLabels } from './audit-labels.js';
import type { AuditLogInput } from './audit-log.input.js';
import { type AuditFilter, AuditLogQueries, type Place } from './audit-log.queries.js';
import { auditEntryView } from './audit-log.view.js';

/** Reading what `Audit` wrote; who looks is written down too. */
@Injectable()
export class AuditLog {
  constructor(
    private readonly access: Access,
    private readonly audit: Audit,
    private readonly labels: AuditLabels,
    private readonly queries: AuditLogQueries,
  ) {}

  async page(call: Call, bodyKey: string, { before, limit, ...filter }: AuditLogInput) {
    const { bodyId } = await this.access.to(call, 'audit.read', bodyKey);
    if (await this.isAboutAPerson(filter)) await this.access.to(call, 'audit.read_person', bodyKey);
    const below = before === undefined ? null : await this.place(bodyId, before);
    const entries = await this.queries.page(bodyId, filter, below, limit + 1);
    const items = entries.slice(0, limit);
    const surroundings = {
      labels: await this.labels.objects(bodyId, items),
      accounts: mayAtHome(call.actor, 'audit.read_person')
        ? await this.labels.accounts(bodyId, items)
        : null,
    };
    const page = {
      total: await this.queries.count(bodyId, filter),
      withoutCounty: await this.queries.countWithoutCounty(filter),
      next: entries.length > limit ? (items.at(-1)?.sequence ?? null) : null,
      items: items.map((entry) => auditEntryView(entry, surroundings)),
    };
    await this.noteLook(call, bodyId, { ...filter, before });
    return page;
  }

  /** What one account did, or what was done to it, its logins included. */
  private async isAboutAPerson({ actor, object }: AuditFilter): Promise<boolean> {
    if (actor !== undefined) return true;
    return object !== undefined && this.queries.isAccount(object);
  }

  private async place(bodyId: string, sequence: number): Promise<Place> {
    const place = await this.queries.place(bodyId, sequence);
    if (place) return place;
    const message = 'Erlaubt ist die Nummer eines Eintrags dieses Kreises.';
    throw invalidInput([{ field: 'before', message }]);
  }

  private noteLook(call: Call, bodyId: string, asked: Record<string, unknown>): Promise<void> {
    const look = { action: 'AUDIT_READ', objectType: 'AUDIT', objectId: null } as const;
    return this.audit.note(call, { ...look, bodyId, after: asked });
  }
}
