import { FRESHNESS } from '../freshness.js';
import { KIM_ASSESSMENTS, KIM_MODULES } from '../kim.js';
import type { MeasureFilter } from '../measure-filter.js';
import { ADAPTATIONS, MEASURE_STATUSES } from '../measure-status.js';
import { LACKS } from '../quality.js';
import type { Parameters } from './reference-day.js';

export interface Choice {
  code: string;
  label: string;
}

const choices = (labels: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(labels).map(([code, label]) => ({ code, label }));

/** Lists of records a filter can name, which every county has its own of. */
export const RECORDS = ['units', 'fields', 'concepts', 'places', 'targetGroups'] as const;
export type Records = Readonly<Record<(typeof RECORDS)[number], readonly Choice[]>>;

interface Filter {
  /** As addresses name it. */
  name: string;
  field: keyof MeasureFilter;
  label: string;
  choices: readonly Choice[] | keyof Records;
}

/** What the list can be narrowed by, beside words. */
export const FILTERS = [
  { name: 'stand', field: 'status', label: 'Stand', choices: choices(MEASURE_STATUSES) },
  { name: 'federfuehrung', field: 'lead', label: 'Federführung', choices: 'units' },
  { name: 'handlungsfeld', field: 'fieldOfAction', label: 'Handlungsfeld', choices: 'fields' },
  { name: 'konzept', field: 'concept', label: 'Konzept', choices: 'concepts' },
  { name: 'zielgruppe', field: 'targetGroup', label: 'Zielgruppe', choices: 'targetGroups' },
  { name: 'ort', field: 'place', label: 'Ort', choices: 'places' },
  { name: 'kim', field: 'kimAssessment', label: 'KIM-Bezug', choices: choices(KIM_ASSESSMENTS) },
  { name: 'baustein', field: 'kimModule', label: 'KIM-Baustein', choices: choices(KIM_MODULES) },
  {
    name: 'anpassung',
    field: 'adaptation',
    label: 'Anpassungsbedarf',
    choices: choices(ADAPTATIONS),
  },
  {
    name: 'aktualitaet',
    field: 'freshness',
    label: 'Aktualität des Sachstands',
    choices: choices(FRESHNESS),
  },
  {
    name: 'ueberfaellig',
    field: 'overdue',
    label: 'Überfällig',
    choices: choices({ true: 'ja', false: 'nein' }),
  },
  {
    name: 'fehlt',
    field: 'missing',
    label: 'Fehlt für eine Vorlage',
    choices: choices(LACKS),
  },
] as const satisfies readonly Filter[];

const WORDS = { name: 'q', field: 'q' } as const;
const ALL = [WORDS, ...FILTERS];

type Names = Readonly<Record<string, string | boolean | undefined>>;

/** The names of the API for what an address says; the rest of the address is left out. */
export const filterOf = (parameters: Parameters): Record<string, string> =>
  renamed(parameters, 'name', 'field');

/** What an address says for a filter, e.g. `{ stand: 'PLANNED' }`. */
export const filterParameters = (filter: MeasureFilter): Record<string, string> =>
  renamed({ ...filter }, 'field', 'name');

/** The name an address has for a field of the API; other names stay. */
export const nameOfField = (field: string): string =>
  ALL.find((filter) => filter.field === field)?.name ?? field;

function renamed(values: Names, from: 'name' | 'field', to: 'name' | 'field') {
  const given = ALL.flatMap((names) => {
    const value = values[names[from]];
    return value === undefined || value === '' ? [] : [[names[to], String(value)] as const];
  });
  return Object.fromEntries(given);
}
