import { Injectable } from '@nestjs/common';
import type { Call } from '../../auth/call.js';
import type { FormPage } from '../../auth/page-forms.js';
import { Clock } from '../../config/clock.js';
import { Home } from '../../organizations/home.js';
import { dayOf, daysBefore } from '../../texts/days.js';
import { DomainError } from '../../texts/domain-error.js';
import { type Cell, csv } from '../../web/csv.js';
import { readForm } from '../../web/form-input.js';
import { turningPages } from '../../web/page-links.js';
import { CHANGE_KINDS } from '../change-kinds.js';
import { ChangesInput } from '../changes.input.js';
import { Changes } from '../changes.service.js';
import { MOST_PER_PAGE } from '../measure-list.input.js';
import { FilterChoices } from './filter-choices.js';
import { filterOf, nameOfField } from './list-filters.js';
import { PATH as LIST, type Query, pageOf, textOf } from './list-state.js';
import { address, type Parameters } from './reference-day.js';

export const CHANGES = '/aenderungen';

const PER_PAGE = 20;
/** So few can be read as they are. */
const FEW = 3;

type Found = Awaited<ReturnType<Changes['page']>>;

const NAMES: Readonly<Record<string, string>> = { from: 'von', to: 'bis', kind: 'art' };
const LABELS = {
  von: 'Von',
  bis: 'Bis',
  art: 'Art der Änderung',
  federfuehrung: 'Federführung',
  handlungsfeld: 'Handlungsfeld',
};

/** What changed between two days, measure by measure. */
@Injectable()
export class ChangesPage {
  constructor(
    private readonly changes: Changes,
    private readonly choices: FilterChoices,
    private readonly clock: Clock,
    private readonly home: Home,
  ) {}

  /** @returns also what is wrong with the address; then nothing is told */
  async of(call: Call, query: Query, url: string): Promise<[FormPage, DomainError?]> {
    const asked = this.asked(query);
    try {
      const found = await this.found(call, asked, {
        page: pageOf(textOf(query, 'seite')),
        limit: PER_PAGE,
      });
      return [await this.page(call, asked, url, found)];
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'INVALID_INPUT') throw error;
      return [await this.page(call, asked, url), inWordsOfThePage(error)];
    }
  }

  async csv(call: Call, query: Query): Promise<string> {
    const rows: Cell[][] = [];
    for (let page = 1; ; page += 1) {
      const found = await this.found(call, this.asked(query), { page, limit: MOST_PER_PAGE });
      rows.push(...found.items.flatMap(csvRows));
      if (page * MOST_PER_PAGE >= found.total)
        return csv(['Nummer', 'Titel', 'Art', 'Angabe', 'vorher', 'nachher'], rows);
    }
  }

  /** What the address says; without days, what has changed since the end of last month. */
  private asked(query: Query): Parameters {
    const bis = textOf(query, 'bis') || dayOf(this.clock.now());
    const von = textOf(query, 'von') || daysBefore(`${bis.slice(0, 7)}-01`, 1);
    const others = ['art', 'federfuehrung', 'handlungsfeld'].flatMap((name) => {
      const value = textOf(query, name);
      return value === '' ? [] : [[name, value]];
    });
    return { von, bis, ...(Object.fromEntries(others) as Parameters) };
  }

  private async found(call: Call, asked: Parameters, part: object): Promise<Found> {
    const key = await this.home.key(call);
    const { von, bis, art } = asked;
    const fields = { ...filterOf(asked), from: von, to: bis, ...(art ? { kind: art } : {}) };
    return this.changes.page(call, key, await readForm(ChangesInput, { ...fields, ...part }));
  }

  private async page(call: Call, asked: Parameters, url: string, found?: Found): Promise<FormPage> {
    await this.home.key(call);
    const { units, fields } = await this.choices.of(call.actor.bodyId ?? '');
    const kinds = Object.entries(CHANGE_KINDS).map(([code, label]) => ({ code, label }));
    const select = (name: keyof typeof LABELS, options: typeof kinds | typeof units) => ({
      name,
      label: LABELS[name],
      value: asked[name],
      options,
    });
    return {
      template: 'aenderungen/aenderungen.hbs',
      view: {
        title: 'Was sich geändert hat',
        styles: ['liste', 'massnahme'],
        labels: LABELS,
        path: CHANGES,
        asked,
        selects: [
          select('art', kinds),
          select('federfuehrung', units),
          select('handlungsfeld', fields),
        ],
        csv: address(CHANGES, { ...asked, format: 'csv' }),
        found: found && {
          ...found,
          counts: found.counts.map(({ kind, meaning, count }) => ({
            ...kind,
            meaning,
            count,
            current: asked.art === kind.code,
            href: address(CHANGES, { ...asked, art: kind.code }),
          })),
          all: asked.art ? address(CHANGES, { ...asked, art: undefined }) : null,
          items: found.items.map((item) => ({ ...item, href: hrefOf(item.number, found.to) })),
        },
        unfolded: found !== undefined && found.items.length <= FEW,
        pages: found && turningPages(url, found),
      },
    };
  }
}

const hrefOf = (number: string, day: string): string =>
  address(`${LIST}/${encodeURIComponent(number)}`, { stichtag: day });

function csvRows({ number, title, kinds, changes }: Found['items'][number]): Cell[][] {
  const what = [number, title, kinds.map(({ label }) => label).join('; ')];
  if (changes.length === 0) return [[...what, null, null, null]];
  return changes.map(({ fact, before, after }) => [
    ...what,
    fact.label,
    before.join('; '),
    after.join('; '),
  ]);
}

function inWordsOfThePage(error: DomainError): DomainError {
  const problems = error.problems.map(({ field, message }) => ({
    field: NAMES[field] ?? nameOfField(field),
    message,
  }));
  return new DomainError('INVALID_INPUT', 'So lässt sich nichts vergleichen.', problems);
}
