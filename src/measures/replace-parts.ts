import type { EntityManager } from 'typeorm';
import type { Part } from './resolve-facts.js';

/** What is stated of a kind takes the place of all there was of it. */
export async function replaceParts(
  em: EntityManager,
  measureId: string,
  parts: readonly Part[],
): Promise<void> {
  for (const { entity, rows } of parts) {
    await em.delete(entity, { measureId });
    if (rows.length > 0)
      await em.insert(
        entity,
        rows.map((row) => ({ ...row, measureId })),
      );
  }
}
