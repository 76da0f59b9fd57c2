import { COLUMNS, type ShownMeasure } from './list-columns.js';
import { type ListState, PATH, SORTS } from './list-state.js';

/** The head of the table; what the list can be sorted by leads to that order. */
export function headView(state: ListState) {
  return [
    { name: 'nummer', label: 'Nummer' },
    { name: 'titel', label: 'Titel' },
    ...state.columns.map((name) => ({ name, label: COLUMNS[name].label })),
  ].map(({ name, label }) => ({ label, ...sorting(state, name) }));
}

function sorting(state: ListState, name: string) {
  if (!(name in SORTS)) return { sort: 'none', href: null };
  const now = { [name]: 'ascending', [`-${name}`]: 'descending' }[state.sort] ?? 'none';
  const next = now === 'ascending' ? `-${name}` : name;
  return { sort: now, href: state.link({ sortierung: next === 'nummer' ? undefined : next }) };
}

export function rowView(state: ListState, measure: ShownMeasure) {
  return {
    number: measure.number,
    title: measure.title,
    href: state.day.link(`${PATH}/${encodeURIComponent(measure.number)}`),
    overdue: measure.overdue,
    archived: measure.archived,
    hidden: !measure.isPublic,
    cells: state.columns.map((name) => ({
      label: COLUMNS[name].label,
      status: name === 'stand' ? measure.status : null,
      texts: COLUMNS[name].texts(measure),
    })),
  };
}
