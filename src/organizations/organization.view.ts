import { coded } from '../texts/coded.js';
import { code, flag, list, maybe, named, object, record, text, whole } from '../web/schema.js';
import { MEMBERSHIP_ROLES } from './membership.entity.js';
import { ORGANIZATION_CLASSIFICATIONS } from './organization-classification.js';
import type { OrganizationRow, SeatRow } from './organizations.queries.js';
import { personName } from './person-name.js';

export const SEAT = object('Seat', 'Sitz in einer Gruppe', {
  key: text('Kurzname des Sitzes'),
  person: maybe(
    record(
      {
        key: text('Kurzname der Person'),
        name: text('Name der Person'),
        function: maybe(text('Funktion der Person im Kreis')),
        historical: flag('Hatte die Funktion zur Zeit der Quelle; sagt nichts über heute'),
      },
      'Wer den Sitz hat, wenn es eine Person ist; fremde Leser erfahren es nur, wo die Person öffentlich genannt werden darf',
    ),
  ),
  organization: maybe(named('Wer den Sitz hat, wenn es eine Organisation ist')),
  role: code(MEMBERSHIP_ROLES, 'Aufgabe in der Gruppe'),
  label: maybe(text('Funktion oder Sitz im Wortlaut der Quelle')),
  seats: maybe(whole('Zahl der Sitze')),
  rotationInterval: maybe(text('Wie oft der Sitz wechselt')),
  rotationRule: maybe(text('Wie der Sitz wechselt')),
  fieldOfAction: maybe(text('Kurzname des Handlungsfelds, dem der Sitz dient')),
  startDate: maybe(text('Seit wann')),
  endDate: maybe(text('Bis wann')),
  source: maybe(text('Fundstelle')),
  version: whole('Zählt die Änderungen', 1),
});

export const ORGANIZATION = object(
  'Organization',
  'Amt, Gremium, Arbeitskreis, Netzwerk, Partner',
  {
    key: text('Kurzname', 'amt-jugend-bildung'),
    name: text('Name'),
    shortName: maybe(text('Kurzform')),
    classification: code(ORGANIZATION_CLASSIFICATIONS, 'Art'),
    parent: maybe(named('Gehört zu')),
    startDate: maybe(text('Besteht seit; so genau, wie es die Quelle sagt', 'Mai 2021')),
    endDate: maybe(text('Bestand bis')),
    successor: maybe(named('Nachfolge')),
    seat: maybe(text('Sitz')),
    note: maybe(text('Anmerkung')),
    source: maybe(text('Fundstelle')),
    version: whole('Zählt die Änderungen', 1),
    members: list(SEAT, 'Sitze, soweit bekannt'),
  },
);

/** @param atHome the reader belongs to the county, and may see who has not agreed to be named */
export function organizationView(row: OrganizationRow, seats: readonly SeatRow[], atHome: boolean) {
  return {
    key: row.key,
    name: row.name,
    shortName: row.shortName,
    classification: coded(ORGANIZATION_CLASSIFICATIONS, row.classification),
    parent: reference(row.parentKey, row.parentName),
    startDate: row.startDate,
    endDate: row.endDate,
    successor: reference(row.successorKey, row.successorName),
    seat: row.seat,
    note: row.note,
    source: row.source,
    version: row.version,
    members: seats.map((seat) => seatView(seat, atHome)),
  };
}

export function seatView(row: SeatRow, atHome: boolean) {
  return {
    key: row.key,
    person: atHome || row.nameBasis !== null ? person(row) : null,
    organization: reference(row.memberKey, row.memberName),
    role: coded(MEMBERSHIP_ROLES, row.role),
    label: row.label,
    seats: row.seats,
    rotationInterval: row.rotationInterval,
    rotationRule: row.rotationRule,
    fieldOfAction: row.fieldOfActionKey,
    startDate: row.startDate,
    endDate: row.endDate,
    source: row.source,
    version: row.version,
  };
}

function person({ personKey, familyName, historical, ...row }: SeatRow) {
  if (personKey === null || familyName === null) return null;
  const name = personName({ ...row, familyName });
  return { key: personKey, name, function: row.function, historical: Boolean(historical) };
}

function reference(key: string | null, name: string | null) {
  return key === null || name === null ? null : { key, name };
}
