import { isDay } from '../../../texts/days.js';
import { germanDay } from '../../../texts/partial-date.js';
import { KIM_ASSESSMENTS, KIM_CONTRIBUTIONS, KIM_MODULES } from '../../kim.js';
import type { Choice } from '../editing/measure-choices.js';
import type { TypedKimLink } from './typed-kim-link.js';

export type KimField = keyof TypedKimLink;
type Row = Readonly<Record<string, string | null>>;

const LABELS: Readonly<Record<string, string>> = {
  ...KIM_ASSESSMENTS,
  ...KIM_MODULES,
  ...KIM_CONTRIBUTIONS,
};

/** A part of the link to KIM as people read it, one text per entry; none where nothing is stated. */
export function kimInWords(value: TypedKimLink[KimField], programmes: readonly Choice[]): string[] {
  if (value === null) return [];
  if (typeof value === 'string') return [LABELS[value] ?? value];
  return value.map((entry) =>
    typeof entry === 'string' ? nameOf(entry, []) : rowInWords(entry as Row, programmes),
  );
}

function rowInWords(row: Row, programmes: readonly Choice[]): string {
  const { amountEuro, doubleFundingChecked, ...texts } = row;
  return [
    ...Object.values(texts).map((text) => text && nameOf(text, programmes)),
    amountEuro && `${amountEuro} Euro`,
    doubleFundingChecked && 'Doppelförderung geprüft',
  ]
    .filter(Boolean)
    .join('; ');
}

const nameOf = (text: string, programmes: readonly Choice[]): string =>
  isDay(text)
    ? germanDay(text)
    : (programmes.find(({ code }) => code === text)?.label ?? LABELS[text] ?? text);
