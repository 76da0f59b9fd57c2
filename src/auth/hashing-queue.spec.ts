import { HashingQueue } from './hashing-queue.js';

/** Work that ends when it is told to. */
function task() {
  let finish: () => void = () => undefined;
  const done = new Promise<void>((resolve) => (finish = resolve));
  return { done, finish: () => finish() };
}

describe('the queue for hashing', () => {
  it('lets two work, four wait, and sends the seventh away', async () => {
    const queue = new HashingQueue(2, 4);
    const tasks = Array.from({ length: 6 }, task);
    const started: number[] = [];
    const all = tasks.map(({ done }, index) =>
      queue.run(() => {
        started.push(index);
        return done;
      }),
    );
    await expect(queue.run(() => Promise.resolve())).rejects.toMatchObject({ code: 'BUSY' });
    expect(started).toEqual([0, 1]);
    tasks[1]?.finish();
    await all[1];
    expect(started).toEqual([0, 1, 2]);
    for (const { finish } of tasks) finish();
    await Promise.all(all);
    expect(started).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('goes on after work that failed', async () => {
    const queue = new HashingQueue(1, 1);
    await expect(queue.run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    await expect(queue.run(() => Promise.resolve('done'))).resolves.toBe('done');
  });
});
