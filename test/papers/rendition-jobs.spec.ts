import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { AuditEntry } from '../../src/audit/audit-entry.entity.js';
import type { Call } from '../../src/auth/call.js';
import { callBy } from '../../src/auth/call.js';
import { NOBODY } from '../../src/auth/actor.js';
import { readConfig } from '../../src/config/config.js';
import { newId } from '../../src/database/ids.js';
import { type DraftOrder, RenditionJob } from '../../src/papers/rendition-job.entity.js';
import { MOST_UNDER_WAY, RenditionJobs, titleOf } from '../../src/papers/rendition-jobs.js';
import { LEASE_MS, RenditionQueue } from '../../src/papers/rendition-queue.js';
import { RenditionRunner } from '../../src/papers/rendition-runner.js';
import { Renditions } from '../../src/papers/renditions.js';
import { findBrowser } from '../../src/rendering/browser.js';
import { ApiDescription } from '../support/api-description.js';
import { DATABASES, startBeside, startTestApp, type TestApp } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';
import { freeze } from './freeze.js';
import { storedPaper } from './stored-paper.js';

const START = '2026-01-15T10:00:00Z';
const MANY = 10;
const LONG = 60_000;

const later = (ms: number): string => new Date(Date.parse(START) + ms).toISOString();

describe.each(DATABASES)('documents ordered on %s', (kind) => {
  let app: TestApp;
  let county: TestCounty;
  let jobs: RenditionJobs;
  let queue: RenditionQueue;

  beforeAll(async () => {
    app = await startTestApp(kind);
    county = await TestCounty.create(app.database);
    jobs = app.get(RenditionJobs);
    queue = app.get(RenditionQueue);
  });
  beforeEach(async () => {
    app.clock.set(START);
    await app.database.write((em) => em.query('delete from rendition_job'));
  });
  afterAll(() => app.stop());

  const person = (): Call => callBy({ ...NOBODY, userId: newId(), function: 'KI-Management' });
  const draft = (facts: Partial<DraftOrder> = {}): DraftOrder => ({
    county: county.key,
    template: 'berichtsvorlage',
    asOf: '2026-01-01',
    filter: {},
    ...facts,
  });
  const order = (call: Call, facts: Partial<DraftOrder> = {}): Promise<string> =>
    jobs.orderDraft(
      call,
      { bodyId: county.body.id, title: titleOf('docx', 'zur Probe'), format: 'docx' },
      draft(facts),
    );
  const found = (call: Call, id: string): Promise<RenditionJob> =>
    jobs.one(call.actor.userId ?? '', id);

  it('are made while the person watches, and kept for a quarter of an hour', async () => {
    const anna = person();
    const id = await order(anna);
    const watching = (async () => {
      const seen: string[] = [];
      const { signal } = new AbortController();
      for await (const phase of jobs.phases(await found(anna, id), signal)) seen.push(phase);
      return seen;
    })();
    await app.get(RenditionRunner).idle();
    expect((await watching).at(-1)).toBe('DONE');

    const job = await found(anna, id);
    const document = await jobs.document(job);
    expect(document?.subarray(0, 2).toString()).toBe('PK');
    expect(await jobs.size(job)).toBeGreaterThan(Number(document?.length) - 3);
    const deeds = await app.database.read.findBy(AuditEntry, { action: 'PAPER_RENDERED' });
    expect(deeds.at(-1)).toMatchObject({ actorId: anna.actor.userId, actor: 'KI-Management' });

    app.clock.set(later(16 * 60_000));
    await app.get(RenditionRunner).idle();
    await expect(found(anna, id)).rejects.toThrow('Viertelstunde');
    expect(await jobs.document(job)).toBeUndefined();
  });

  it('are for nobody else', async () => {
    const id = await order(person());
    await expect(found(person(), id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('are one for a double click, however many clicks', async () => {
    const anna = person();
    const ids = await Promise.all(Array.from({ length: MANY }, () => order(anna)));
    expect(new Set(ids).size).toBe(1);
    expect(await order(person())).not.toBe(ids[0]);
  });

  it('are refused to a person who has three under way', async () => {
    const anna = person();
    for (const asOf of ['2026-01-01', '2026-01-02', '2026-01-03']) await order(anna, { asOf });
    await expect(order(anna, { asOf: '2026-01-04' })).rejects.toThrow('schon 3 Dokumente');
    await order(person(), { asOf: '2026-01-04' });
  });

  it('are three for a person, however many windows order at the same moment', async () => {
    const anna = person();
    const ordered = await Promise.allSettled(
      Array.from({ length: MANY }, (_, day) => order(anna, { asOf: `2026-01-${10 + day}` })),
    );
    expect(ordered.filter(({ status }) => status === 'fulfilled')).toHaveLength(MOST_UNDER_WAY);
    const refused = ordered.filter((one) => one.status === 'rejected');
    for (const { reason } of refused) expect(reason).toMatchObject({ code: 'NOT_POSSIBLE_NOW' });
  });

  it('are taken once each, by whichever instance is free', async () => {
    const beside = await startBeside(app);
    // Two who write to SQLite from one thread would wait for each other.
    const other = kind === 'PostgreSQL' ? beside.get(RenditionQueue) : queue;
    for (let count = 0; count < MANY; count += 1) await order(person());
    const taken: string[] = [];
    const empty = async (from: RenditionQueue): Promise<void> => {
      for (let job = await from.take(); job; job = await from.take()) taken.push(job.id);
    };
    await Promise.all([empty(queue), empty(other), empty(queue), empty(other)]);
    await beside.stop();
    expect(taken).toHaveLength(MANY);
    expect(new Set(taken).size).toBe(MANY);
  });

  it('come in turn: who orders much does not keep the others waiting', async () => {
    const [busy, modest] = [person(), person()];
    for (const asOf of ['2026-01-01', '2026-01-02', '2026-01-03']) await order(busy, { asOf });
    await order(modest);
    const turns = [await queue.take(), await queue.take(), await queue.take()];
    expect(turns.map((job) => job?.owner)).toEqual(
      [busy, modest, busy].map(({ actor }) => actor.userId),
    );
  });

  it('are taken up by another when their maker is silent, and end once', async () => {
    const anna = person();
    const id = await order(anna);
    const lost = (await queue.take())!;
    const beside = await startBeside(app);
    const other = beside.get(RenditionQueue);
    expect(await other.take()).toBeUndefined();
    app.clock.set(later(LEASE_MS + 1));
    const again = (await other.take())!;
    expect(again).toMatchObject({ id, attempts: 2 });

    await queue.done(lost, Buffer.from('zu spät'), () => Promise.reject(new Error('not mine')));
    expect(await found(anna, id)).toMatchObject({ phase: 'CONTENT' });
    await other.done(again, Buffer.from('fertig'), () => Promise.resolve());
    const job = await found(anna, id);
    expect(job).toMatchObject({ phase: 'DONE', leasedBy: null, openKey: null });
    expect(String(await jobs.document(job))).toBe('fertig');
    await beside.stop();
  });

  it('that end the program each time are given up', async () => {
    const anna = person();
    const id = await order(anna);
    for (let crash = 1; crash <= 6; crash += 1) {
      expect(await queue.take()).toMatchObject({ id, attempts: crash });
      app.clock.set(later(crash * (LEASE_MS + 1)));
    }
    expect(await queue.take()).toBeUndefined();
    const job = await found(anna, id);
    expect(job).toMatchObject({ phase: 'FAILED', attempts: 6 });
    expect(job.problem).toContain('mehrmals abgebrochen');
  });

  it('that cannot be made say why', async () => {
    const anna = person();
    const id = await order(anna, { template: 'gibt-es-nicht' });
    await app.get(RenditionRunner).idle();
    expect(await found(anna, id)).toMatchObject({
      phase: 'FAILED',
      problem: 'Das Vorlagenmuster „gibt-es-nicht“ gibt es nicht.',
    });
  });

  it('are seen by the administration when they were given up, and tried again', async () => {
    const anna = person();
    const id = await order(anna, { template: 'gibt-es-nicht' });
    await app.get(RenditionRunner).idle();
    const admin = await app.signIn(await county.account('admin'));
    const path = `/api/v1/bodies/${county.key}/rendition-jobs`;
    const failed = await admin.request('GET', `${path}?phase=FAILED`);
    expect(failed.json()).toMatchObject({ items: [{ id, attempts: 1 }] });
    const description = await ApiDescription.of(app);
    expect(description.deviations('/api/v1/bodies/{body}/rendition-jobs', failed.json())).toEqual(
      [],
    );

    const retried = await admin.request('POST', `${path}/${id}/retry`);
    expect(retried.statusCode).toBe(201);
    expect(retried.json()).toMatchObject({ id, phase: { code: 'WAITING' }, attempts: 0 });
    await app.get(RenditionRunner).idle();
    expect(await found(anna, id)).toMatchObject({ phase: 'FAILED', attempts: 1 });
    const deeds = await app.database.read.findBy(AuditEntry, { action: 'RENDITION_RETRIED' });
    expect(deeds).toMatchObject([{ objectId: id, bodyId: county.body.id }]);
    await order(anna);
    const [waiting] = await app.database.read.findBy(RenditionJob, { phase: 'WAITING' });
    const refused = await admin.request('POST', `${path}/${waiting?.id ?? ''}/retry`);
    expect(refused.statusCode).toBe(409);
  });
});

describe.each(DATABASES)('documents of fixed papers on %s', (kind) => {
  it(
    'are tried again later and later, then left to the administration, and made once the cause is gone',
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'browser-'));
      const real = findBrowser(readConfig().browserPath) ?? '';
      const browserPath = join(folder, basename(real));
      const app = await startTestApp(kind, { browserPath });
      try {
        const county = await TestCounty.create(app.database);
        await storedPaper(county, 'probe', { asOf: '2026-01-01' });
        const frozenId = await freeze(app, county.key, 'probe');
        const wanted = { bodyId: county.body.id, title: 'PDF zur Probe', format: 'pdf' as const };
        await app.database.write((em) =>
          app.get(RenditionJobs).orderFrozen(em, wanted, frozenId, 'PUBLIC'),
        );
        const look = async (): Promise<RenditionJob> => {
          await app.get(RenditionRunner).idle();
          return app.database.read.findOneByOrFail(RenditionJob, { title: wanted.title });
        };

        for (let attempts = 1; attempts <= 5; attempts += 1) {
          const job = await look();
          expect(job).toMatchObject({ phase: 'WAITING', attempts });
          expect(job.problem).toContain('BROWSER_PATH führt zu keinem Browser');
          expect(await look()).toMatchObject({ attempts });
          expect(job.runAfter.getTime()).toBeGreaterThan(app.clock.now().getTime());
          app.clock.set(job.runAfter.toISOString());
        }
        const { id, ...last } = await look();
        expect(last).toMatchObject({ phase: 'FAILED', attempts: 6 });

        const admin = await app.signIn(await county.account('admin'));
        const path = `/api/v1/bodies/${county.key}/rendition-jobs`;
        const failed = await admin.request('GET', `${path}?phase=FAILED`);
        expect(failed.json()).toMatchObject({ items: [{ id, attempts: 6 }] });
        await symlink(real, browserPath);
        expect((await admin.request('POST', `${path}/${id}/retry`)).statusCode).toBe(201);
        expect(await look()).toMatchObject({ phase: 'DONE', attempts: 1, problem: null });
        const pdf = await app.get(Renditions).document(frozenId, 'PUBLIC', 'pdf');
        expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      } finally {
        await app.stop();
        await rm(folder, { recursive: true });
      }
    },
    LONG,
  );
});
