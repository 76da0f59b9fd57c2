import {
  Blankable,
  key,
  oneOf,
  Optional,
  partialDate,
  Required,
  text,
  wholeNumber,
} from '../web/document-input.js';
import { MEMBERSHIP_ROLES, type MembershipRole } from './membership.entity.js';

const MOST_SEATS = 500;

class SeatFacts {
  @Blankable(key('senol-kocaman'), 'Kurzname der Person auf dem Sitz.')
  person?: string | null;

  @Blankable(key('jobcenter'), 'Kurzname der Organisation auf dem Sitz.')
  memberOrganization?: string | null;

  @Blankable(text(300, 'Vertretung der Schulen'), 'Funktion oder Sitz in Worten.')
  label?: string | null;

  @Blankable(wholeNumber(1, MOST_SEATS), 'Zahl der Sitze.')
  seats?: number | null;

  @Blankable(text(100, 'alle zwei Jahre'), 'Wie oft der Sitz wechselt.')
  rotationInterval?: string | null;

  @Blankable(text(300, 'je eine Stadt und eine Gemeinde'), 'Wie der Sitz wechselt.')
  rotationRule?: string | null;

  @Blankable(key('arbeitswelt'), 'Kurzname des Handlungsfelds, dem der Sitz dient.')
  fieldOfAction?: string | null;

  @Blankable(partialDate, 'Seit wann, so genau, wie es bekannt ist.')
  startDate?: string | null;

  @Blankable(partialDate, 'Bis wann; danach gehört der Sitz zur Geschichte.')
  endDate?: string | null;
}

/** A seat in a group: of a person, of an organization, or of nobody yet. */
export class NewSeatInput extends SeatFacts {
  @Required(oneOf(MEMBERSHIP_ROLES), 'Aufgabe in der Gruppe.')
  role: MembershipRole;
}

export class SeatChangeInput extends SeatFacts {
  @Optional(oneOf(MEMBERSHIP_ROLES), 'Aufgabe in der Gruppe.')
  role?: MembershipRole;
}
