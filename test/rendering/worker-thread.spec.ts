import { readdirSync, readFileSync } from 'node:fs';
import { getPriority } from 'node:os';
import { bodyOf } from '../../src/rendering/paper-html.js';
import type { TemplateJob } from '../../src/rendering/template-worker.js';
import { WorkerPool } from '../../src/rendering/worker-pool.js';
import { WorkerThread } from '../../src/rendering/worker-thread.js';
import { COMPILING_WORKERS } from '../support/compiling-workers.js';

const GREEDY = new URL('./fixtures/greedy-worker.js', import.meta.url);
const TEMPLATES = new URL('../../src/rendering/template-worker.js', import.meta.url);

const LOOP = '{{#each @root.zahlen}}';

const job = (source: string): TemplateJob => ({
  sources: { name: 'probe', source, partials: {} },
  content: JSON.stringify({ zahlen: Array.from({ length: 200 }, (_, index) => index) }),
  meta: { titel: 'Probe', verfasser: '', kopfzeile: '', datum: '2026-11-22', entwurf: false },
  css: '',
});
const PAPER = job('<main><h1>Titel</h1></main>');
const ENDLESS = job(`${LOOP.repeat(5)}x${'{{/each}}'.repeat(5)}`);
const HUGE = job(`<main>${LOOP}${'<p>x</p>'.repeat(3_000)}{{/each}}</main>`);

const workers: WorkerThread<never, unknown>[] = [];

function workerWith<Job>(file: URL, limits: { deadline: number; memory: number }) {
  const worker = new WorkerThread<Job, string>(file, limits, COMPILING_WORKERS);
  workers.push(worker);
  return worker;
}

afterAll(() => Promise.all(workers.map((worker) => worker.close())));

describe('a template out of control', () => {
  it('ends when its time is up, and those behind it get their turn', async () => {
    const worker = workerWith<TemplateJob>(TEMPLATES, { deadline: 1_000, memory: 256 });
    const [endless, paper] = await Promise.allSettled([worker.run(ENDLESS), worker.run(PAPER)]);
    expect(endless).toMatchObject({
      status: 'rejected',
      reason: {
        code: 'RENDERING_TIMEOUT',
        message: expect.stringMatching(/war nach 1 Sekunden nicht fertig/) as string,
      },
    });
    const html = paper.status === 'fulfilled' ? paper.value : '';
    expect(bodyOf(html)).toBe('\n<main><h1>Titel</h1></main>\n');
  });

  it('is told that its paper would be too long before that fills the memory', async () => {
    const worker = workerWith<TemplateJob>(TEMPLATES, { deadline: 20_000, memory: 256 });
    await expect(worker.run(HUGE)).rejects.toMatchObject({
      code: 'PAPER_TOO_LARGE',
      message:
        'Das Papier würde zu lang. Erlaubt sind 2,5 Millionen Zeichen; das reicht für etwa 1.000 Maßnahmen. Bitte wählen Sie weniger Maßnahmen aus.',
    });
  });
});

describe('a worker', () => {
  it('that uses up its memory ends alone, and those behind it get their turn', async () => {
    const worker = workerWith<string>(GREEDY, { deadline: 20_000, memory: 128 });
    const [greedy, modest] = await Promise.allSettled([worker.run('fill'), worker.run('x')]);
    expect(greedy).toMatchObject({
      status: 'rejected',
      reason: {
        code: 'PAPER_TOO_LARGE',
        message:
          'Das Papier ist zu umfangreich. Erlaubt sind 128 MB Arbeitsspeicher. Bitte wählen Sie weniger Maßnahmen aus.',
      },
    });
    expect(modest).toEqual({ status: 'fulfilled', value: 'x' });
  });

  it('that is closed sends everybody away at once, and never starts again', async () => {
    const worker = workerWith<string>(GREEDY, { deadline: 60_000, memory: 128 });
    await worker.warm();
    const waiting = [worker.run('endless'), worker.run('x')];
    const refused = Promise.allSettled(waiting);
    const asked = Date.now();
    await worker.close();
    const expected = { status: 'rejected', reason: { code: 'SHUTTING_DOWN', status: 503 } };
    expect(await refused).toMatchObject([expected, expected]);
    expect(Date.now() - asked).toBeLessThan(3_000);
    await expect(worker.run('x')).rejects.toMatchObject({ code: 'SHUTTING_DOWN' });
    await expect(worker.warm()).rejects.toMatchObject({ code: 'SHUTTING_DOWN' });
  });

  it('that is closed while it starts has nobody wait for it', async () => {
    const worker = workerWith<string>(GREEDY, { deadline: 60_000, memory: 128 });
    const refused = expect(worker.warm()).rejects.toMatchObject({ code: 'SHUTTING_DOWN' });
    await worker.close();
    await refused;
  });

  it('that cannot start says so', async () => {
    const nowhere = new URL('./fixtures/no-such-worker.js', import.meta.url);
    const worker = workerWith<string>(nowhere, { deadline: 60_000, memory: 128 });
    await expect(worker.run('x')).rejects.toMatchObject({ code: 'RENDERING_FAILED' });
  });
});

// Elsewhere threads have no priority of their own.
const onLinux = process.platform === 'linux' ? it : it.skip;

onLinux('a worker lets the thread that answers requests go first', async () => {
  const others = prioritiesOfThreads().filter((priority) => priority > getPriority()).length;
  await workerWith<TemplateJob>(TEMPLATES, { deadline: 20_000, memory: 256 }).warm();
  const after = prioritiesOfThreads().filter((priority) => priority > getPriority()).length;
  expect(after).toBe(others + 1);
});

/** Of this process, from -20, which is served first, to 19 (proc_pid_stat(5), field 19). */
function prioritiesOfThreads(): number[] {
  return readdirSync('/proc/self/task').map((thread) => {
    const stat = readFileSync(`/proc/self/task/${thread}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[16]);
  });
}

describe('workers for several cores', () => {
  it('work at the same time, so that nobody waits for the one that takes long', async () => {
    const limits = { deadline: 60_000, memory: 128 };
    const pool = new WorkerPool(2, () => workerWith<string>(GREEDY, limits));
    const endless = pool.run('endless');
    const refused = expect(endless).rejects.toMatchObject({ code: 'SHUTTING_DOWN' });
    await expect(Promise.all([pool.run('x'), pool.run('y')])).resolves.toEqual(['x', 'y']);
    await pool.close();
    await refused;
    await expect(pool.run('x')).rejects.toMatchObject({ code: 'SHUTTING_DOWN' });
  });
});
