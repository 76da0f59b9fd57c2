import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Call } from '../auth/call.js';
import { newId } from '../database/ids.js';
import { DomainError, type FieldProblem } from '../texts/domain-error.js';
import { PartialDate } from '../texts/partial-date.js';
import { invalidInput } from '../web/input.js';
import { Access } from './access.js';
import { CountyRecordWriting, type RecordKind } from './county-record-writing.js';
import { knownFields } from './known-fields.js';
import { Membership } from './membership.entity.js';
import { Organization } from './organization.entity.js';
import type { OrganizationReceipt } from './organization-receipt.js';
import { seatView } from './organization.view.js';
import { Organizations } from './organizations.queries.js';
import { Person } from './person.entity.js';
import type { NewSeatInput, SeatChangeInput } from './seat.input.js';

const MISSING = 'Dieser Sitz ist nicht verzeichnet.';

const KIND: RecordKind<Membership> = {
  entity: Membership,
  type: 'SEAT',
  created: 'SEAT_CREATED',
  changed: 'SEAT_CHANGED',
  missing: MISSING,
  stale:
    'Dieser Sitz wurde inzwischen geändert. Bitte sehen Sie sich den jetzigen Stand an und ändern Sie ihn dann.',
};

/** What of a seat must fit together. */
type Holding = Pick<Membership, 'personId' | 'memberOrganizationId' | 'startDate' | 'endDate'>;

/** The seats in the groups of a county. One that has ended stays, for the days before. */
@Injectable()
export class Seats {
  constructor(
    private readonly access: Access,
    private readonly organizations: Organizations,
    private readonly writing: CountyRecordWriting,
  ) {}

  /** @throws DomainError NOT_FOUND for one that is not there */
  async one(call: Call, bodyKey: string, key: string) {
    const { bodyId } = await this.access.to(call, 'county.read', bodyKey);
    for (const { organization, seats } of await this.organizations.ofBody(bodyKey)) {
      const found = seats.find((seat) => seat.key === key);
      if (!found) continue;
      const group = { key: organization.key, name: organization.name };
      return { seat: seatView(found, call.actor.bodyId === bodyId), group };
    }
    throw new DomainError('NOT_FOUND', MISSING);
  }

  /** @throws DomainError NOT_FOUND for a group that is not there */
  async create(
    call: Call,
    bodyKey: string,
    group: string,
    { person, memberOrganization, fieldOfAction, ...input }: NewSeatInput,
  ): Promise<OrganizationReceipt> {
    return this.writing.create(call, bodyKey, KIND, async (em, bodyId) => {
      const organization = await em.findOneBy(Organization, { bodyId, key: group });
      if (!organization) throw new DomainError('NOT_FOUND', 'Diese Gruppe ist nicht verzeichnet.');
      const id = newId();
      const named = await namedBy(em, bodyId, { person, memberOrganization, fieldOfAction });
      const facts = { ...BLANK, ...stated(input), ...named, role: input.role };
      check(facts);
      return { ...facts, id, bodyId, key: id, organizationId: organization.id, version: 1 };
    });
  }

  change(
    call: Call,
    bodyKey: string,
    key: string,
    { person, memberOrganization, fieldOfAction, ...input }: SeatChangeInput,
  ): Promise<OrganizationReceipt> {
    return this.writing.change(call, bodyKey, key, KIND, async (em, seat) => {
      const named = await namedBy(em, seat.bodyId, { person, memberOrganization, fieldOfAction });
      const change = { ...stated(input), ...named };
      const { personId, memberOrganizationId, startDate, endDate } = seat;
      check({ personId, memberOrganizationId, startDate, endDate, ...change });
      return change;
    });
  }
}

const BLANK = {
  personId: null,
  memberOrganizationId: null,
  label: null,
  seats: null,
  rotationInterval: null,
  rotationRule: null,
  fieldOfActionKey: null,
  startDate: null,
  endDate: null,
  source: null,
} as const;

/** What was left out stays as it is. */
const stated = <T extends object>(input: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(input).filter(([, value]) => value !== undefined),
  ) as Partial<T>;

/** What a seat names by its key. */
async function namedBy(
  em: EntityManager,
  bodyId: string,
  {
    person,
    memberOrganization,
    fieldOfAction,
  }: Pick<SeatChangeInput, 'person' | 'memberOrganization' | 'fieldOfAction'>,
): Promise<Partial<Pick<Membership, 'personId' | 'memberOrganizationId' | 'fieldOfActionKey'>>> {
  const [who, which, fields] = [
    person ? await em.findOneBy(Person, { bodyId, key: person }) : null,
    memberOrganization
      ? await em.findOneBy(Organization, { bodyId, key: memberOrganization })
      : null,
    fieldOfAction ? await knownFields(em, bodyId) : [],
  ];
  const problems: FieldProblem[] = [];
  if (person && !who) problems.push({ field: 'person', message: 'Diese Person gibt es nicht.' });
  if (memberOrganization && !which)
    problems.push({ field: 'memberOrganization', message: 'Diese Organisation gibt es nicht.' });
  if (fieldOfAction && !fields.some(({ key }) => key === fieldOfAction))
    problems.push({ field: 'fieldOfAction', message: 'Dieses Handlungsfeld gibt es nicht.' });
  if (problems.length > 0) throw invalidInput(problems);
  return {
    ...(person !== undefined && { personId: who?.id ?? null }),
    ...(memberOrganization !== undefined && { memberOrganizationId: which?.id ?? null }),
    ...(fieldOfAction !== undefined && { fieldOfActionKey: fieldOfAction }),
  };
}

/** @throws DomainError INVALID_INPUT for a seat that cannot be so */
function check({ personId, memberOrganizationId, startDate, endDate }: Holding): void {
  const problems: FieldProblem[] = [];
  if (personId !== null && memberOrganizationId !== null)
    problems.push({
      field: 'memberOrganization',
      message: 'Einen Sitz hat eine Person oder eine Organisation, nicht beide.',
    });
  const [from, to] = [startDate, endDate].map((date) => date && PartialDate.parse(date));
  if (from && to && from.earliest > to.latest)
    problems.push({
      field: 'endDate',
      message: `Das Ende (${to.text}) liegt vor dem Beginn (${from.text}).`,
    });
  if (problems.length > 0) throw invalidInput(problems);
}
