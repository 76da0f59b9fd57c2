import type { Readable } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { NOBODY } from '../../src/auth/actor.js';
import { callBy } from '../../src/auth/call.js';
import { newId } from '../../src/database/ids.js';
import type { RenditionJob } from '../../src/papers/rendition-job.entity.js';
import { RenditionJobs } from '../../src/papers/rendition-jobs.js';
import { RenditionQueue } from '../../src/papers/rendition-queue.js';
import { RenditionRunner } from '../../src/papers/rendition-runner.js';
import {
  DATABASES,
  type Follower,
  startTestApp,
  type TestApp,
  type Visitor,
} from '../support/databases.js';
import { TestCounty } from '../support/factories.js';

/** How far an order is, as its page is told. */
interface Stand {
  text: string;
  step: number;
  ended: boolean;
}

const EVENT = /^event: stand\ndata: (.*)\n\n/;

/** What comes, as it comes. */
async function* standsIn(answer: Readable): AsyncGenerator<Stand, void> {
  let text = '';
  for await (const chunk of answer.setEncoding('utf8')) {
    text += chunk as string;
    for (let event = EVENT.exec(text); event; event = EVENT.exec(text)) {
      yield JSON.parse(event[1] ?? '') as Stand;
      text = text.slice(event[0].length);
    }
  }
  expect(text).toBe('');
}

describe.each(DATABASES)('the progress of an order on %s', (kind) => {
  let app: TestApp;
  let county: TestCounty;
  let jobs: RenditionJobs;
  let queue: RenditionQueue;
  let owner: Follower;
  let userId: string;
  let id: string;

  beforeAll(async () => {
    app = await startTestApp(kind);
    county = await TestCounty.create(app.database);
    jobs = app.get(RenditionJobs);
    queue = app.get(RenditionQueue);
  });
  beforeEach(async () => {
    const account = await county.account('ki_management');
    userId = account.id;
    owner = await app.signIn(account);
    const wanted = {
      bodyId: county.body.id,
      title: 'Word-Datei zur Probe',
      format: 'docx' as const,
    };
    const draft = {
      county: county.key,
      template: 'berichtsvorlage',
      asOf: '2026-01-01',
      filter: {},
    };
    id = await jobs.orderDraft(callBy({ ...NOBODY, userId }), wanted, draft);
  });
  afterEach(() => app.database.write((em) => em.query('delete from rendition_job')));
  afterAll(() => app.stop());

  const path = (job = id): string => `/vorlagen/auftraege/${job}/verlauf`;
  const job = () => jobs.one(userId, id);

  it('is told as it goes on, and ends with the order', async () => {
    const answer = await owner.open(path());
    expect(answer.headers['content-type']).toMatch(/^text\/event-stream/);
    const stands = standsIn(answer);
    const next = async (): Promise<unknown> => (await stands.next()).value;
    expect(await next()).toMatchObject({ step: 0, ended: false });
    const taken = (await queue.take())!;
    jobs.tell(id);
    expect(await next()).toMatchObject({ step: 1, ended: false });
    await queue.enter(taken, 'DOCUMENT');
    jobs.tell(id);
    expect(await next()).toMatchObject({ step: 2, ended: false });
    await queue.done(taken, Buffer.from('fertig'), () => Promise.resolve());
    jobs.tell(id);
    expect(await next()).toEqual({ text: 'Fertig', step: 3, ended: true });
    expect(await stands.next()).toEqual({ done: true, value: undefined });
  });

  it('is seen through to the end while the document is made', async () => {
    const stands = standsIn(await owner.open(path()));
    const steps = [(await stands.next()).value?.step];
    await app.get(RenditionRunner).idle();
    for await (const { step } of stands) steps.push(step);
    expect([steps[0], steps.at(-1)]).toEqual([0, 3]);
    expect(steps).toEqual([...new Set(steps)].sort());
  });

  it.each([
    ['Fertig', (taken: RenditionJob) => queue.done(taken, undefined, () => Promise.resolve())],
    ['Nicht gelungen', (taken: RenditionJob) => queue.failed(taken, 'Grund', undefined)],
  ])('is one sentence for an order that has ended: %s', async (text, end) => {
    await end((await queue.take())!);
    const { statusCode, body } = await owner.request('GET', path());
    const stand = { text, step: 3, ended: true };
    expect([statusCode, body]).toEqual([200, `event: stand\ndata: ${JSON.stringify(stand)}\n\n`]);
  });

  it('is for whoever has ordered, and of what there is', async () => {
    const statusFor = async (who: Visitor, address: string) =>
      (await who.request('GET', address)).statusCode;
    const elsewhere = await TestCounty.create(app.database);
    for (const account of [
      await county.account('ki_management'),
      await county.account('admin'),
      await county.account('auditor'),
      await county.account('committee_member'),
      await elsewhere.account('ki_management'),
    ])
      expect(await statusFor(await app.signIn(account), path())).toBe(404);
    expect(await statusFor(app, path())).toBe(401);
    expect(await statusFor(owner, path(newId()))).toBe(404);
  });

  it('is watched by nobody once the connection is closed', async () => {
    const answer = await owner.open(path());
    const stands = standsIn(answer);
    await stands.next();
    expect(jobs.isWatched(id)).toBe(true);
    answer.destroy();
    await expect(stands.next()).rejects.toThrow();
    while (jobs.isWatched(id)) await turn();
    expect(await job()).toMatchObject({ phase: 'WAITING' });
  }, 10_000);
});
