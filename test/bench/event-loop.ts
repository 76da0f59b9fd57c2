import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const WATCH = new URL('./event-loop-watch.mjs', import.meta.url).href;

/** A record of how late the event loop of a program comes round. */
export class EventLoopRecord {
  private readonly file: string;

  /** @param folder for the record */
  constructor(folder: string) {
    this.file = join(folder, 'event-loop.txt');
  }

  /** For the environment of the program. */
  get variables(): Record<string, string> {
    const watch = new URL(WATCH);
    watch.searchParams.set('into', this.file);
    return { NODE_OPTIONS: `--import ${watch.href}` };
  }

  /**
   * In milliseconds. Half seconds that began before count as before: the one in which a program
   * begins to listen holds its whole start.
   * @param moment as `Date.now()`
   */
  async since(moment: number): Promise<number[]> {
    const lines = (await readFile(this.file, 'utf8')).trim().split('\n');
    const rows = lines.map((line) => line.split(' ').map(Number));
    return rows.filter(([begun = 0]) => begun >= moment).flatMap(([, ...late]) => late);
  }
}
