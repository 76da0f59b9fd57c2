import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Call } from '../auth/call.js';
import { Clock } from '../config/clock.js';
import { keepNames } from '../organizations/former-names.js';
import { nameProblems } from '../organizations/organization-creation.js';
import { Organization } from '../organizations/organization.entity.js';
import type { OrganizationReceipt } from '../organizations/organization-receipt.js';
import { OrganizationWriting } from '../organizations/organization-writing.js';
import { dayOf } from '../texts/days.js';
import { germanDay } from '../texts/partial-date.js';
import { invalidInput } from '../web/input.js';
import { MeasureRecorder } from './measure-recorder.js';
import { futureProblems } from './day-problems.js';
import type { RenamingInput } from './organization-change.input.js';

/** Who leads, takes part, or pays by a programme. */
const NAMING = `
  select id from measure where lead_id = :id
  union select measure_id from measure_party where organization_id = :id
  union select f.measure_id from measure_funding f
    join funding_programme p on p.id = f.funding_programme_id where p.funder_id = :id`;

/** Gives an organization another name. States of earlier days keep the old one. */
@Injectable()
export class OrganizationRenaming {
  constructor(
    private readonly clock: Clock,
    private readonly recorder: MeasureRecorder,
    private readonly writing: OrganizationWriting,
  ) {}

  rename(
    call: Call,
    bodyKey: string,
    key: string,
    { from, ...stated }: RenamingInput,
  ): Promise<OrganizationReceipt> {
    const now = this.clock.now();
    const since = from ?? dayOf(now);
    return this.writing.write(call, bodyKey, key, async (em, organization) => {
      const before = { name: organization.name, shortName: organization.shortName };
      const after = { name: stated.name ?? before.name, shortName: given(stated, before) };
      const renamed = after.name !== before.name;
      const problems = [
        ...futureProblems('from', since, dayOf(now)),
        ...(renamed ? await nameProblems(em, organization.bodyId, after.name) : []),
      ];
      if (!renamed && after.shortName === before.shortName)
        problems.push({ field: 'name', message: 'So heißt die Organisation schon.' });
      if (problems.length > 0) throw invalidInput(problems);
      await keepNames(em, [organization], now);
      await em.update(Organization, organization.id, after);
      const reason = `Name der Organisation geändert: „${before.name}“ heißt seit ${germanDay(since)} „${after.name}“`;
      const naming = await measuresNaming(em, organization.id);
      await this.recorder.revise(em, call, organization.bodyId, naming, reason);
      return { action: 'ORGANIZATION_CHANGED', before, after: { ...after, from: since } };
    });
  }
}

const given = (
  { shortName }: Pick<RenamingInput, 'shortName'>,
  before: Pick<Organization, 'shortName'>,
): string | null => (shortName === undefined ? before.shortName : shortName);

async function measuresNaming(em: EntityManager, id: string): Promise<string[]> {
  const query = em.dataSource.driver.escapeQueryWithParameters(NAMING, { id });
  const rows = await em.query<{ id: string }[]>(...query);
  return rows.map((row) => row.id);
}
