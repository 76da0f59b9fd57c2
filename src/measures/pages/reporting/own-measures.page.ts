import { Injectable } from '@nestjs/common';
import type { Call } from '../../../auth/call.js';
import { FormDrafts } from '../../../auth/form-drafts.js';
import type { FormPage } from '../../../auth/page-forms.js';
import { Clock } from '../../../config/clock.js';
import { Home } from '../../../organizations/home.js';
import { dayOf } from '../../../texts/days.js';
import { relativeDay } from '../../../texts/relative-days.js';
import { coded } from '../../../texts/coded.js';
import { FRESHNESS } from '../../freshness.js';
import { MEASURE_STATUSES } from '../../measure-status.js';
import { OtherTasks } from '../../other-tasks.js';
import { type OwnMeasure, OwnMeasures } from '../../own-measures.js';
import { takenBackNext } from '../../own-reports.js';
import { isOpen, progressOf, type Task, TASKS } from '../../report-tasks.js';
import { reportPath } from './next-measure.js';
import { shortened } from './shortened.js';

const PER_PAGE = 100;

/** What each group is about, under its heading. */
const EXPLAINED: Readonly<Record<Task, string>> = {
  RETURNED: 'Das KI-Management hat eine Frage dazu.',
  OVERDUE:
    'Der letzte Sachstand ist veraltet, oder ein geplanter Tag ist ohne Meldung verstrichen.',
  DUE: 'Der letzte Sachstand wird bald zu alt, oder es gibt noch keinen.',
  WAITING: 'Das KI-Management sieht sich Ihre Meldung an. Sie müssen nichts tun.',
  DONE: 'Hier ist nichts zu tun.',
  SETTLED: 'Zu diesen Maßnahmen ist nichts mehr zu melden.',
};

/** „Meine Maßnahmen“: what is asked first, and everything that can be done in one click. */
@Injectable()
export class OwnMeasuresPage {
  constructor(
    private readonly clock: Clock,
    private readonly drafts: FormDrafts,
    private readonly home: Home,
    private readonly measures: OwnMeasures,
    private readonly others: OtherTasks,
  ) {}

  /** @param page from 1 */
  async of(call: Call, page = 1): Promise<FormPage> {
    const [all, drafts, others] = await Promise.all([
      this.home.key(call).then((county) => this.measures.list(call, county)),
      this.drafts.addresses(call),
      this.others.of(call),
    ]);
    const today = dayOf(this.clock.now());
    const shown = all.slice((page - 1) * PER_PAGE, page * PER_PAGE);
    return {
      template: 'meldung/meine-massnahmen.hbs',
      view: {
        title: 'Meine Maßnahmen',
        today,
        styles: ['meldung'],
        scripts: ['melden'],
        others,
        noUnits: call.actor.units.length === 0,
        progress: progressOf(all.map(({ task }) => task)),
        deputyships: deputyships(all),
        groups: groups(shown, today, drafts),
        bulk: shown.filter((own) => isOpen(own.task) && isConfirmable(own)).length > 1,
        pages: pages(page, all.length),
        labels: Object.fromEntries(
          all.map(({ state: { document } }) => [document.number, document.number]),
        ),
      },
    };
  }
}

function groups(all: readonly OwnMeasure[], today: string, drafts: ReadonlySet<string>) {
  return (Object.keys(TASKS) as Task[])
    .map((task) => ({ task, own: all.filter((one) => one.task === task) }))
    .filter(({ own }) => own.length > 0)
    .map(({ task, own }) => ({
      task,
      label: TASKS[task],
      explained: EXPLAINED[task],
      choice: isOpen(task) && own.some(isConfirmable),
      measures: own.map((one) => line(one, today, drafts)),
    }));
}

function line(own: OwnMeasure, today: string, drafts: ReadonlySet<string>) {
  const { document, status, report, freshness, overdue } = own.state;
  const waiting = own.waiting[0] ?? null;
  const reportHref = reportPath(document.number);
  return {
    number: document.number,
    title: document.title,
    href: `/massnahmen/${encodeURIComponent(document.number)}`,
    reportHref,
    draft: drafts.has(reportHref),
    status: report && coded(MEASURE_STATUSES, status),
    asOf: report?.asOf ?? null,
    ago: report && relativeDay(report.asOf, today),
    confirms: report?.confirmsUnchanged ?? false,
    text: shortened((waiting ?? report)?.publicText ?? null),
    freshness:
      isOpen(own.task) && freshness.code !== 'CURRENT' ? coded(FRESHNESS, freshness.code) : null,
    overdue,
    standingIn: own.standingIn,
    returned: own.returned,
    waiting: waiting && { ...waiting, status: coded(MEASURE_STATUSES, waiting.status) },
    confirmable: isConfirmable(own),
    statusMissing: isOpen(own.task) && report?.status === 'UNKNOWN',
    takeBack: takenBackNext(own) !== null,
    reportText: reportText(own),
  };
}

/** What leads to the form; nothing where nothing is to be reported any more. */
function reportText(own: OwnMeasure): string | null {
  if (own.task === 'SETTLED') return null;
  if (own.task === 'RETURNED') return 'Berichtigen';
  const asked = isOpen(own.task) && !isConfirmable(own);
  return asked || !own.state.report ? 'Sachstand melden' : 'Sachstand ändern';
}

/** There is something to confirm, and nobody has asked for or sent anything else. */
export const isConfirmable = ({ task, state: { report } }: OwnMeasure): boolean =>
  (task === 'OVERDUE' || task === 'DUE' || task === 'DONE') &&
  report !== null &&
  report.status !== 'UNKNOWN';

function deputyships(all: readonly OwnMeasure[]) {
  const found = all.map(({ standingIn }) => standingIn).filter((one) => one !== null);
  return [...new Map(found.map((one) => [one.function, one])).values()];
}

function pages(page: number, total: number) {
  const last = Math.max(1, Math.ceil(total / PER_PAGE));
  const link = (to: number) => (to < 1 || to > last ? null : `/meine-massnahmen?seite=${to}`);
  return { several: last > 1, page, last, total, previous: link(page - 1), next: link(page + 1) };
}
