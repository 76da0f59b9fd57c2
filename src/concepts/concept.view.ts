import type { Organization } from '../organizations/organization.entity.js';
import { coded } from '../texts/coded.js';
import { code, list, maybe, named, object, record, text, whole } from '../web/schema.js';
import { type Concept, CONCEPT_KINDS, type StatedCount } from './concept.entity.js';
import type { FieldOfAction } from './field-of-action.entity.js';
import { GOAL, goalView } from './field-of-action.view.js';
import type { Goal } from './goal.entity.js';

const SCOPES = {
  CONCEPT: 'alle Maßnahmen des Konzepts',
  INTEGRATION_CENTRE: 'Maßnahmen des Konzepts, an denen das Kommunale Integrationszentrum mitwirkt',
} as const;

const STATED_COUNT = object('StatedCount', 'Zahl der Maßnahmen, wie eine Quelle sie nennt', {
  wording: text('Wie gedruckt', 'mehr als 80'),
  subject: text('Was gezählt wurde'),
  figure: whole('Die Zahl darin', 80),
  scope: code(SCOPES, 'Wo die gezählten Maßnahmen zu finden sind'),
  recorded: whole('Wie viele davon am Stichtag verzeichnet sind', 12),
  note: maybe(text('Anmerkung')),
  source: maybe(text('Fundstelle')),
});

export const CONCEPT = object('Concept', 'Unterlage, aus der Maßnahmen stammen', {
  key: text('Kurzname, wie ihn der Filter `concept` nimmt', 'integrationsbericht-2010'),
  title: text('Titel'),
  shortTitle: maybe(text('Kurztitel')),
  kind: code(CONCEPT_KINDS, 'Art'),
  adoptedOn: maybe(text('Beschlossen am; so genau, wie es die Quelle sagt')),
  adoptedBy: maybe(named('Beschlossen von')),
  origin: maybe(text('Entstehung')),
  legalBasis: maybe(text('Rechtsgrundlage')),
  kimNote: maybe(text('Was die Quelle zum Bezug zu KIM sagt')),
  recordedMeasures: whole('Zahl der am Stichtag verzeichneten Maßnahmen', 12),
  statedCounts: list(STATED_COUNT, 'Genannte Zahlen neben den verzeichneten'),
  fieldsOfAction: list(named('Handlungsfeld'), 'Handlungsfelder'),
  goals: list(GOAL, 'Ziele des Konzepts als Ganzes; die übrigen stehen bei den Handlungsfeldern'),
  notes: list(
    record({ title: text('Titel'), text: text('Text'), source: maybe(text('Fundstelle')) }),
    'Stellen der Unterlage, die man kennen sollte',
  ),
  source: maybe(text('Fundstelle')),
});

export interface ConceptParts {
  adoptedBy: Organization | undefined;
  fields: readonly FieldOfAction[];
  goals: readonly Goal[];
  /** How many measures of that scope are recorded. */
  recorded: (scope: StatedCount['scope']) => number;
}

export function conceptView(
  concept: Concept,
  { adoptedBy, fields, goals, recorded }: ConceptParts,
) {
  return {
    key: concept.key,
    title: concept.title,
    shortTitle: concept.shortTitle,
    kind: coded(CONCEPT_KINDS, concept.kind),
    adoptedOn: concept.adoptedOn,
    adoptedBy: adoptedBy ? { key: adoptedBy.key, name: adoptedBy.name } : null,
    origin: concept.origin,
    legalBasis: concept.legalBasis,
    kimNote: concept.kimNote,
    recordedMeasures: recorded('CONCEPT'),
    statedCounts: concept.statedCounts.map(({ wording, subject, figure, scope, note, source }) => ({
      wording,
      subject,
      figure,
      scope: coded(SCOPES, scope),
      recorded: recorded(scope),
      note,
      source,
    })),
    fieldsOfAction: fields
      .filter((field) => field.conceptId === concept.id)
      .map(({ key, name }) => ({ key, name })),
    goals: goals
      .filter((goal) => goal.conceptId === concept.id && goal.fieldOfActionId === null)
      .map((goal) => goalView(goal, goals)),
    notes: concept.notes.map(({ title, text: wording, source }) => ({
      title,
      text: wording,
      source,
    })),
    source: concept.source,
  };
}
