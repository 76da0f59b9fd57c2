import { Injectable } from '@nestjs/common';
import type { Call } from '../../../auth/call.js';
import { FormDrafts } from '../../../auth/form-drafts.js';
import { type Form, type FormPage } from '../../../auth/page-forms.js';
import { Home } from '../../../organizations/home.js';
import { coded } from '../../../texts/coded.js';
import { relativeDay } from '../../../texts/relative-days.js';
import { ADAPTATIONS, MEASURE_STATUSES, SCHEDULES } from '../../measure-status.js';
import { type OwnMeasure, OwnMeasures } from '../../own-measures.js';
import { progressOf } from '../../report-tasks.js';
import { type ReportSheet, ReportSheets } from '../../report-sheets.js';
import { nextAfter, reportPath } from './next-measure.js';
import { isConfirmable } from './own-measures.page.js';
import { LABELS, type ReportFields, reportFields, startOf } from './report-fields.js';

/** Which form, as its address says. */
export interface FormAddress {
  number: string;
  /** The report to be corrected, where somebody chose one. */
  corrects?: string;
}

/** The form for a Sachstand: short, with the last one as a start. */
@Injectable()
export class ReportFormPage {
  constructor(
    private readonly drafts: FormDrafts,
    private readonly home: Home,
    private readonly measures: OwnMeasures,
    private readonly sheets: ReportSheets,
  ) {}

  /** @param sent what was typed, when the form is shown again */
  async of(call: Call, address: FormAddress, sent?: Form): Promise<FormPage> {
    const county = await this.home.key(call);
    const path = pathOf(address);
    const [sheet, all, draft] = await Promise.all([
      this.sheets.of(call, county, address.number, address.corrects),
      this.measures.list(call, county),
      sent ? undefined : this.drafts.of(call, path),
    ]);
    const typed = { ...startOf(sheet), ...(draft?.fields ?? fieldsOf(sent)) };
    const own = all.find(({ state }) => state.document.number === address.number);
    return {
      template: 'meldung/sachstand.hbs',
      view: {
        ...page(sheet, path),
        ...queue(all, own, address.number),
        draft: draft && { savedAt: draft.savedAt },
        typed,
        statusBlank: typed.status ? undefined : 'Bitte wählen',
        standingIn: own?.standingIn ?? null,
      },
    };
  }
}

export const pathOf = ({ number, corrects }: FormAddress): string =>
  corrects
    ? `${reportPath(number)}?berichtigt=${encodeURIComponent(corrects)}`
    : reportPath(number);

function page({ measure, state, today, waiting, corrected, spokenFor }: ReportSheet, path: string) {
  const { number, title } = measure;
  const measureHref = `/massnahmen/${encodeURIComponent(number)}`;
  return {
    title: `Sachstand melden: ${number}`,
    breadcrumb: [
      { href: '/meine-massnahmen', text: 'Meine Maßnahmen' },
      { href: measureHref, text: number },
    ],
    styles: ['meldung'],
    scripts: ['meldung', 'entwurf'],
    labels: LABELS,
    number,
    measureTitle: title,
    measureHref,
    path,
    today,
    last: last(state, today),
    waiting: waiting[0] ?? null,
    returned: corrected?.state === 'RETURNED' ? corrected : null,
    correctsAccepted: corrected?.state === 'ACCEPTED' ? corrected : null,
    corrects: corrected?.id ?? null,
    spokenFor,
    spokenForText: spokenFor && `Sie melden für: ${spokenFor.name}`,
    statuses: choices(MEASURE_STATUSES).filter(({ code }) => code !== 'UNKNOWN'),
    schedules: choices(SCHEDULES),
    adaptations: choices(ADAPTATIONS),
  };
}

function last({ report, status }: ReportSheet['state'], today: string) {
  if (!report) return null;
  const { asOf, publicText, confirmsUnchanged } = report;
  const ago = relativeDay(asOf, today);
  return { status: coded(MEASURE_STATUSES, status), asOf, ago, publicText, confirmsUnchanged };
}

/** Where the measure stands among one's own; nothing for somebody else's. */
function queue(all: readonly OwnMeasure[], own: OwnMeasure | undefined, number: string) {
  if (!own) return { confirmable: false, sendText: 'Melden' };
  const next = nextAfter(all, number);
  return {
    progress: progressOf(all.map(({ task }) => task)),
    confirmable: isConfirmable(own),
    sendText: next === null ? 'Melden' : 'Melden und weiter',
    next: next && { number: next, href: reportPath(next) },
  };
}

const choices = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([code, label]) => ({ code, label }));

const fieldsOf = (sent: Form | undefined): Partial<ReportFields> =>
  sent === undefined ? {} : reportFields(sent);
