import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { Audit } from '../audit/audit.js';
import type { Call } from '../auth/call.js';
import { Idempotency } from '../auth/idempotency.js';
import { newId } from '../database/ids.js';
import type { FieldProblem } from '../texts/domain-error.js';
import { invalidInput } from '../web/input.js';
import { Access } from './access.js';
import { freeKey } from './free-key.js';
import { lockCounty } from './lock-county.js';
import { Organization } from './organization.entity.js';
import type { NewOrganizationInput } from './organization.input.js';
import type { OrganizationReceipt } from './organization-receipt.js';

@Injectable()
export class OrganizationCreation {
  constructor(
    private readonly access: Access,
    private readonly audit: Audit,
    private readonly idempotency: Idempotency,
  ) {}

  async create(
    call: Call,
    bodyKey: string,
    input: NewOrganizationInput,
  ): Promise<OrganizationReceipt> {
    const { bodyId } = await this.access.to(call, 'organization.change', bodyKey);
    return this.idempotency.once(call, async (em) => {
      await lockCounty(em, bodyId);
      const organization = await row(em, bodyId, input);
      await em.insert(Organization, organization);
      const { id, version, bodyId: _, ...facts } = organization;
      await this.audit.record(em, call, {
        action: 'ORGANIZATION_CREATED',
        bodyId,
        objectType: 'ORGANIZATION',
        objectId: id,
        after: stated(facts),
      });
      return { key: facts.key, version };
    });
  }
}

/** Without what nothing was said of. */
const stated = (facts: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));

/** @throws DomainError INVALID_INPUT for a name that is taken or a parent that is not there */
async function row(
  em: EntityManager,
  bodyId: string,
  { parent = null, ...input }: NewOrganizationInput,
): Promise<Organization> {
  const above = parent === null ? null : await em.findOneBy(Organization, { bodyId, key: parent });
  const problems = [...(await nameProblems(em, bodyId, input.name))];
  if (parent !== null && !above)
    problems.push({
      field: 'parent',
      message: `Die Organisation „${parent}“ gibt es in diesem Kreis nicht.`,
    });
  if (problems.length > 0) throw invalidInput(problems);
  return {
    id: newId(),
    bodyId,
    key: await freeKey(em, bodyId, input.name),
    name: input.name,
    shortName: input.shortName ?? null,
    classification: input.classification,
    parentId: above?.id ?? null,
    startDate: input.startDate ?? null,
    endDate: null,
    successorId: null,
    seat: input.seat ?? null,
    note: input.note ?? null,
    source: input.source ?? null,
    version: 1,
  };
}

/** Two organizations of one name could not be told apart in any list. */
export async function nameProblems(
  em: EntityManager,
  bodyId: string,
  name: string,
): Promise<FieldProblem[]> {
  const taken = await em.findOneBy(Organization, { bodyId, name, endDate: IsNull() });
  if (!taken) return [];
  const message = `Eine Organisation „${name}“ gibt es schon: ${taken.key}.`;
  return [{ field: 'name', message }];
}
