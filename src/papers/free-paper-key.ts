import type { EntityManager } from 'typeorm';
import { slug } from '../texts/slug.js';
import { Paper } from './paper.entity.js';

/** Leaves room for a number within the 120 characters of a key. */
const LONGEST = 100;

/** A key made from the Betreff; an earlier paper may have had the same. */
export async function freePaperKey(
  em: EntityManager,
  bodyId: string,
  name: string,
): Promise<string> {
  const wanted = slug(name).slice(0, LONGEST).replace(/-$/, '') || 'vorlage';
  let key = RESERVED.has(wanted) ? `${wanted}-1` : wanted;
  for (let next = 2; await em.existsBy(Paper, { bodyId, key }); next += 1)
    key = `${wanted}-${next}`;
  return key;
}

/** Pages have these addresses. */
const RESERVED = new Set(['neu', 'auftraege']);
