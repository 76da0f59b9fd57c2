import { Injectable } from '@nestjs/common';
import { mayAtHome } from '../../../auth/actor.js';
import type { Call } from '../../../auth/call.js';
import { type Form, type FormPage, ticked, typed } from '../../../auth/page-forms.js';
import { Home } from '../../../organizations/home.js';
import { shortened } from '../../../measures/pages/reporting/shortened.js';
import { after } from '../../paper-states.js';
import type { Paper } from '../../paper.entity.js';
import { type PaperText, PaperTextList } from '../../paper-text-list.js';
import { TEXT_STATES } from '../../text-states.js';
import { deskPath } from '../desk/desk-papers.js';
import {
  filtered,
  filterNamed,
  printed,
  TEXT_FILTERS,
  type TextFilterName,
  tooLong,
} from './text-filters.js';
import { rightsTo } from './text-rights.js';

/** What a paper says of its measures, and what the departments say to that. */
@Injectable()
export class PaperTextsPage {
  constructor(
    private readonly home: Home,
    private readonly texts: PaperTextList,
  ) {}

  /**
   * @param asked the word in the address for what to show
   * @param form what was ticked so far
   */
  async of(call: Call, key: string, asked = '', form: Form = {}): Promise<FormPage> {
    const place = { body: await this.home.key(call), paper: key };
    const opened = await this.texts.open(call, 'paper.read_draft', place);
    const { paper } = opened;
    const all = await this.texts.of(opened);
    const name = filterNamed(asked);
    const unasked = all.filter(({ state }) => state === 'UNSIGNED').length;
    const writes = mayAtHome(call.actor, 'paper.prepare');
    const own = await this.texts.answeredFor(call, opened);
    const texts = filtered(all, name).map((text) => ({
      ...line(text, paper, name),
      ...(rightsTo(call, opened, text, own).maySign && choice(text, form)),
    }));
    return {
      template: 'vorlagen/texte.hbs',
      view: {
        title: 'Texte der Maßnahmen',
        breadcrumb: wayToPaper(paper, await this.texts.seesPaper(call, opened)),
        styles: ['annahme', 'meldung', 'schreibtisch'],
        scripts: ['auswahl'],
        labels: { auswahl: 'Auswahl' },
        paper,
        writes,
        ask: writes && after(paper.state, 'askText') !== undefined ? unasked : 0,
        action: deskPath(paper, 'texte'),
        fassung: paper.version,
        zeige: name,
        signs: texts.some((text) => 'chosen' in text),
        filters: filtersOf(all, paper, name),
        shown: TEXT_FILTERS[name].label,
        texts,
        total: all.length,
      },
    };
  }
}

/** @param seesPaper whoever only signs texts has no way to it */
export const wayToPaper = (paper: Pick<Paper, 'key' | 'name'>, seesPaper: boolean) => [
  { text: 'Vorlagen', href: '/vorlagen' },
  ...(seesPaper ? [{ text: paper.name, href: deskPath(paper) }] : []),
];

/** @param name of the filter that leads there */
export const textPath = (paper: Pick<Paper, 'key'>, number: string, name: TextFilterName): string =>
  `${deskPath(paper, `texte/${encodeURIComponent(number)}`)}${query(name)}`;

export const textsPath = (paper: Pick<Paper, 'key'>, name: TextFilterName): string =>
  `${deskPath(paper, 'texte')}${query(name)}`;

const query = (name: TextFilterName): string => (name === 'alle' ? '' : `?zeige=${name}`);

/** Those that find something, and the one that is chosen. */
const filtersOf = (all: readonly PaperText[], paper: Paper, chosen: TextFilterName) =>
  (Object.keys(TEXT_FILTERS) as TextFilterName[])
    .map((name) => ({
      label: TEXT_FILTERS[name].label,
      count: filtered(all, name).length,
      href: textsPath(paper, name),
      current: name === chosen,
    }))
    .filter(({ count, current }, index) => count > 0 || current || index === 0);

const line = (text: PaperText, paper: Paper, name: TextFilterName) => ({
  number: text.document.number,
  title: text.document.title,
  lead: text.document.lead?.name ?? null,
  href: textPath(paper, text.document.number, name),
  state: text.words === null ? null : TEXT_STATES[text.state],
  settled: text.state === 'ORIGINAL' || text.state === 'SIGNED',
  printed: shortened(printed(text)),
  tooLong: tooLong(printed(text)),
  comment: text.state === 'RETURNED' ? text.shortened?.comment : null,
});

/** A text to be signed here, with both its versions. One that others have changed is to be read first. */
const choice = ({ document, words, shortened }: PaperText, form: Form) => ({
  words,
  shortened: shortened?.text,
  chosen:
    ticked(form, 'auswahl').includes(document.number) &&
    Number(typed(form, 'fassung')) >= (shortened?.version ?? 0),
});
