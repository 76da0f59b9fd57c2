import { COLUMNS, type ColumnName } from './list-columns.js';
import { type Choice, FILTERS, type Records } from './list-filters.js';
import { GROUPS, type ListState, PATH, SORTS } from './list-state.js';

/** What the fields of the list are called, by their names in addresses. */
export const LABELS: Readonly<Record<string, string>> & { gruppe: string } = {
  ...Object.fromEntries(FILTERS.map(({ name, label }) => [name, label])),
  q: 'Suchwörter',
  stichtag: 'Stichtag',
  gruppe: 'Gruppe',
};

/** The fields of the form above the list, and what of it is chosen. */
export function controlsView(state: ListState, records: Records) {
  const filters = FILTERS.map(({ name, label, choices }) => ({
    name,
    label,
    value: state.filters[name],
    options: typeof choices === 'string' ? records[choices] : choices,
  }));
  const active = filters.filter(({ value }) => value !== undefined);
  const words = state.filters.q;
  return {
    path: PATH,
    q: words,
    hits: words ? state.day.link('/suche', { q: words }) : null,
    filters,
    active: [
      ...(words ? [{ text: `Suchwörter: ${words}`, without: state.link({ q: undefined }) }] : []),
      ...active.map(({ name, label, value = '', options }) => ({
        text: `${label}: ${labelOf(options, value)}`,
        without: state.link({ [name]: undefined }),
      })),
    ],
    reset: state.day.link(PATH),
    day: state.day.past ? state.day.day : undefined,
    columns: (Object.keys(COLUMNS) as ColumnName[]).map((name) => ({
      name,
      label: COLUMNS[name].label,
      checked: state.columns.includes(name),
    })),
    sorts: Object.entries(SORTS).flatMap(([code, { label }]) => [
      { code, label },
      { code: `-${code}`, label: `${label}, absteigend` },
    ]),
    sort: state.sort,
    groups: Object.keys(GROUPS).map((code) => ({ code, label: LABELS[code] ?? code })),
    group: state.group,
  };
}

const labelOf = (options: readonly Choice[], value: string): string =>
  options.find(({ code }) => code === value)?.label ?? value;
