import type { Membership } from '../../organizations/membership.entity.js';
import {
  ORGANIZATION_CLASSIFICATIONS,
  type OrganizationClassification,
} from '../../organizations/organization-classification.js';
import { nameOrFunction, personName } from '../../organizations/person-name.js';
import { existedOn } from '../../texts/partial-date.js';
import type { Edition } from '../edition.js';
import type { CountyRecords } from './county-records.js';
import { type Holder, seatText } from './seat-text.js';

/** A steering group, a working group or a network, with its seats. */
export interface Gruppe {
  name: string;
  art: string;
  teilVon: string | null;
  notiz: string | null;
  /** E.g. `Vorsitz: Rüdiger Sparbrod, Dezernent`. */
  sitze: string[];
}

/** The groups the integration centre leads or sits in for one topic. */
export interface TopicGroups {
  moderation: string[];
  mitgliedschaften: string[];
}

const GROUPS: readonly OrganizationClassification[] = [
  'STEERING_GROUP',
  'NETWORK',
  'WORKING_GROUP',
  'CONFERENCE',
];

/** Groups that are worth a paragraph: with seats or a note. The others stand in the task overviews. */
export function groupContents(records: CountyRecords, day: string, edition: Edition): Gruppe[] {
  return GROUPS.flatMap((classification) =>
    records.organizations.filter((group) => group.classification === classification),
  )
    .filter((group) => existedOn(day, group))
    .map((group) => ({
      name: group.name,
      art: ORGANIZATION_CLASSIFICATIONS[group.classification],
      teilVon: records.organizations.find(({ id }) => id === group.parentId)?.name ?? null,
      notiz: group.note,
      sitze: seatTexts(
        records,
        records.memberships
          .filter((seat) => seat.organizationId === group.id && seat.fieldOfActionKey === null)
          .filter((seat) => existedOn(day, seat)),
        edition,
      ),
    }))
    .filter(({ notiz, sitze }) => notiz !== null || sitze.length > 0);
}

export function ledGroups(records: CountyRecords, topicKey: string, day: string): TopicGroups {
  const seats = records.memberships.filter(
    (seat) => seat.fieldOfActionKey === topicKey && existedOn(day, seat),
  );
  const named = (moderated: boolean): string[] =>
    seats
      .filter(({ role }) => (role === 'MODERATION') === moderated)
      .flatMap((seat) => {
        const group = records.organizations.find(({ id }) => id === seat.organizationId);
        return group ? [group.name] : [];
      });
  return { moderation: named(true), mitgliedschaften: named(false) };
}

/** Some sources word the seats of several as one: `je 1 Vertreter/in des Jugendamts und der Polizei`. */
function seatTexts(
  records: CountyRecords,
  seats: readonly Membership[],
  edition: Edition,
): string[] {
  const texts = seats.map((seat) => seatText(seat, holderOf(records, seat, edition)));
  return texts.filter(
    (text, index) => seats[index]?.memberOrganizationId === null || texts.indexOf(text) === index,
  );
}

function holderOf(
  records: CountyRecords,
  { personId, memberOrganizationId }: Membership,
  edition: Edition,
): Holder {
  const person = records.people.find(({ id }) => id === personId);
  const organization = records.organizations.find(({ id }) => id === memberOrganizationId);
  const nameOf = edition === 'PUBLIC' ? nameOrFunction : personName;
  return {
    person: person ? nameOf(person) : null,
    organization: organization?.name ?? null,
  };
}
