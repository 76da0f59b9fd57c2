import { MEMBERSHIP_ROLES, type Membership } from '../../organizations/membership.entity.js';

type Seat = Pick<Membership, 'role' | 'label' | 'rotationInterval' | 'rotationRule'>;

export interface Holder {
  /** Name, e.g. `Frau Senol-Kocaman`. */
  person: string | null;
  organization: string | null;
}

/** `Vorsitz: Rüdiger Sparbrod, Dezernent`. What one part says already is not said by another. */
export function seatText(
  { role, label, rotationInterval, rotationRule }: Seat,
  { person, organization }: Holder,
): string {
  const interval = rotationInterval && `Wechsel: ${rotationInterval}`;
  const parts = [person, organization, label, interval, rotationRule].filter(isStated);
  const telling = parts.filter((part, index) => !isSaidElsewhere(part, index, parts));
  return `${MEMBERSHIP_ROLES[role]}: ${telling.join(', ')}`;
}

const isStated = (part: string | null): part is string => part !== null && part !== '';

/** Of two that say the same the first stays. */
function isSaidElsewhere(part: string, index: number, parts: readonly string[]): boolean {
  return parts.some(
    (other, place) => place !== index && says(other, part) && (place < index || !says(part, other)),
  );
}

/** `1 Vertreter/in des Regionalen Bildungsbüros` says `Regionales Bildungsbüro`. */
function says(text: string, part: string): boolean {
  const stems = stemsOf(text);
  return stemsOf(part).every((stem) => stems.includes(stem));
}

/** Words without their endings of case and number, and without what joins them. */
function stemsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => word.replace(ENDING, ''));
}

const ENDING = /(?<=..)(?:e[mnrs]?|[ns])$/u;
