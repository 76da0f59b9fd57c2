import { MEMBERSHIP_ROLES } from '../../organizations/membership.entity.js';
import { ORGANIZATION_CLASSIFICATIONS } from '../../organizations/organization-classification.js';
import { type LabelOf, day, key, label, partialDate, shortText, text } from './checks.js';
import { Flag, Group, Optional, Required, Whole } from './fields.js';

/** The county itself; exactly one in a folder. */
export class BodyRecord {
  @Required(key) schluessel: string;
  @Required(text) name: string;
  @Required(text) kurzname: string;
  /** Amtlicher Gemeindeschluessel. */
  @Optional(shortText) ags?: string;
  /** Made up to show the product. */
  @Flag() erfunden?: boolean;
  /** Organization in charge of reports to the committees. */
  @Optional(key) berichtsstelle?: string;
  /** Pattern of the numbers of papers the county starts with. */
  @Optional(shortText) vorlagennummern?: string;
  /** The day the county knew what stands in these files. */
  @Required(day) stand: string;
  @Required(text) quelle: string;
}

export class OrganizationRecord {
  @Required(key) schluessel: string;
  @Required(text) name: string;
  @Optional(text) kurzname?: string;
  @Required(label(ORGANIZATION_CLASSIFICATIONS)) art: LabelOf<typeof ORGANIZATION_CLASSIFICATIONS>;
  /** Organization it is part of. */
  @Optional(key) teilVon?: string;
  @Optional(partialDate) seit?: string;
  @Optional(partialDate) bis?: string;
  /** Organization that took over. */
  @Optional(key) nachfolge?: string;
  @Optional(text) sitz?: string;
  @Optional(text) notiz?: string;
  @Required(text) quelle: string;
}

export class PersonRecord {
  @Required(key) schluessel: string;
  @Optional(text) anrede?: string;
  @Optional(text) vorname?: string;
  @Required(text) nachname: string;
  /** Held the function when the source was written; says nothing about today. */
  @Flag() historisch?: boolean;
  @Required(text) quelle: string;
}

export class RotationRecord {
  @Required(text) turnus: string;
  @Required(text) regel: string;
}

/** A seat in a group: of a person, of an organization, or of nobody yet. */
export class MembershipRecord {
  @Required(key) schluessel: string;
  /** Organization that has the seat. */
  @Required(key) in: string;
  @Optional(key) person?: string;
  @Optional(key) organisation?: string;
  @Required(label(MEMBERSHIP_ROLES)) funktion: LabelOf<typeof MEMBERSHIP_ROLES>;
  /** The function or the seat in the words of the source. */
  @Optional(text) bezeichnung?: string;
  @Whole() sitze?: number;
  @Group(() => RotationRecord) rotation?: RotationRecord;
  @Optional(key) handlungsfeld?: string;
  @Optional(partialDate) seit?: string;
  @Optional(partialDate) bis?: string;
  @Required(text) quelle: string;
}

/** A place or a target group. */
export class NamedRecord {
  @Required(key) schluessel: string;
  @Required(text) name: string;
  @Required(text) quelle: string;
}
