import { Injectable } from '@nestjs/common';
import type { Call } from '../../auth/call.js';
import type { FormPage } from '../../auth/page-forms.js';
import { ConceptRecords } from '../../concepts/concept-records.js';
import type { FieldOfAction } from '../../concepts/field-of-action.entity.js';
import type { Goal, GoalLevel } from '../../concepts/goal.entity.js';
import { Access, type Admission } from '../../organizations/access.js';
import { type FieldMembership, FieldMemberships } from '../../organizations/field-memberships.js';
import { Home } from '../../organizations/home.js';
import { csv } from '../../web/csv.js';
import { MeasureStates } from '../measure-states.js';
import { CONCEPTS, ConceptsPage, pathOf } from './concepts.page.js';
import { PATH as LIST, type Query } from './list-state.js';
import type { ReferenceDay } from './reference-day.js';

/** More products than that no cell of a matrix can hold. */
const MOST_PER_CELL = 100;

interface Entry {
  text: string;
  href: string | null;
}

interface Topic {
  field: FieldOfAction;
  products: Entry[];
}

/**
 * The task overview of a concept: its fields by their topics, with what is worked on, the products,
 * and the groups that are moderated or belonged to.
 */
@Injectable()
export class ConceptMatrixPage {
  constructor(
    private readonly access: Access,
    private readonly concepts: ConceptsPage,
    private readonly home: Home,
    private readonly memberships: FieldMemberships,
    private readonly records: ConceptRecords,
    private readonly states: MeasureStates,
  ) {}

  async of(call: Call, key: string, query: Query): Promise<FormPage> {
    const day = this.concepts.dayOf(query);
    const concept = await this.concepts.known(call, key, day);
    const path = `${pathOf(key)}/matrix`;
    return {
      template: 'konzepte/matrix.hbs',
      view: {
        title: 'Aufgabenübersicht',
        wide: true,
        styles: ['konzepte'],
        breadcrumb: [
          { text: 'Konzepte', href: day.link(CONCEPTS) },
          { text: concept.shortTitle ?? concept.title, href: day.link(pathOf(key)) },
        ],
        stichtag: day.picker(path),
        concept,
        csv: day.link(path, { format: 'csv' }),
        fields: await this.fields(call, key, day),
      },
    };
  }

  async csv(call: Call, key: string, query: Query): Promise<string> {
    const day = this.concepts.dayOf(query);
    await this.concepts.known(call, key, day);
    const rows = (await this.fields(call, key, day)).flatMap((field) =>
      field.rows.flatMap(({ label, cells }) =>
        cells.flatMap(({ topic, entries }) =>
          entries.map(({ text }) => [field.name, topic, label, text]),
        ),
      ),
    );
    return csv(['Handlungsfeld', 'Themenbereich', 'Was', 'Eintrag'], rows);
  }

  private async fields(call: Call, key: string, day: ReferenceDay) {
    const reader = await this.access.to(call, 'measure.read', await this.home.key(call));
    const [concepts, all, goals, seats] = await Promise.all([
      this.records.concepts(reader.bodyId),
      this.records.fields(reader.bodyId),
      this.records.goals(reader.bodyId),
      this.memberships.onDay(reader.bodyId, day.day),
    ]);
    const concept = concepts.find((one) => one.key === key);
    const own = all.filter(({ conceptId }) => conceptId === concept?.id);
    const topics = await Promise.all(
      own
        .filter(({ kind }) => kind === 'TOPIC')
        .map(async (field) => ({ field, products: await this.products(reader, field, day) })),
    );
    return own
      .map((field) => ({
        field,
        topics: topics.filter((topic) => topic.field.parentId === field.id),
      }))
      .filter((one) => one.topics.length > 0)
      .map((one) => ({
        name: one.field.name,
        topics: one.topics.map(({ field }) => field.name),
        focus: textsOf(goals, one.field, 'FOCUS'),
        parts: textsOf(goals, one.field, 'SUB', 'FOCUS'),
        rows: rowsOf(one.topics, goals, seats),
      }));
  }

  private async products(reader: Admission, { key }: FieldOfAction, day: ReferenceDay) {
    const { states } = await this.states.list(reader, day.day, {
      filter: { fieldOfAction: key },
      sort: { by: 'number', descending: false },
      page: 1,
      limit: MOST_PER_CELL,
    });
    return states.map(({ document: { number, title } }) => ({
      text: title,
      href: day.link(`${LIST}/${encodeURIComponent(number)}`),
    }));
  }
}

/** @param under only those that are part of a goal of that level */
function textsOf(
  goals: readonly Goal[],
  field: FieldOfAction,
  level: GoalLevel,
  under?: GoalLevel,
): string[] {
  const parents = goals.filter((goal) => goal.level === under).map(({ id }) => id);
  return goals
    .filter((goal) => goal.fieldOfActionId === field.id && goal.level === level)
    .filter(({ parentId }) => under === undefined || parents.includes(parentId ?? ''))
    .map(({ text }) => text);
}

function rowsOf(
  topics: readonly Topic[],
  goals: readonly Goal[],
  seats: readonly FieldMembership[],
) {
  const row = (label: string, entries: (topic: Topic) => Entry[]) => ({
    label,
    cells: topics.map((topic) => ({ topic: topic.field.name, entries: entries(topic) })),
  });
  const groups = (moderated: boolean) => (topic: Topic) =>
    seats
      .filter(({ field }) => field === topic.field.key)
      .filter(({ role }) => (role === 'MODERATION') === moderated)
      .map(({ group, label }) => plain(label ? `${group.name} (${label})` : group.name));
  return [
    row('Schwerpunkte', ({ field }) => textsOf(goals, field, 'TOPIC').map(plain)),
    row('Produkte', ({ products }) => products),
    row('Moderation von Arbeitskreisen und Netzwerken', groups(true)),
    row('Netzwerkmitgliedschaften', groups(false)),
  ];
}

const plain = (text: string): Entry => ({ text, href: null });
