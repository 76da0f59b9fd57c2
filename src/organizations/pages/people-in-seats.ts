import type { ListedOrganization } from '../organization-directory.js';

export interface Seat {
  organization: { key: string; name: string };
  role: string;
  label: string | null;
  seats: number | null;
}

const seatsOf = (all: readonly ListedOrganization[]) =>
  all.flatMap(({ key, name, members }) =>
    members.map((member) => ({
      member,
      seat: {
        organization: { key, name },
        role: member.role.label,
        label: member.label,
        seats: member.seats,
      } satisfies Seat,
    })),
  );

/** Everybody with the seats they have, by name. */
export function peopleIn(all: readonly ListedOrganization[]) {
  const people = new Map<string, { name: string; historical: boolean; seats: Seat[] }>();
  for (const { member, seat } of seatsOf(all)) {
    if (!member.person) continue;
    const { name, historical } = member.person;
    const known = people.get(name) ?? { name, historical, seats: [] };
    known.seats.push(seat);
    people.set(name, known);
  }
  return [...people.values()].sort((one, other) => one.name.localeCompare(other.name, 'de'));
}

/** Seats that neither a person nor an organization has. */
export const vacantSeats = (all: readonly ListedOrganization[]): Seat[] =>
  seatsOf(all).flatMap(({ member, seat }) => (member.person || member.organization ? [] : [seat]));
