import { GOAL_LEVELS, type Goal, type GoalLevel } from '../../concepts/goal.entity.js';
import {
  FIELD_KINDS,
  type FieldKind,
  type FieldOfAction,
} from '../../concepts/field-of-action.entity.js';
import type { MeasureState } from '../../measures/measure-state.js';
import type { Abschnitt } from '../paper-content.js';
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
  /** `Handlungsfeld „Arbeitswelt“` */
  ueberschrift: string;
  name: string;
  /** What the paper itself writes about the field. */
  bewertung: Abschnitt[];
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

/** A written part of the paper about one field of action. */
export interface FieldSection {
  fieldKey: string;
  abschnitt: Abschnitt;
}

/** Goals that say what a field is about; what is worked on below them stands in the task overview. */
const TARGETS: readonly GoalLevel[] = ['GLOBAL', 'MAIN', 'FOCUS', 'SUB'];

/** Fields that only order key figures or a dialogue share one chapter per kind. */
const SHARED_CHAPTERS: readonly FieldKind[] = ['MONITORING', 'DIALOGUE'];

/** One field of action, or several that share a chapter. */
type Chapter = readonly FieldOfAction[];

/** Puts every measure into the chapter of its first field of action. */
export class FieldChapters {
  private readonly chapters: readonly Chapter[];
  /** With the chapters each belongs to, in the order of the paper. */
  private readonly placed: readonly (Told & { chapters: readonly Chapter[] })[];

  constructor(
    private readonly records: CountyRecords,
    told: readonly Told[],
    private readonly day: string,
    private readonly written: readonly FieldSection[],
  ) {
    const roots = records.fields.filter(({ parentId }) => parentId === null);
    this.chapters = [
      ...roots.filter(({ kind }) => !SHARED_CHAPTERS.includes(kind)).map((field) => [field]),
      ...SHARED_CHAPTERS.map((kind) => roots.filter((field) => field.kind === kind)),
    ];
    this.placed = told.map((entry) => ({ ...entry, chapters: this.chaptersOf(entry) }));
  }

  /** A chapter per field that has measures or goals. */
  fields(): Handlungsfeld[] {
    return this.chapters
      .filter((fields) => this.hasSomething(fields))
      .map((fields) => this.chapter(fields));
  }

  withoutField(): Kapitel {
    return chapterOf(this.placed.filter(({ chapters }) => chapters.length === 0));
  }

  inSeveralFields(): number {
    return this.placed.filter(({ chapters }) => chapters.length > 1).length;
  }

  private hasSomething(fields: Chapter): boolean {
    const ids = fields.map(({ id }) => id);
    return (
      this.writtenOn(fields).length > 0 ||
      this.records.goals.some(({ fieldOfActionId }) => ids.includes(fieldOfActionId ?? '')) ||
      this.placed.some(({ chapters }) => chapters.includes(fields))
    );
  }

  private chapter(fields: Chapter): Handlungsfeld {
    const own = this.placed.filter(({ chapters }) => chapters[0] === fields);
    const elsewhere = this.placed.filter(({ chapters }) => chapters.indexOf(fields) > 0);
    return {
      ...titleOf(fields),
      bewertung: this.writtenOn(fields),
      ziele: fields.flatMap((field) => this.goals(field)),
      themen: fields.flatMap((field) => this.topics(field)),
      siehe: elsewhere.map(({ massnahme }) => `${massnahme.nummer} ${massnahme.titel}`),
      ...chapterOf(own),
    };
  }

  private writtenOn(fields: Chapter): Abschnitt[] {
    return this.written
      .filter(({ fieldKey }) => fields.some(({ key }) => key === fieldKey))
      .map(({ abschnitt }) => abschnitt);
  }

  private chaptersOf({ state }: Told): Chapter[] {
    const keys = state.document.fields.map(({ key }) => key);
    const roots = this.records.fields
      .filter(({ key }) => keys.includes(key))
      .map((field) => rootOf(this.records.fields, field));
    return this.chapters.filter((fields) => fields.some((field) => roots.includes(field)));
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
        teilziele: textsBelow(this.records.goals, goal.id),
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
        produkte: this.placed
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

function titleOf(fields: Chapter): { ueberschrift: string; name: string } {
  const names = fields.map(({ name }) => name).join(', ');
  const kind = FIELD_KINDS[fields[0]?.kind ?? 'FIELD'];
  return fields.length === 1
    ? { ueberschrift: `${kind} „${names}“`, name: names }
    : { ueberschrift: `${kind}er: ${names}`, name: `${kind}er: ${names}` };
}

function rootOf(fields: readonly FieldOfAction[], field: FieldOfAction): FieldOfAction {
  const parent = fields.find(({ id }) => id === field.parentId);
  return parent ? rootOf(fields, parent) : field;
}

export const textsBelow = (goals: readonly Goal[], parent: string): string[] =>
  goals.filter(({ parentId }) => parentId === parent).map(({ text }) => text);

function chapterOf(told: readonly Told[]): Kapitel {
  const measures = told.map(({ massnahme }) => massnahme);
  return {
    anzahl: measures.length,
    nichtErhoben: measures.filter(({ statusErhoben }) => !statusErhoben).length,
    mitAenderung: measures.filter(({ aenderung }) => aenderung).length,
    mitBericht: saidOnce(
      told.filter(({ state }) => state.report).map(({ massnahme }) => massnahme),
    ),
    ohneBericht: told.filter(({ state }) => !state.report).map(({ massnahme }) => massnahme),
  };
}

/** Sources often say one sentence of many measures: it is printed once, the others refer to it. */
function saidOnce(measures: readonly Massnahme[]): Massnahme[] {
  return measures.map((measure, index) => {
    const first = measures
      .slice(0, index)
      .find(({ sachstand }) => sachstand !== null && sachstand === measure.sachstand);
    return { ...measure, sachstandWie: first?.nummer ?? null };
  });
}
