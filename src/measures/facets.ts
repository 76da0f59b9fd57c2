import type { EntityManager } from 'typeorm';
import { FieldOfAction } from '../concepts/field-of-action.entity.js';
import { dueOf } from './overdue.js';
import type { Facet, Revision, RevisionFacet } from './revision.entity.js';

/** For each field of action of a county: its own key and those of the fields it is part of. */
export type FieldLines = ReadonlyMap<string, readonly string[]>;

export async function fieldLines(em: EntityManager, bodyId: string): Promise<FieldLines> {
  const fields = await em.findBy(FieldOfAction, { bodyId });
  const byId = new Map(fields.map((field) => [field.id, field]));
  const line = ({ key, parentId }: FieldOfAction): string[] => {
    const parent = parentId === null ? undefined : byId.get(parentId);
    return parent ? [key, ...line(parent)] : [key];
  };
  return new Map(fields.map((field) => [field.key, line(field)]));
}

/**
 * What a revision can be found by. A measure of the topic Elementarbereich is also found under the
 * field Bildung und Erziehung that the topic is part of.
 */
export function facetsOf(
  { id, document }: Pick<Revision, 'id' | 'document'>,
  lines: FieldLines,
): RevisionFacet[] {
  const facet = (name: Facet, value: string) => ({ revisionId: id, facet: name, value });
  const fields = document.fields.flatMap(({ key }) => lines.get(key) ?? [key]);
  const { start, end } = dueOf(document);
  return [
    ...[...new Set(fields)].map((key) => facet('FIELD', key)),
    ...document.concepts.map((concept) => facet('CONCEPT', concept.key)),
    ...document.places.map(({ key }) => facet('PLACE', key)),
    ...document.targetGroups.map(({ key }) => facet('TARGET_GROUP', key)),
    ...(document.parent ? [facet('PARENT', document.parent.number)] : []),
    ...(document.lead ? [facet('LEAD', document.lead.key)] : []),
    facet('KI_ROLE', document.kiRole),
    facet('KIM', document.kim.assessment),
    ...[...new Set(document.kim.modules)].map((module) => facet('KIM_MODULE', module)),
    ...(start ? [facet('DUE_START', start)] : []),
    ...(end ? [facet('DUE_END', end)] : []),
    ...(document.archived ? [facet('END', 'ARCHIVED')] : []),
    ...(document.mergedInto || document.supersededBy ? [facet('END', 'ABSORBED')] : []),
  ];
}
