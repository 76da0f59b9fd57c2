import type { ListedOrganization } from '../organization-directory.js';

export interface Seat {
  key: string;
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
        key: member.key,
        organization: { key, name },
        role: member.role.label,
        label: member.label,
        seats: member.seats,
      } satisfies Seat,
    })),
  );

/** The seats everybody has, by the key of the person. */
export function seatsByPerson(all: readonly ListedOrganization[]): ReadonlyMap<string, Seat[]> {
  const seats = new Map<string, Seat[]>();
  for (const { member, seat } of seatsOf(all)) {
    if (!member.person) continue;
    const { key } = member.person;
    seats.set(key, [...(seats.get(key) ?? []), seat]);
  }
  return seats;
}

/** Seats that neither a person nor an organization has. */
export const vacantSeats = (all: readonly ListedOrganization[]): Seat[] =>
  seatsOf(all).flatMap(({ member, seat }) => (member.person || member.organization ? [] : [seat]));
