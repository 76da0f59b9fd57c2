import { GOAL_LEVELS, type Goal, type GoalLevel } from '../../concepts/goal.entity.js';
import type { FieldOfAction } from '../../concepts/field-of-action.entity.js';
import type { MeasureState } from '../../measures/measure-states.js';
import type { CountyRecords } from './county-records.js';
import { ledGroups, type TopicGroups } from './group-content.js';
import type { Massnahme } from './measure-content.js';

/** Measures that are told together. */
export interface Kapitel {
  anzahl: number;
  nichtErhoben: number;
  /** That shall not simply go on as they are. */
  mitAenderung: number;
  mitBericht: Massnahme[];
  /** Measures nobody has reported on. */
  ohneBericht: Massnahme[];
}

export interface Handlungsfeld extends Kapitel {
  name: string;
  ziele: { ebene: string; text: string; teilziele: string[] }[];
  /** Columns of the task overview below the field, e.g. Elementarbereich. */
  themen: Thema[];
  /** Measures told in the chapter of another field, e.g. `W11 Netzwerkarbeit`. */
  siehe: string[];
}

export interface Thema extends TopicGroups {
  name: string;
  schwerpunkte: string[];
  /** Titles of the measures. */
  produkte: string[];
}

/** A measure as it was recorded, with what the paper says of it. */
export interface Told {
  state: MeasureState;
  massnahme: Massnahme;
}

/** Goals that say what a field is about; what is worked on below them stands in the task overview. */
const TARGETS: readonly GoalLevel[] = ['GLOBAL', 'MAIN', 'FOCUS', 'SUB'];

/** Puts every measure into the chapter of its first field of action. */
export class FieldChapters {
  constructor(
    private readonly records: CountyRecords,
    private readonly told: readonly Told[],
    private readonly day: string,
  ) {}

  /** A chapter per field that has measures or goals. */
  fields(): Handlungsfeld[] {
    return this.records.fields
      .filter((field) => field.parentId === null)
      .map((field) => this.chapter(field))
      .filter(({ name, ...chapter }) => Object.values(chapter).some(hasSomething));
  }

  withoutField(): Kapitel {
    return chapterOf(this.told.filter((entry) => this.rootsOf(entry).length === 0));
  }

  inSeveralFields(): number {
    return this.told.filter((entry) => this.rootsOf(entry).length > 1).length;
  }

  private chapter(field: FieldOfAction): Handlungsfeld {
    const own = this.told.filter((entry) => this.rootsOf(entry)[0] === field);
    const elsewhere = this.told.filter((entry) => this.rootsOf(entry).indexOf(field) > 0);
    return {
      name: field.name,
      ziele: this.goals(field),
      themen: this.topics(field),
      siehe: elsewhere.map(({ massnahme }) => `${massnahme.nummer} ${massnahme.titel}`),
      ...chapterOf(own),
    };
  }

  /** The top fields of a measure, in the order of the fields. */
  private rootsOf({ state }: Told): FieldOfAction[] {
    const keys = state.document.fields.map(({ key }) => key);
    const roots = this.records.fields
      .filter(({ key }) => keys.includes(key))
      .map((field) => rootOf(this.records.fields, field));
    return [...new Set(roots)];
  }

  private goals(field: FieldOfAction): Handlungsfeld['ziele'] {
    const own = this.records.goals.filter(
      (goal) => goal.fieldOfActionId === field.id && TARGETS.includes(goal.level),
    );
    return own
      .filter((goal) => !own.some(({ id }) => id === goal.parentId))
      .map((goal) => ({
        ebene: GOAL_LEVELS[goal.level],
        text: goal.text,
        teilziele: textsBelow(this.records.goals, goal),
      }));
  }

  private topics(field: FieldOfAction): Thema[] {
    return this.records.fields
      .filter((topic) => topic.parentId === field.id)
      .map((topic) => ({
        name: topic.name,
        schwerpunkte: this.records.goals
          .filter((goal) => goal.fieldOfActionId === topic.id)
          .map((goal) => goal.text),
        produkte: this.told
          .filter(({ state }) => state.document.fields.some(({ key }) => key === topic.key))
          .map(({ massnahme }) => massnahme.titel),
        ...ledGroups(this.records, topic.key, this.day),
      }));
  }
}

/** What a measure serves: the goals of its field, not those below them. */
export function goalsOfField({ fields, goals }: CountyRecords, fieldKey: string): string[] {
  const field = fields.find(({ key }) => key === fieldKey);
  if (!field) return [];
  const ids = [field.id, rootOf(fields, field).id];
  return goals
    .filter(({ fieldOfActionId }) => fieldOfActionId !== null && ids.includes(fieldOfActionId))
    .filter(({ level }) => level === 'MAIN' || level === 'FOCUS')
    .map(({ text }) => text);
}

function rootOf(fields: readonly FieldOfAction[], field: FieldOfAction): FieldOfAction {
  const parent = fields.find(({ id }) => id === field.parentId);
  return parent ? rootOf(fields, parent) : field;
}

const textsBelow = (goals: readonly Goal[], { id }: Goal): string[] =>
  goals.filter(({ parentId }) => parentId === id).map(({ text }) => text);

function chapterOf(told: readonly Told[]): Kapitel {
  const measures = told.map(({ massnahme }) => massnahme);
  return {
    anzahl: measures.length,
    nichtErhoben: measures.filter(({ statusErhoben }) => !statusErhoben).length,
    mitAenderung: measures.filter(({ aenderung }) => aenderung).length,
    mitBericht: told.filter(({ state }) => state.report).map(({ massnahme }) => massnahme),
    ohneBericht: told.filter(({ state }) => !state.report).map(({ massnahme }) => massnahme),
  };
}

const hasSomething = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== 0;
