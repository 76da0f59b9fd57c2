import { Injectable } from '@nestjs/common';
import type { Call } from '../../../auth/call.js';
import { type Form, typed } from '../../../auth/page-forms.js';
import { Home } from '../../../organizations/home.js';
import { readForm } from '../../../web/form-input.js';
import { ReportDecisions } from '../../report-decisions.js';
import { AcceptanceInput, ReturnInput } from '../../report.input.js';
import { AcceptancePage } from './acceptance.page.js';

/** Decides by a form and goes on to the next report that waits. */
@Injectable()
export class Acceptance {
  constructor(
    private readonly decisions: ReportDecisions,
    private readonly home: Home,
    private readonly page: AcceptancePage,
  ) {}

  async accept(call: Call, id: string, form: Form) {
    const seenMeasureVersion = Number(typed(form, 'massnahme'));
    const input = await readForm(AcceptanceInput, { seenMeasureVersion });
    const { next, key } = await this.before(call, id);
    const { measure } = await this.decisions.accept(call, key, id, input);
    return goOn(next, `Der Sachstand zu ${measure.number} ist angenommen.`);
  }

  async return(call: Call, id: string, form: Form) {
    const input = await readForm(ReturnInput, { comment: typed(form, 'comment') });
    const { next, key } = await this.before(call, id);
    const { measure } = await this.decisions.return(call, key, id, input);
    return goOn(next, `Der Sachstand zu ${measure.number} ist mit Ihrer Bemerkung zurückgegeben.`);
  }

  /** Who is next is only known as long as this one still stands in the line. */
  private async before(call: Call, id: string) {
    const [{ next }, key] = await Promise.all([this.page.line(call, id), this.home.key(call)]);
    return { next, key };
  }
}

const goOn = (next: string | null, done: string) =>
  next === null
    ? { to: '/annahme', notice: { text: `${done} Das war der letzte.` } }
    : { to: `/annahme/${next}`, notice: { text: `${done} Hier ist der nächste.` } };
