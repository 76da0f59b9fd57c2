import type { EntityManager } from 'typeorm';
import { slug } from '../texts/slug.js';
import { Organization } from './organization.entity.js';

/** Leaves room for a number within the 120 characters of a key. */
const LONGEST = 110;

/** A key made from the name; a former organization may have had it already. */
export async function freeKey(em: EntityManager, bodyId: string, name: string): Promise<string> {
  const wanted = slug(name).slice(0, LONGEST) || 'organisation';
  let key = wanted;
  for (let next = 2; await em.existsBy(Organization, { bodyId, key }); next += 1)
    key = `${wanted}-${next}`;
  return key;
}
