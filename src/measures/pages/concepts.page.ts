import { Injectable } from '@nestjs/common';
import type { Call } from '../../auth/call.js';
import type { FormPage } from '../../auth/page-forms.js';
import { ConceptRecords } from '../../concepts/concept-records.js';
import { fieldOfActionView } from '../../concepts/field-of-action.view.js';
import { Clock } from '../../config/clock.js';
import { Access } from '../../organizations/access.js';
import { Home } from '../../organizations/home.js';
import { dayOf, isDay } from '../../texts/days.js';
import { DomainError } from '../../texts/domain-error.js';
import { germanDay } from '../../texts/partial-date.js';
import { csv } from '../../web/csv.js';
import { MeasureCounts } from '../measure-counts.js';
import { RecordedConcepts } from '../recorded-concepts.js';
import { filterParameters } from './list-filters.js';
import { PATH as LIST, type Query } from './list-state.js';
import { ReferenceDay } from './reference-day.js';

export const CONCEPTS = '/konzepte';

type ConceptView = Awaited<ReturnType<RecordedConcepts['ofBody']>>[number];
type FieldView = ReturnType<typeof fieldOfActionView>;
type GoalView = FieldView['goals'][number];

/** The documents measures come from, with the numbers they state beside those recorded. */
@Injectable()
export class ConceptsPage {
  constructor(
    private readonly access: Access,
    private readonly clock: Clock,
    private readonly concepts: RecordedConcepts,
    private readonly counts: MeasureCounts,
    private readonly home: Home,
    private readonly records: ConceptRecords,
  ) {}

  async all(call: Call, query: Query): Promise<FormPage> {
    const day = this.dayOf(query);
    const items = await this.concepts.ofBody(call, await this.home.key(call), day.day);
    return {
      template: 'konzepte/liste.hbs',
      view: {
        title: 'Konzepte',
        styles: ['konzepte'],
        stichtag: day.picker(CONCEPTS),
        csv: day.link(CONCEPTS, { format: 'csv' }),
        items: items.map((concept) => conceptView(concept, day)),
      },
    };
  }

  async csv(call: Call, query: Query): Promise<string> {
    const day = this.dayOf(query);
    const items = await this.concepts.ofBody(call, await this.home.key(call), day.day);
    return csv(
      ['Titel', 'Art', 'beschlossen am', 'beschlossen von', 'verzeichnet', 'genannt'],
      items.map((concept) => [
        concept.title,
        concept.kind.label,
        date(concept.adoptedOn),
        concept.adoptedBy?.name ?? null,
        concept.recordedMeasures,
        concept.statedCounts.map(({ wording, subject }) => `${wording} ${subject}`).join('; '),
      ]),
    );
  }

  async one(call: Call, key: string, query: Query): Promise<FormPage> {
    const day = this.dayOf(query);
    const concept = await this.known(call, key, day);
    const fields = await this.fields(call, key, day);
    return {
      template: 'konzepte/konzept.hbs',
      view: {
        title: concept.shortTitle ?? concept.title,
        styles: ['konzepte', 'massnahme'],
        breadcrumb: [{ text: 'Konzepte', href: day.link(CONCEPTS) }],
        stichtag: day.picker(pathOf(key)),
        concept: conceptView(concept, day),
        goals: goalTree(concept.goals),
        fields,
        matrix: fields.some(({ kind }) => kind.code === 'TOPIC')
          ? day.link(`${pathOf(key)}/matrix`)
          : null,
      },
    };
  }

  /** @throws DomainError NOT_FOUND for one that was not there on that day */
  async known(call: Call, key: string, day: ReferenceDay): Promise<ConceptView> {
    const all = await this.concepts.ofBody(call, await this.home.key(call), day.day);
    const concept = all.find((one) => one.key === key);
    if (concept) return concept;
    throw new DomainError(
      'NOT_FOUND',
      `Ein Konzept „${key}“ ist am ${germanDay(day.day)} nicht verzeichnet.`,
    );
  }

  dayOf(query: Query): ReferenceDay {
    return ReferenceDay.of(query.stichtag, dayOf(this.clock.now()));
  }

  private async fields(call: Call, key: string, day: ReferenceDay) {
    const reader = await this.access.to(call, 'county.read', await this.home.key(call));
    const { bodyId } = reader;
    const [concepts, fields, goals, counts] = await Promise.all([
      this.records.concepts(bodyId),
      this.records.fields(bodyId),
      this.records.goals(bodyId),
      this.counts.byFacet(reader, day.day, 'FIELD'),
    ]);
    return fields
      .map((field) => fieldOfActionView(field, { concepts, fields, goals }))
      .filter(({ concept }) => concept?.key === key)
      .map((field) => ({
        ...field,
        goals: goalTree(field.goals),
        count: counts.get(field.key) ?? 0,
        href: day.link(LIST, filterParameters({ fieldOfAction: field.key })),
      }));
  }
}

export const pathOf = (key: string): string => `${CONCEPTS}/${encodeURIComponent(key)}`;

const date = (value: string | null): string | null =>
  value !== null && isDay(value) ? germanDay(value) : value;

function conceptView(concept: ConceptView, day: ReferenceDay) {
  return {
    ...concept,
    adopted: date(concept.adoptedOn),
    href: day.link(pathOf(concept.key)),
    list: day.link(LIST, filterParameters({ concept: concept.key })),
  };
}

/** Goals with those that are part of them. */
function goalTree(goals: readonly GoalView[]) {
  const known = new Set(goals.map(({ key }) => key));
  return goals
    .filter(({ parent }) => parent === null || !known.has(parent))
    .map((goal) => ({ ...goal, parts: goals.filter(({ parent }) => parent === goal.key) }));
}
