import { coded } from '../texts/coded.js';
import { code, list, maybe, named, object, text } from '../web/schema.js';
import type { Concept } from './concept.entity.js';
import { FIELD_KINDS, type FieldOfAction } from './field-of-action.entity.js';
import { type Goal, GOAL_LEVELS } from './goal.entity.js';

export const GOAL = object('Goal', 'Ziel, Themenschwerpunkt oder Aufgabe', {
  key: text('Kurzname'),
  level: code(GOAL_LEVELS, 'Ebene'),
  text: text('Wortlaut'),
  parent: maybe(text('Kurzname des übergeordneten Ziels')),
  source: maybe(text('Fundstelle')),
});

export const FIELD_OF_ACTION = object('FieldOfAction', 'Handlungsfeld', {
  key: text('Kurzname, wie ihn der Filter `fieldOfAction` nimmt', 'arbeitswelt'),
  name: text('Name'),
  kind: code(FIELD_KINDS, 'Art'),
  concept: maybe(named('Konzept, zu dem es gehört')),
  parent: maybe(named('Übergeordnetes Handlungsfeld')),
  goals: list(GOAL, 'Ziele des Handlungsfelds'),
  source: maybe(text('Fundstelle')),
});

export function goalView(goal: Goal, goals: readonly Goal[]) {
  const parent = goals.find(({ id }) => id === goal.parentId);
  return {
    key: goal.key,
    level: coded(GOAL_LEVELS, goal.level),
    text: goal.text,
    parent: parent?.key ?? null,
    source: goal.source,
  };
}

export function fieldOfActionView(
  field: FieldOfAction,
  all: {
    concepts: readonly Concept[];
    fields: readonly FieldOfAction[];
    goals: readonly Goal[];
  },
) {
  const concept = all.concepts.find(({ id }) => id === field.conceptId);
  const parent = all.fields.find(({ id }) => id === field.parentId);
  return {
    key: field.key,
    name: field.name,
    kind: coded(FIELD_KINDS, field.kind),
    concept: concept ? { key: concept.key, name: concept.title } : null,
    parent: parent ? { key: parent.key, name: parent.name } : null,
    goals: all.goals
      .filter((goal) => goal.fieldOfActionId === field.id)
      .map((goal) => goalView(goal, all.goals)),
    source: field.source,
  };
}
