import { Injectable } from '@nestjs/common';
import { type Actor, mayAtHome } from '../../auth/actor.js';
import type { Call } from '../../auth/call.js';
import type { FormPage } from '../../auth/page-forms.js';
import { Clock } from '../../config/clock.js';
import { Home } from '../../organizations/home.js';
import { dayOf } from '../../texts/days.js';
import { relativeDay } from '../../texts/relative-days.js';
import { csv } from '../../web/csv.js';
import { measureView } from '../measure.view.js';
import type { MeasureState } from '../measure-state.js';
import { Measures, type Story } from '../measures.service.js';
import { filterParameters } from './list-filters.js';
import { PATH, type Query } from './list-state.js';
import { factsView } from './measure-facts.js';
import { ReferenceDay } from './reference-day.js';
import { timeline } from './timeline.js';
import { WaitingOnMeasure } from './waiting-on-measure.js';

const OPEN_STEPS = 4;

/** Everything about one measure, as it was on a day. */
@Injectable()
export class MeasurePage {
  constructor(
    private readonly clock: Clock,
    private readonly home: Home,
    private readonly measures: Measures,
    private readonly waiting: WaitingOnMeasure,
  ) {}

  async of(call: Call, number: string, query: Query): Promise<FormPage> {
    const day = this.dayOf(query);
    const [story, waiting] = await Promise.all([
      this.story(call, number, day),
      day.past ? [] : this.waiting.of(call, number),
    ]);
    const { state } = story;
    const path = pathOf(number);
    const view = measureView(state);
    return {
      template: 'massnahmen/massnahme.hbs',
      view: {
        title: `${view.number} ${view.title}`,
        styles: ['massnahme'],
        breadcrumb: [{ text: 'Maßnahmen', href: day.link(PATH) }],
        stichtag: day.picker(path),
        measure: view,
        lead: leadView(state, day),
        ago: view.report && relativeDay(view.report.asOf, day.day),
        parts: factsView(state),
        relations: [...relationsOf(view, day), ...partsView(story, day)],
        waiting,
        ...folded(timeline(story, day.today)),
        csv: day.link(path, { format: 'csv' }),
        actions: day.past ? [] : actionsFor(call.actor, state, path),
      },
    };
  }

  /** The timeline, a line for each change. */
  async csv(call: Call, number: string, query: Query): Promise<string> {
    const day = this.dayOf(query);
    const steps = timeline(await this.story(call, number, day), day.today);
    const rows = steps.flatMap((step) => {
      const what = [step.day, step.title, step.status?.label ?? null];
      const changes = step.changes.length > 0 ? step.changes : [undefined];
      return changes.map((change) => [
        ...what,
        change?.fact.label ?? null,
        change?.before.join('; ') ?? null,
        change?.after.join('; ') ?? null,
        step.text,
        step.by,
      ]);
    });
    const header = ['Tag', 'Was', 'Stand', 'Angabe', 'vorher', 'nachher', 'Text', 'von'];
    return csv(header, rows);
  }

  private async story(call: Call, number: string, day: ReferenceDay): Promise<Story> {
    return this.measures.story(call, await this.home.key(call), number, day.day);
  }

  private dayOf(query: Query): ReferenceDay {
    return ReferenceDay.of(query.stichtag, dayOf(this.clock.now()));
  }
}

/** What came last stands open. */
const folded = (steps: ReturnType<typeof timeline>) => ({
  steps: steps.slice(0, OPEN_STEPS),
  olderSteps: steps.slice(OPEN_STEPS),
});

const pathOf = (number: string): string => `${PATH}/${encodeURIComponent(number)}`;

const leadView = ({ document: { lead } }: MeasureState, day: ReferenceDay) =>
  lead && { name: lead.name, href: day.link(PATH, filterParameters({ lead: lead.key })) };

function relationsOf(
  { parent, mergedInto, supersededBy }: ReturnType<typeof measureView>,
  day: ReferenceDay,
) {
  return [
    { label: 'Gehört zu', other: parent },
    { label: 'Aufgegangen in', other: mergedInto },
    { label: 'Ersetzt durch', other: supersededBy },
  ].flatMap(({ label, other }) => (other ? [{ label, others: [linkTo(other, day)] }] : []));
}

const partsView = ({ parts }: Story, day: ReferenceDay) =>
  parts.length === 0
    ? []
    : [{ label: 'Dazu gehören', others: parts.map(({ document }) => linkTo(document, day)) }];

const linkTo = ({ number, title }: { number: string; title: string }, day: ReferenceDay) => ({
  number,
  title,
  href: day.link(pathOf(number)),
});

/** What this person may do with the measure; offices act on what they lead. */
function actionsFor(actor: Actor, { document }: MeasureState, path: string) {
  const { lead, archived, mergedInto, supersededBy } = document;
  const own =
    actor.roles.includes('ki_management') || actor.units.some(({ key }) => key === lead?.key);
  const open = !archived && mergedInto === null && supersededBy === null;
  return [
    ...(own && open && mayAtHome(actor, 'report.submit')
      ? [{ text: 'Sachstand melden', href: `${path}/sachstand`, kind: 'primary' }]
      : []),
    ...(own && mayAtHome(actor, 'measure.change')
      ? [{ text: 'Bearbeiten', href: `${path}/bearbeiten`, kind: 'secondary' }]
      : []),
  ];
}
