import type { EntityManager } from 'typeorm';

/** A field of action as a seat may serve it; fields themselves belong to the concepts above. */
export interface KnownField {
  key: string;
  name: string;
}

/** The fields of action of a county, in its order. */
export const knownFields = (em: EntityManager, bodyId: string): Promise<KnownField[]> =>
  em
    .createQueryBuilder()
    .select('f.key', 'key')
    .addSelect('f.name', 'name')
    .from('field_of_action', 'f')
    .where('f.body_id = :bodyId', { bodyId })
    .orderBy('f.position')
    .addOrderBy('f.key')
    .getRawMany<KnownField>();
