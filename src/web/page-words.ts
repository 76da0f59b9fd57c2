import type { HelperDelegate, HelperOptions } from 'handlebars';
import { newId } from '../database/ids.js';
import { germanInstant } from '../texts/days.js';
import type { FieldProblem } from '../texts/domain-error.js';
import { germanDay } from '../texts/partial-date.js';

interface Root {
  wrong?: { problems: readonly FieldProblem[] };
  /** Instead of a key, for a page that is kept and gets its keys later. */
  once?: string;
}

/** What templates of pages may say beside Handlebars itself. */
export const PAGE_WORDS: Readonly<Record<string, HelperDelegate>> = {
  /** 1234 becomes 1.234. */
  zahl: (value: number) => value.toLocaleString('de-DE'),
  /** The day `2023-05-25` becomes 25.05.2023; nothing stays nothing. */
  datum: (value: string | null | undefined) => (value ? germanDay(value) : ''),
  /** An instant becomes `22.11.2026, 08:12 Uhr`. */
  zeitpunkt: (value: string | Date | null | undefined) => (value ? germanInstant(value) : ''),
  gleich: (one: unknown, other: unknown) => one === other,
  enthaelt: (list: readonly unknown[] | undefined, value: unknown) =>
    list?.includes(value) ?? false,
  /** The field of an entry: `sections.0` and `heading` become `sections.0.heading`. */
  feld: (entry: string, name: string) => `${entry}.${name}`,
  /** What is wrong with a field of the form that was sent, or nothing. */
  problem: (field: string, { data }: HelperOptions) =>
    ((data as { root: Root }).root.wrong?.problems ?? []).find((it) => it.field === field)?.message,
  /** The key of one form on one page: sent twice, it counts once. */
  einmal: ({ data }: HelperOptions) => (data as { root: Root }).root.once ?? newId(),
};
