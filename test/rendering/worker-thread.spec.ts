import type { TemplateJob } from '../../src/rendering/template-worker.js';
import { WorkerThread } from '../../src/rendering/worker-thread.js';

const TWO_HUNDRED = '{{#each @root.zahlen}}';

const job = (source: string): TemplateJob => ({
  sources: { name: 'probe', source, partials: {} },
  content: JSON.stringify({ zahlen: Array.from({ length: 200 }, (_, index) => index) }),
});
const PAPER = job('<main><h1>Titel</h1></main>');
const ENDLESS = job(`${TWO_HUNDRED.repeat(5)}x${'{{/each}}'.repeat(5)}`);
const HUGE = job(`${TWO_HUNDRED}${'<p>x</p>'.repeat(3_000)}{{/each}}`);

const workers: WorkerThread<TemplateJob, string>[] = [];

function workerWith(limits: { deadline: number; memory: number }): (typeof workers)[number] {
  const worker = new WorkerThread<TemplateJob, string>('template-worker', limits);
  workers.push(worker);
  return worker;
}

describe('a template out of control', () => {
  afterAll(() => Promise.all(workers.map((worker) => worker.close())));

  it('ends when its time is up, and those behind it get their turn', async () => {
    const worker = workerWith({ deadline: 1_000, memory: 256 });
    const [endless, paper] = await Promise.allSettled([worker.run(ENDLESS), worker.run(PAPER)]);
    expect(endless).toMatchObject({ status: 'rejected', reason: { code: 'RENDERING_TIMEOUT' } });
    expect(paper).toEqual({ status: 'fulfilled', value: '<main><h1>Titel</h1></main>' });
  });

  it('ends when its memory is used up, and those behind it get their turn', async () => {
    const worker = workerWith({ deadline: 20_000, memory: 48 });
    const [huge, paper] = await Promise.allSettled([worker.run(HUGE), worker.run(PAPER)]);
    expect(huge).toMatchObject({ status: 'rejected', reason: { code: 'RENDERING_FAILED' } });
    expect(paper).toEqual({ status: 'fulfilled', value: '<main><h1>Titel</h1></main>' });
  });
});
