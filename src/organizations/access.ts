import { Injectable } from '@nestjs/common';
import { Audit } from '../audit/audit.js';
import type { AuditObject } from '../audit/audit-actions.js';
import { type Actor, mayAtHome } from '../auth/actor.js';
import type { Call } from '../auth/call.js';
import { missingRole } from '../auth/permission.guard.js';
import { type Action, permits } from '../auth/permissions.js';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import { dayOf } from '../texts/days.js';
import { DomainError } from '../texts/domain-error.js';
import { Bodies } from './bodies.js';

/**
 * How much of a county somebody may read. `ALL`: everything, internal notes too. `UNITS`: that of
 * the measures led by these units, of the others what is public. `PUBLIC`: only what is public.
 */
export type Reading =
  | { readonly scope: 'ALL' }
  | { readonly scope: 'UNITS'; readonly unitKeys: readonly string[] }
  | { readonly scope: 'PUBLIC' };

/** A county, as far as the actor may do there what was asked for. */
export interface Admission {
  readonly bodyId: string;
  readonly reading: Reading;
}

interface County {
  id: string;
  publicSince: string | null;
}

/** The first question of every use case: may this actor do this in this county? */
@Injectable()
export class Access {
  constructor(
    private readonly audit: Audit,
    private readonly bodies: Bodies,
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /**
   * @throws DomainError NOT_FOUND for a county that is not there or not for this actor; FORBIDDEN
   * for one's own county where no role of the account lets one do that
   */
  async to(call: Call, action: Action, bodyKey: string): Promise<Admission> {
    const { actor } = call;
    const county = await this.county(bodyKey);
    if (!county) return this.bodies.refuse(bodyKey, await this.visibleTo(actor));
    const admission = this.admission(actor, action, county);
    if (admission) return admission;
    const { id: bodyId } = county;
    if (actor.userId !== null) await this.noteRefusal(call, action, bodyId, 'COUNTY', bodyId);
    if (actor.bodyId === bodyId) throw new DomainError('FORBIDDEN', missingRole(action));
    return this.bodies.refuse(bodyKey, await this.visibleTo(actor));
  }

  /** For pages, which offer only what is possible: undefined where `to` would refuse. */
  async ifPermitted(actor: Actor, action: Action, bodyKey: string): Promise<Admission | undefined> {
    const county = await this.county(bodyKey);
    return county && this.admission(actor, action, county);
  }

  /** Counties the actor may see at all: the own one and those open to the public. */
  async visibleTo(actor: Actor): Promise<string[]> {
    const bodies = await this.bodies.all();
    return bodies
      .filter((body) => body.id === actor.bodyId || this.isOpen(body))
      .map(({ key }) => key);
  }

  /**
   * Refuses one record of a county the actor may otherwise work in, and writes that down.
   * @param sentence what would be possible instead
   * @throws DomainError FORBIDDEN, always
   */
  async refuseRecord(
    call: Call,
    action: Action,
    record: { bodyId: string; type: AuditObject; id: string },
    sentence: string,
  ): Promise<never> {
    await this.noteRefusal(call, action, record.bodyId, record.type, record.id);
    throw new DomainError('FORBIDDEN', sentence);
  }

  private admission(actor: Actor, action: Action, county: County): Admission | undefined {
    const { id: bodyId } = county;
    if (actor.bodyId === bodyId && mayAtHome(actor, action))
      return { bodyId, reading: readingOf(actor) };
    if (permits(action, 'public') && this.isOpen(county))
      return { bodyId, reading: { scope: 'PUBLIC' } };
    return undefined;
  }

  private noteRefusal(
    call: Call,
    action: Action,
    bodyId: string,
    objectType: AuditObject,
    objectId: string,
  ): Promise<void> {
    const after = { action };
    return this.audit.note(call, { action: 'ACCESS_REFUSED', bodyId, objectType, objectId, after });
  }

  private async county(key: string): Promise<County | undefined> {
    const sql = 'select id, public_since as "publicSince" from body where key = :key';
    const [county] = await this.database.steadyRows<County>(sql, { key });
    return county;
  }

  private isOpen({ publicSince }: Pick<County, 'publicSince'>): boolean {
    return publicSince !== null && publicSince <= dayOf(this.clock.now());
  }
}

function readingOf({ roles, units }: Actor): Reading {
  if (roles.includes('ki_management') || roles.includes('auditor')) return { scope: 'ALL' };
  if (roles.includes('department_head'))
    return { scope: 'UNITS', unitKeys: units.map(({ key }) => key) };
  return { scope: 'PUBLIC' };
}
