import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { type EntityManager, MoreThan } from 'typeorm';
import { Database } from '../database/database.js';
import { indexReports, indexRevisions } from './index-measures.js';
import { Revision } from './revision.entity.js';
import { StatusReport } from './status-report.entity.js';

const CHUNK = 500;

/** Fills the index of the search once, where a database is older than the index. */
@Injectable()
export class FillIndex implements OnApplicationBootstrap {
  constructor(private readonly database: Database) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!(await this.isMissing())) return;
    await this.database.exclusively(async () => {
      if (await this.isMissing()) await this.database.write(fill);
    });
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
  for await (const revisions of pages(em, Revision)) await indexRevisions(em, revisions);
  for await (const reports of pages(em, StatusReport)) {
    const accepted = reports.filter(({ state }) => state === 'ACCEPTED');
    await indexReports(em, accepted);
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
