import type { Grouping } from '../grouped-measures.js';
import { type ColumnName, isColumn, STANDARD_COLUMNS } from './list-columns.js';
import { FILTERS, filterOf } from './list-filters.js';
import { type Parameters, ReferenceDay } from './reference-day.js';

/** What an address says behind its question mark; a name may be there several times. */
export type Query = Readonly<Record<string, unknown>>;

export const PATH = '/massnahmen';

/** What lists can be sorted by, as addresses name it and as the API does. */
export const SORTS: Readonly<Record<string, { code: string; label: string }>> = {
  nummer: { code: 'number', label: 'Nummer' },
  titel: { code: 'title', label: 'Titel' },
  stand: { code: 'status', label: 'Stand' },
};

export const GROUPS: Readonly<Record<string, Grouping>> = {
  handlungsfeld: 'fieldOfAction',
  federfuehrung: 'lead',
  stand: 'status',
  kim: 'kimAssessment',
  konzept: 'concept',
};

const FIRST_SORT = 'nummer';
const LAST_PAGE = 1_000_000;

/** A list of measures as its address describes it: what is shown, of which day, and how. */
export class ListState {
  private constructor(
    readonly day: ReferenceDay,
    /** Words and filters by the names of the address. */
    readonly filters: Parameters,
    readonly columns: readonly ColumnName[],
    /** `titel`, or `-titel` from the end. */
    readonly sort: string,
    /** One of `GROUPS`; empty when the list is not divided. */
    readonly group: string,
    readonly page: number,
  ) {}

  /** What the address says and the list does not know is left out. */
  static of(query: Query, today: string): ListState {
    const named = ['q', ...FILTERS.map(({ name }) => name)];
    const filters = named.flatMap((name) => {
      const value = textOf(query, name);
      return value === '' ? [] : [[name, value]];
    });
    const sort = textOf(query, 'sortierung');
    const group = textOf(query, 'gruppe');
    return new ListState(
      ReferenceDay.of(query.stichtag, today),
      Object.fromEntries(filters) as Parameters,
      columnsOf(query.spalten),
      sort.replace('-', '') in SORTS ? sort : FIRST_SORT,
      group in GROUPS ? group : '',
      pageOf(textOf(query, 'seite')),
    );
  }

  /** What the API takes for it. */
  get input(): Record<string, unknown> {
    const descending = this.sort.startsWith('-') ? '-' : '';
    return {
      ...filterOf(this.filters),
      sort: `${descending}${SORTS[this.sort.replace('-', '')]?.code ?? 'number'}`,
      page: this.page,
      asOf: this.day.day,
    };
  }

  get grouping(): Grouping | undefined {
    return GROUPS[this.group];
  }

  /** What the address says but for the day and the page; what is usual is left out. */
  get parameters(): Parameters {
    const usual = this.columns.join() === STANDARD_COLUMNS.join();
    return {
      ...this.filters,
      sortierung: this.sort === FIRST_SORT ? undefined : this.sort,
      gruppe: this.group,
      spalten: usual ? undefined : this.columns.join(','),
    };
  }

  /** The same list with some of it otherwise, from its first page on. */
  link(otherwise: Parameters = {}): string {
    return this.day.link(PATH, { ...this.parameters, ...otherwise });
  }
}

/** Empty where the address does not say it. */
export function textOf(query: Query, name: string): string {
  const value = query[name];
  return typeof value === 'string' ? value.trim() : '';
}

function columnsOf(given: unknown): readonly ColumnName[] {
  const texts = Array.isArray(given) ? given.map(String) : typeof given === 'string' ? [given] : [];
  const columns = texts.flatMap((one) => one.split(',')).filter(isColumn);
  return columns.length > 0 ? [...new Set(columns)] : STANDARD_COLUMNS;
}

export const pageOf = (given: string): number =>
  /^\d{1,7}$/.test(given) ? Math.min(Math.max(Number(given), 1), LAST_PAGE) : 1;
