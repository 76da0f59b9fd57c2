import type { EntityManager } from 'typeorm';
import { Body } from './body.entity.js';

/**
 * For whoever changes measures or organizations: one at a time in a county, until the transaction
 * ends. Revisions of measures that refer to each other, numbers and chains of mergers then need no
 * locks of their own. Status reports do not wait for it.
 */
export async function lockCounty(em: EntityManager, bodyId: string): Promise<Body> {
  await em.update(Body, bodyId, { version: () => 'version' });
  return em.findOneByOrFail(Body, { id: bodyId });
}
