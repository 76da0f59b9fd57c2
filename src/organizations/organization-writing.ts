import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '../audit/audit.js';
import type { AuditAction } from '../audit/audit-actions.js';
import { type Call, seenVersion } from '../auth/call.js';
import { Idempotency } from '../auth/idempotency.js';
import { Database } from '../database/database.js';
import { guardedUpdate } from '../database/guarded-update.js';
import { DomainError } from '../texts/domain-error.js';
import { Access } from './access.js';
import { lastChange } from './last-change.js';
import { lockCounty } from './lock-county.js';
import { Organization } from './organization.entity.js';
import type { OrganizationReceipt } from './organization-receipt.js';
import { organizationView } from './organization.view.js';
import { Organizations } from './organizations.queries.js';

/** What was done to an organization, for the log: only what changed. */
export interface OrganizationDeed {
  action: AuditAction;
  before: Record<string, unknown>;
  after: Record<string, unknown>;
}

/** The frame of every use case that changes an organization: who may, which version, one transaction. */
@Injectable()
export class OrganizationWriting {
  constructor(
    private readonly access: Access,
    private readonly audit: Audit,
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly organizations: Organizations,
  ) {}

  /**
   * @param work changes the organization and what depends on it, in the locked county
   * @throws DomainError STALE_VERSION with what is there now when the caller has seen another version
   */
  async write(
    call: Call,
    bodyKey: string,
    key: string,
    work: (em: EntityManager, organization: Organization) => Promise<OrganizationDeed>,
  ): Promise<OrganizationReceipt> {
    const { bodyId } = await this.access.to(call, 'organization.change', bodyKey);
    const organization = await this.database.read.findOneBy(Organization, { bodyId, key });
    if (!organization)
      throw new DomainError('NOT_FOUND', `Eine Organisation „${key}“ ist nicht verzeichnet.`);
    const { id } = organization;
    const seen = seenVersion(call);
    try {
      return await this.idempotency.once(call, async (em) => {
        await lockCounty(em, bodyId);
        const found = await guardedUpdate(em, Organization, { id, version: seen }, {});
        if (!found) throw stale(organization);
        const deed = await work(em, await em.findOneByOrFail(Organization, { id }));
        const about = { bodyId, objectType: 'ORGANIZATION', objectId: id } as const;
        await this.audit.record(em, call, { ...about, ...deed });
        return { key, version: seen + 1 };
      });
    } catch (error) {
      if (error instanceof DomainError && error.code === 'STALE_VERSION')
        throw await this.explained(error, bodyKey, organization);
      throw error;
    }
  }

  private async explained(error: DomainError, bodyKey: string, { id, key }: Organization) {
    const now = await this.organizations.one(bodyKey, key);
    const facts = {
      current: organizationView(now.organization, now.seats, true),
      ...(await lastChange(this.database, id)),
    };
    return new DomainError(error.code, error.message, [], { facts });
  }
}

const stale = ({ name }: Organization): DomainError =>
  new DomainError(
    'STALE_VERSION',
    `„${name}“ wurde inzwischen geändert. Bitte sehen Sie sich den jetzigen Stand an und ändern Sie ihn dann.`,
  );
