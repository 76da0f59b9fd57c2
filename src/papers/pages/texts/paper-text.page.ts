import { Injectable } from '@nestjs/common';
import type { Call } from '../../../auth/call.js';
import { type Form, type FormPage, typed } from '../../../auth/page-forms.js';
import { Home } from '../../../organizations/home.js';
import type { DomainError } from '../../../texts/domain-error.js';
import type { OpenedPaper } from '../../paper-writing.js';
import { type PaperText, PaperTextList } from '../../paper-text-list.js';
import { TEXT_STATES } from '../../text-states.js';
import { deskPath } from '../desk/desk-papers.js';
import { filtered, filterNamed, printed, TEXT_FILTERS, tooLong } from './text-filters.js';
import { textPath, textsPath, wayToPaper } from './paper-texts.page.js';
import { rightsTo } from './text-rights.js';

/** One text of a paper: the words of the department, and beside them what the paper makes of them. */
@Injectable()
export class PaperTextPage {
  constructor(
    private readonly home: Home,
    private readonly texts: PaperTextList,
  ) {}

  /** @param form what was typed so far @param problem what was wrong with it */
  async of(
    call: Call,
    { key, number, asked = '' }: TextAddress,
    form?: Form,
    problem?: DomainError,
  ) {
    const place = { body: await this.home.key(call), paper: key };
    const opened = await this.texts.open(call, 'paper.read_draft', place);
    const text = await this.texts.one(opened, number);
    const own = await this.texts.answeredFor(call, opened);
    const stale = problem?.code === 'STALE_VERSION';
    const path = deskPath(opened.paper, `texte/${encodeURIComponent(number)}`);
    return {
      template: 'vorlagen/text.hbs',
      view: {
        title: `Text zu ${number}`,
        breadcrumb: [
          ...wayToPaper(opened.paper, await this.texts.seesPaper(call, opened)),
          { text: 'Texte der Maßnahmen', href: deskPath(opened.paper, 'texte') },
        ],
        styles: ['bearbeiten', 'annahme', 'schreibtisch'],
        labels: { text: 'Text in der Vorlage', comment: 'Anmerkung' },
        path,
        textsPath: deskPath(opened.paper, 'texte'),
        measure: text.document,
        measureHref: `/massnahmen/${encodeURIComponent(number)}`,
        paper: opened.paper,
        ...said(text),
        ...rightsTo(call, opened, text, own),
        typed: form && 'text' in form ? typed(form, 'text') : printed(text),
        comment: form ? typed(form, 'comment') : '',
        stale,
        fassung: form && !stale ? typed(form, 'fassung') : opened.paper.version,
        ...(await this.neighbours(opened, number, asked)),
      },
    } satisfies FormPage;
  }

  /** Where it goes on to, among those that were asked for. */
  private async neighbours(opened: OpenedPaper, number: string, asked: string) {
    const name = filterNamed(asked);
    const list = filtered(await this.texts.of(opened), name);
    const at = list.findIndex(({ document }) => document.number === number);
    const to = (text: PaperText | undefined) =>
      text && { href: textPath(opened.paper, text.document.number, name), ...text.document };
    return {
      zeige: name,
      shown: TEXT_FILTERS[name].label,
      back: textsPath(opened.paper, name),
      place: at >= 0 ? { at: at + 1, total: list.length } : null,
      previous: at > 0 ? to(list[at - 1]) : null,
      next: at >= 0 ? to(list[at + 1]) : to(list[0]),
    };
  }
}

/** Which text, and what was asked for when it was found. */
export interface TextAddress {
  key: string;
  number: string;
  asked?: string;
}

const said = ({ words, shortened, state }: PaperText) => ({
  words,
  tooLong: tooLong(words),
  state: TEXT_STATES[state],
  shortened:
    shortened &&
    Object.assign({}, shortened, {
      tooLong: tooLong(shortened.text),
      outdated: state === 'OUTDATED',
    }),
  returned: state === 'RETURNED' ? shortened : null,
  asked: state === 'ASKED' ? shortened : null,
  signed: state === 'SIGNED' ? shortened : null,
});
