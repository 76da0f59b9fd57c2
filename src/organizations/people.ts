import { Injectable } from '@nestjs/common';
import type { Call } from '../auth/call.js';
import { Database } from '../database/database.js';
import { newId } from '../database/ids.js';
import { DomainError } from '../texts/domain-error.js';
import { Access } from './access.js';
import { CountyRecordWriting, type RecordKind } from './county-record-writing.js';
import type { OrganizationReceipt } from './organization-receipt.js';
import { Person } from './person.entity.js';
import { publicName } from './person-name.js';
import type { NewPersonInput, PersonChangeInput } from './person.input.js';

const MISSING = 'Diese Person ist nicht verzeichnet.';

const KIND: RecordKind<Person> = {
  entity: Person,
  type: 'PERSON',
  created: 'PERSON_CREATED',
  changed: 'PERSON_CHANGED',
  missing: MISSING,
  stale:
    'Die Angaben zu dieser Person wurden inzwischen geändert. Bitte sehen Sie sich den jetzigen Stand an und ändern Sie ihn dann.',
};

/** The people of a county: what they are called, what they do, and whether they may be named. */
@Injectable()
export class People {
  constructor(
    private readonly access: Access,
    private readonly database: Database,
    private readonly writing: CountyRecordWriting,
  ) {}

  /** In the order of their names; people of other places see those who may be named. */
  async all(call: Call, bodyKey: string): Promise<Person[]> {
    const { bodyId } = await this.access.to(call, 'county.read', bodyKey);
    const people = await this.database.read.findBy(Person, { bodyId });
    const atHome = call.actor.bodyId === bodyId;
    return people
      .filter((person) => atHome || publicName(person) !== null)
      .sort((one, other) => sortName(one).localeCompare(sortName(other), 'de'));
  }

  /** @throws DomainError NOT_FOUND for one that is not there, or not for this reader */
  async one(call: Call, bodyKey: string, key: string): Promise<Person> {
    const found = (await this.all(call, bodyKey)).find((person) => person.key === key);
    if (found) return found;
    throw new DomainError('NOT_FOUND', MISSING);
  }

  create(call: Call, bodyKey: string, input: NewPersonInput): Promise<OrganizationReceipt> {
    return this.writing.create(call, bodyKey, KIND, (_, bodyId) => {
      const id = newId();
      // The key stands in addresses and logs; it says nothing about the person.
      const record = { id, bodyId, key: id, version: 1, historical: false, source: null };
      const { formOfAddress = null, givenName = null, nameBasis = null } = input;
      const { familyName, function: post = null } = input;
      const facts = { formOfAddress, givenName, familyName, function: post, nameBasis };
      return Promise.resolve({ ...record, ...facts });
    });
  }

  change(call: Call, bodyKey: string, key: string, input: PersonChangeInput) {
    return this.writing.change(call, bodyKey, key, KIND, () => {
      const change: Partial<Person> = Object.assign({}, input);
      return Promise.resolve(change);
    });
  }
}

const sortName = ({ familyName, givenName }: Person): string => `${familyName} ${givenName ?? ''}`;
