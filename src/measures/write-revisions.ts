import { isDeepStrictEqual } from 'node:util';
import { type EntityManager, In, IsNull } from 'typeorm';
import { newId } from '../database/ids.js';
import { facetsOf, fieldLines } from './facets.js';
import { indexRevisions } from './index-measures.js';
import type { MeasureDocument } from './measure-document.js';
import { Measure } from './measure.entity.js';
import { Revision, RevisionFacet } from './revision.entity.js';
import { sortKey } from './sort-key.js';
import { readDocuments } from './read-documents.js';

/** Who wrote the revisions (a function, e.g. `Datenübernahme`), why, and when the county knew it. */
export interface RevisionEntry {
  actor: string;
  reason: string;
  recordedAt: Date;
}

/** Keeps the lists of parameters below the limit of both databases. */
const CHUNK = 500;

/**
 * Writes a revision of each of these measures that is no longer what its newest revision says.
 * Call it in the transaction that changed the measures or anything their documents name.
 * A revision is never recorded before the one it follows: history does not run backwards.
 * @returns how many revisions were written
 */
export async function writeRevisions(
  em: EntityManager,
  bodyId: string,
  measureIds: readonly string[],
  entry: RevisionEntry,
): Promise<number> {
  let written = 0;
  for (let start = 0; start < measureIds.length; start += CHUNK) {
    written += await writeChunk(em, bodyId, measureIds.slice(start, start + CHUNK), entry);
  }
  return written;
}

async function writeChunk(
  em: EntityManager,
  bodyId: string,
  measureIds: readonly string[],
  entry: RevisionEntry,
): Promise<number> {
  const documents = await readDocuments(em, bodyId, measureIds);
  const newest = await newestRevisions(em, measureIds);
  const revisions = [...documents]
    .filter(([id, document]) => !isDeepStrictEqual(newest.get(id)?.document, document))
    .map(([id, document]) => revision(bodyId, id, document, newest.get(id), entry));
  if (revisions.length === 0) return 0;
  await em.insert(Revision, revisions);
  const lines = await fieldLines(em, bodyId);
  await em.insert(
    RevisionFacet,
    revisions.flatMap((written) => facetsOf(written, lines)),
  );
  const changed = revisions.map((written) => written.measureId);
  await indexRevisions(em, revisions);
  await supersede(em, changed);
  await raiseVersions(em, changed);
  return revisions.length;
}

async function newestRevisions(em: EntityManager, measureIds: readonly string[]) {
  const rows = await em.find(Revision, {
    select: { id: true, measureId: true, version: true, recordedAt: true, document: true },
    where: { measureId: In(measureIds), supersededAt: IsNull() },
  });
  return new Map(rows.map((row) => [row.measureId, row]));
}

function revision(
  bodyId: string,
  measureId: string,
  document: MeasureDocument,
  previous: Revision | undefined,
  { actor, reason, recordedAt }: RevisionEntry,
) {
  return {
    id: newId(),
    bodyId,
    measureId,
    version: (previous?.version ?? 0) + 1,
    recordedAt: previous && previous.recordedAt > recordedAt ? previous.recordedAt : recordedAt,
    supersededAt: null,
    actor,
    reason,
    number: document.number,
    isPublic: document.isPublic,
    leadKey: document.lead?.key ?? null,
    numberSortKey: sortKey(document.number),
    titleSortKey: sortKey(document.title),
    document,
  };
}

/** Ends each revision that has a follower with the moment the follower was recorded. */
async function supersede(em: EntityManager, measureIds: readonly string[]): Promise<void> {
  await em
    .createQueryBuilder()
    .update(Revision)
    .set({
      supersededAt: () =>
        '(select f.recorded_at from revision f where f.measure_id = revision.measure_id and f.version = revision.version + 1)',
    })
    .where({ measureId: In(measureIds), supersededAt: IsNull() })
    .execute();
}

async function raiseVersions(em: EntityManager, measureIds: readonly string[]): Promise<void> {
  await em
    .createQueryBuilder()
    .update(Measure)
    .set({
      version: () => '(select max(r.version) from revision r where r.measure_id = measure.id)',
    })
    .where({ id: In(measureIds) })
    .execute();
}
