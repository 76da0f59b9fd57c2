import { Injectable } from '@nestjs/common';
import { Audit } from '../audit/audit.js';
import { atHome } from '../auth/at-home.js';
import type { Call } from '../auth/call.js';
import { Idempotency } from '../auth/idempotency.js';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import { newId } from '../database/ids.js';
import { DomainError } from '../texts/domain-error.js';
import { ListView } from './list-view.entity.js';
import type { ListViewInput } from './list-view.input.js';

export interface NamedView {
  id: string;
  name: string;
  query: string;
  shared: boolean;
  /** The reader may delete it. */
  own: boolean;
}

/** SQLite has no booleans and says 0 or 1. */
type ViewRow = Omit<NamedView, 'shared' | 'own'> & Record<'shared' | 'own', boolean | 0 | 1>;

/** Lists that people have given a name: their own, and those that others of the county share. */
@Injectable()
export class ListViews {
  constructor(
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly idempotency: Idempotency,
  ) {}

  /** By name. @throws DomainError FORBIDDEN */
  async seenBy(call: Call): Promise<NamedView[]> {
    const bodyId = atHome(call, 'list_view.keep');
    const rows = await this.database.rows<ViewRow>(
      `select id, name, query, shared, user_id = :userId as own from list_view
        where body_id = :bodyId and (user_id = :userId or shared = true) order by name, id`,
      { bodyId, userId: call.actor.userId },
    );
    return rows.map((row) => ({ ...row, shared: Boolean(row.shared), own: Boolean(row.own) }));
  }

  /** @throws DomainError FORBIDDEN */
  async keep(call: Call, { name, query, shared = false }: ListViewInput): Promise<{ id: string }> {
    const bodyId = atHome(call, 'list_view.keep');
    const { userId } = call.actor;
    if (userId === null) throw new Error('Nobody is at home without an account.');
    return this.idempotency.once(call, async (em) => {
      const view = { id: newId(), bodyId, userId, name: name.trim(), query, shared };
      await em.insert(ListView, { ...view, createdAt: this.clock.now() });
      await this.audit.record(em, call, {
        action: 'LIST_VIEW_KEPT',
        bodyId,
        objectType: 'LIST_VIEW',
        objectId: view.id,
        after: { name: view.name, shared },
      });
      return { id: view.id };
    });
  }

  /** @throws DomainError FORBIDDEN; NOT_FOUND for one that is not there or somebody else's */
  async drop(call: Call, id: string): Promise<{ name: string }> {
    const bodyId = atHome(call, 'list_view.keep');
    const { userId } = call.actor;
    return this.idempotency.once(call, async (em) => {
      const view = await em.findOneBy(ListView, { id, bodyId, userId: userId ?? '' });
      if (!view) throw new DomainError('NOT_FOUND', 'Diese Ansicht gibt es nicht mehr.');
      await em.delete(ListView, { id });
      await this.audit.record(em, call, {
        action: 'LIST_VIEW_DROPPED',
        bodyId,
        objectType: 'LIST_VIEW',
        objectId: id,
        before: { name: view.name, shared: view.shared },
      });
      return { name: view.name };
    });
  }
}
