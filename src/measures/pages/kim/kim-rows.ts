import { isDay } from '../../../texts/days.js';
import { germanDay } from '../../../texts/partial-date.js';
import { KIM_MODULES } from '../../kim.js';
import type { Choice } from '../editing/measure-choices.js';
import {
  DECISION_FIELDS,
  POLITICAL_FIELDS,
  SHARE_FIELDS,
  type TypedKimLink,
} from './typed-kim-link.js';

type Row = Readonly<Record<string, string | null>>;

const LABELS: Readonly<Record<string, string>> = {
  date: 'Datum',
  committee: 'Gremium',
  decision: 'Beschluss',
  programmeKey: 'Förderprogramm',
  module: 'Baustein',
  amountEuro: 'Betrag in Euro',
  period: 'Zeitraum',
  doubleFundingChecked: 'Doppelförderung geprüft und ausgeschlossen (§ 9 Absatz 4 TIntG)',
};

export const choicesOf = (labels: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(labels).map(([code, label]) => ({ code, label }));

/** The lists of the form, as templates/pages/teile/zeilenfeld.hbs shows them. @param adding one of their names */
export function kimRows(link: TypedKimLink, programmes: readonly Choice[], adding: string) {
  const list = (
    name: string,
    label: string,
    add: string,
    fields: readonly string[],
    rows: readonly Row[],
  ) => ({
    name,
    label,
    add,
    next: `${name}.${rows.length + (adding === name ? 1 : 0)}.${fields[0] ?? ''}`,
    rows: [...rows, ...(adding === name ? [{}] : [])].map((row: Row, index) => ({
      entry: `${name}.${index}`,
      removes: `Zeile ${index + 1}`,
      cells: fields.map((field, at) => ({
        ...cell(field, row[field] ?? null, programmes),
        name: `${name}.${index}.${field}`,
        label: LABELS[field],
        fresh: index === rows.length && at === 0,
      })),
    })),
  });
  return [
    list(
      'fundingShares',
      'Förderanteile aus KIM',
      'Förderanteil hinzufügen',
      SHARE_FIELDS,
      link.fundingShares,
    ),
    list(
      'steeringDecisions',
      'Beschlüsse der Lenkungsgruppe',
      'Beschluss hinzufügen',
      DECISION_FIELDS,
      link.steeringDecisions,
    ),
    list(
      'politicalDecisions',
      'Beschlüsse der Politik',
      'Beschluss der Politik hinzufügen',
      POLITICAL_FIELDS,
      link.politicalDecisions,
    ),
  ];
}

function cell(field: string, value: string | null, programmes: readonly Choice[]) {
  if (field === 'programmeKey')
    return { as: 'choice', value, options: programmes, blank: 'Bitte wählen' };
  if (field === 'module')
    return { as: 'choice', value, options: choicesOf(KIM_MODULES), blank: 'keine Angabe' };
  if (field === 'doubleFundingChecked')
    return { as: 'check', value: 'ja', checked: value === 'ja' };
  return { as: 'text', value: value !== null && isDay(value) ? germanDay(value) : value };
}

/** What a wrong field of a row is called: `Förderanteile aus KIM, Zeile 1, Zeitraum`. */
export const rowLabels = (lists: ReturnType<typeof kimRows>): Record<string, string> =>
  Object.fromEntries(
    lists.flatMap(({ label, rows }) =>
      rows.flatMap(({ cells }, index) =>
        cells.map((one) => [one.name, `${label}, Zeile ${index + 1}, ${one.label ?? ''}`] as const),
      ),
    ),
  );
