import { Injectable } from '@nestjs/common';
import type { Call } from '../auth/call.js';
import { Database } from '../database/database.js';
import { DomainError } from '../texts/domain-error.js';
import { Access } from './access.js';
import { formerNamesOf } from './former-names.js';
import { organizationView } from './organization.view.js';
import { Organizations } from './organizations.queries.js';

/** An organization as one looks it up: with the names it had. */
export type ListedOrganization = ReturnType<typeof organizationView> & {
  formerNames: readonly { name: string; endedAt: string }[];
};

/** The organizations of a county for those who keep them. */
@Injectable()
export class OrganizationDirectory {
  constructor(
    private readonly access: Access,
    private readonly database: Database,
    private readonly organizations: Organizations,
  ) {}

  /** Those there were on a day, or without a day all that are recorded. */
  async all(call: Call, bodyKey: string, day?: string): Promise<ListedOrganization[]> {
    const { bodyId } = await this.access.to(call, 'county.read', bodyKey);
    const [found, names] = await Promise.all([
      this.organizations.ofBody(bodyKey, day),
      formerNamesOf(this.database, bodyId),
    ]);
    return found.map(({ organization, seats }) => ({
      ...organizationView(organization, seats, call.actor.bodyId === bodyId),
      formerNames: names.get(organization.key) ?? [],
    }));
  }

  /**
   * One with those that belong to it.
   * @throws DomainError NOT_FOUND for one that is not recorded
   */
  async one(call: Call, bodyKey: string, key: string) {
    const all = await this.all(call, bodyKey);
    const found = all.find((one) => one.key === key);
    if (!found)
      throw new DomainError('NOT_FOUND', `Eine Organisation „${key}“ ist nicht verzeichnet.`);
    return { ...found, below: all.filter(({ parent }) => parent?.key === key) };
  }
}
