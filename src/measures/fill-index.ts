import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { type EntityManager, In, MoreThan } from 'typeorm';
import { Database } from '../database/database.js';
import { facetsOf, fieldLines } from './facets.js';
import { indexReports, indexRevisions } from './index-measures.js';
import { RememberedFinds } from './remembered-finds.js';
import { Revision, RevisionFacet } from './revision.entity.js';
import { StatusReport } from './status-report.entity.js';

const CHUNK = 500;
const WORTH_TELLING = 20_000;

/** Fills what measures are found by once, where a database is older than that. */
@Injectable()
export class FillIndex implements OnApplicationBootstrap {
  constructor(
    private readonly database: Database,
    private readonly finds: RememberedFinds,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!(await this.isMissing())) return;
    await this.database.exclusively(async () => {
      if (await this.isMissing()) await this.database.write(fill);
    });
    this.finds.forget();
  }

  private async isMissing(): Promise<boolean> {
    const rows = await this.database.rows(
      `select 1 from (select id from revision limit 1) r
       where not exists (select 1 from search_entry)`,
    );
    return rows.length > 0;
  }
}

async function fill(em: EntityManager): Promise<void> {
  const tell = progress();
  for await (const revisions of pages(em, Revision)) {
    await indexRevisions(em, revisions);
    await writeFacetsAgain(em, revisions);
    tell(revisions.length);
  }
  for await (const reports of pages(em, StatusReport)) {
    const accepted = reports.filter(({ state }) => state === 'ACCEPTED');
    await indexReports(em, accepted);
    tell(reports.length);
  }
}

/** A large county takes minutes, and nothing is answered meanwhile. */
function progress(): (more: number) => void {
  let done = 0;
  let told = 0;
  return (more) => {
    done += more;
    if (done - told < WORTH_TELLING) return;
    told = done;
    new Logger('Search').warn(`Filling the search index, once: ${done} texts so far.`);
  };
}

/** A facet that is new today is missing from all that was written before. */
async function writeFacetsAgain(em: EntityManager, revisions: readonly Revision[]): Promise<void> {
  for (const bodyId of new Set(revisions.map((revision) => revision.bodyId))) {
    const lines = await fieldLines(em, bodyId);
    const own = revisions.filter((revision) => revision.bodyId === bodyId);
    await em.delete(RevisionFacet, { revisionId: In(own.map(({ id }) => id)) });
    await em.insert(
      RevisionFacet,
      own.flatMap((revision) => facetsOf(revision, lines)),
    );
  }
}

async function* pages<T extends Revision | StatusReport>(
  em: EntityManager,
  entity: new () => T,
): AsyncGenerator<T[]> {
  let last = '';
  for (;;) {
    const page = await em
      .createQueryBuilder(entity, 'one')
      .where({ id: MoreThan(last) })
      .orderBy('one.id')
      .limit(CHUNK)
      .getMany();
    const newest = page.at(-1);
    if (!newest) return;
    yield page;
    last = newest.id;
  }
}
