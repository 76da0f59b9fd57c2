import type { EntityManager } from 'typeorm';
import type { FieldProblem } from '../texts/domain-error.js';
import { Measure } from './measure.entity.js';

/** Walks up from the new parent: a measure cannot be part of itself, however far away. */
export async function parentProblems(
  em: EntityManager,
  measureId: string,
  parentId: string | null | undefined,
): Promise<FieldProblem[]> {
  for (let above = parentId ?? null; above !== null; above = await parentOf(em, above)) {
    if (above === measureId)
      return [{ field: 'parent', message: 'Eine Maßnahme kann nicht zu sich selbst gehören.' }];
  }
  return [];
}

const parentOf = async (em: EntityManager, id: string): Promise<string | null> =>
  (await em.findOneByOrFail(Measure, { id })).parentId;
