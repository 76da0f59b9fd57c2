import { Injectable } from '@nestjs/common';
import { mayAtHome } from '../../auth/actor.js';
import type { FormPage } from '../../auth/page-forms.js';
import type { Call } from '../../auth/call.js';
import { Clock } from '../../config/clock.js';
import { Access } from '../../organizations/access.js';
import { Home } from '../../organizations/home.js';
import { dayOf } from '../../texts/days.js';
import { DomainError } from '../../texts/domain-error.js';
import { type Cell, csv } from '../../web/csv.js';
import { readForm } from '../../web/form-input.js';
import { turningPages } from '../../web/page-links.js';
import { MeasureListInput, MOST_PER_PAGE } from '../measure-list.input.js';
import { ListViews } from '../list-views.js';
import { Measures } from '../measures.service.js';
import { RememberedFinds } from '../remembered-finds.js';
import { FilterChoices } from './filter-choices.js';
import { COLUMNS, type ShownMeasure } from './list-columns.js';
import { nameOfField } from './list-filters.js';
import { controlsView, LABELS } from './list-controls.js';
import { headView, rowView } from './list-rows.js';
import { ListState, PATH, type Query } from './list-state.js';

/** In what an id weighs, its HTML included. */
const WEIGHT = 4000;

/** Measures that stand together; without a label when the list is not divided. */
interface Group {
  label: string | null;
  count: number;
  items: readonly ShownMeasure[];
}

interface Found {
  page: number;
  limit: number;
  total: number;
  groups: readonly Group[];
}

/** The page, and what is wrong with its address. */
type Shown = [FormPage, DomainError?];

/** What the list of measures shows. */
@Injectable()
export class MeasureListPage {
  constructor(
    private readonly access: Access,
    private readonly choices: FilterChoices,
    private readonly clock: Clock,
    private readonly home: Home,
    private readonly measures: Measures,
    private readonly remembered: RememberedFinds,
    private readonly views: ListViews,
  ) {}

  /**
   * @param url path and query of the page
   * @returns also what is wrong with the address; then nothing is listed
   */
  async of(call: Call, query: Query, url: string): Promise<Shown> {
    const reader = await this.access.to(call, 'measure.read', await this.home.key(call));
    const today = dayOf(this.clock.now());
    const { userId, roles, scopes } = call.actor;
    return this.remembered.of({
      bodyId: reader.bodyId,
      question: JSON.stringify(['list page', userId, roles, scopes, reader.reading, today, url]),
      find: () => this.make(call, query, url, today),
      weigh: () => WEIGHT,
    });
  }

  private async make(call: Call, query: Query, url: string, today: string): Promise<Shown> {
    try {
      const state = ListState.of(query, today);
      return [await this.page(call, state, url, await this.found(call, state))];
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'INVALID_INPUT') throw error;
      const state = ListState.of({ ...query, stichtag: undefined }, today);
      return [await this.page(call, state, url), inWordsOfThePage(error)];
    }
  }

  /** Everything the list shows, on all its pages. */
  async csv(call: Call, query: Query): Promise<string> {
    const state = ListState.of(query, dayOf(this.clock.now()));
    const header = [
      ...(state.grouping ? [LABELS.gruppe] : []),
      'Nummer',
      'Titel',
      ...state.columns.map((name) => COLUMNS[name].label),
    ];
    const rows: Cell[][] = [];
    for (let page = 1; ; page += 1) {
      const found = await this.found(call, state, { page, limit: MOST_PER_PAGE });
      for (const { label, items } of found.groups)
        rows.push(
          ...items.map((item) => [...(label === null ? [] : [label]), ...cells(state, item)]),
        );
      if (page * MOST_PER_PAGE >= found.total) return csv(header, rows);
    }
  }

  private async found(call: Call, state: ListState, part: object = {}): Promise<Found> {
    const key = await this.home.key(call);
    const input = await readForm(MeasureListInput, { ...state.input, ...part });
    if (state.grouping) {
      const found = await this.measures.groups(call, key, state.grouping, input);
      const named = found.groups.map((group) => ({
        ...group,
        label: group.label || 'ohne Angabe',
      }));
      return { ...found, groups: named };
    }
    const { items, ...found } = await this.measures.page(call, key, input);
    return { ...found, groups: [{ label: null, count: found.total, items }] };
  }

  private async page(call: Call, state: ListState, url: string, found?: Found): Promise<FormPage> {
    const [records, views] = await Promise.all([
      this.choices.of(call.actor.bodyId ?? ''),
      this.views.seenBy(call),
    ]);
    const result = found && {
      total: found.total,
      groups: found.groups.map(({ items, ...group }) => ({
        ...group,
        rows: items.map((item) => rowView(state, item)),
      })),
    };
    return {
      remembered: true,
      template: 'massnahmen/liste.hbs',
      view: {
        title: 'Maßnahmen',
        wide: true,
        styles: ['liste', 'karten'],
        stichtag: state.day.picker(PATH, state.parameters),
        labels: LABELS,
        ...controlsView(state, records),
        head: headView(state),
        result,
        pages: found && turningPages(url, found),
        csv: state.link({ format: 'csv' }),
        mayCreate: mayAtHome(call.actor, 'measure.create'),
        query: state.link().split('?')[1] ?? '',
        views: views.map((view) => ({ ...view, href: `${PATH}?${view.query}` })),
      },
    };
  }
}

const cells = (state: ListState, item: ShownMeasure): Cell[] => [
  item.number,
  item.title,
  ...state.columns.map((name) => COLUMNS[name].texts(item).join('; ') || null),
];

function inWordsOfThePage(error: DomainError): DomainError {
  const problems = error.problems.map(({ field, message }) => ({
    field: nameOfField(field),
    message,
  }));
  return new DomainError('INVALID_INPUT', 'So lässt sich die Liste nicht zeigen.', problems);
}
