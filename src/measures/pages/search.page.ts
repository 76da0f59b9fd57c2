import { Injectable } from '@nestjs/common';
import type { Call } from '../../auth/call.js';
import type { FormPage } from '../../auth/page-forms.js';
import { Clock } from '../../config/clock.js';
import { Home } from '../../organizations/home.js';
import { dayOf } from '../../texts/days.js';
import { readForm } from '../../web/form-input.js';
import { turningPages } from '../../web/page-links.js';
import { DOCUMENT_FACTS } from '../fact-labels.js';
import { SearchInput } from '../search.input.js';
import { Search } from '../search.service.js';
import { PATH as LIST, type Query, pageOf, textOf } from './list-state.js';
import { ReferenceDay } from './reference-day.js';

const PATH = '/suche';

/** What the places are called in which words were found, where the facts have other names. */
const PLACES: Readonly<Record<string, string>> = {
  ...DOCUMENT_FACTS,
  fieldsOfAction: DOCUMENT_FACTS.fields,
  'report.publicText': 'Sachstand',
  'report.statusWording': 'Stand im Wortlaut',
  'report.reason': 'Begründung',
  'report.adaptationText': 'Was anzupassen ist',
};

/** Measures in which words occur, and where they do. */
@Injectable()
export class SearchPage {
  constructor(
    private readonly clock: Clock,
    private readonly home: Home,
    private readonly search: Search,
  ) {}

  async of(call: Call, query: Query, url: string): Promise<FormPage> {
    const day = ReferenceDay.of(query.stichtag, dayOf(this.clock.now()));
    const q = textOf(query, 'q');
    const key = await this.home.key(call);
    const found = q === '' ? undefined : await this.found(call, key, q, query, day);
    return {
      template: 'suche/suche.hbs',
      view: {
        title: 'Suche',
        styles: ['liste', 'suche'],
        stichtag: day.picker(PATH, { q }),
        q,
        day: day.past ? day.day : undefined,
        found: found && {
          total: found.total,
          items: found.items.map((hit) => hitView(hit, day)),
          list: day.link(LIST, { q }),
        },
        pages: found && turningPages(url, found),
      },
    };
  }

  private async found(call: Call, key: string, q: string, query: Query, day: ReferenceDay) {
    const fields = { q, asOf: day.day, page: pageOf(textOf(query, 'seite')) };
    return this.search.page(call, key, await readForm(SearchInput, fields));
  }
}

type Hit = Awaited<ReturnType<Search['page']>>['items'][number];

function hitView({ number, title, status, lead, highlights }: Hit, day: ReferenceDay) {
  const named = highlights.find(({ field }) => field === 'title');
  return {
    number,
    status,
    lead: lead?.name,
    href: day.link(`${LIST}/${encodeURIComponent(number)}`),
    title: named?.segments ?? [{ text: title, hit: false }],
    places: highlights
      .filter((one) => one !== named && one.field !== 'number')
      .map(({ field, segments }) => ({ label: PLACES[field] ?? field, segments })),
  };
}
