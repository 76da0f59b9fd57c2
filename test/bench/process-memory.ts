import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const KILOBYTES_PER_MEGABYTE = 1024;

/**
 * Megabytes a process takes up, and those it has started, its browser among them. Pages of memory
 * that several of them share are counted for each.
 */
export async function memoryOf(pid: number): Promise<{ own: number; children: number }> {
  const { stdout } = await promisify(execFile)('ps', ['-eo', 'pid=,ppid=,rss=']);
  const processes = stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const below = (parent: number): number =>
    processes
      .filter(([, above]) => above === parent)
      .reduce((sum, [id = 0, , rss = 0]) => sum + rss + below(id), 0);
  const own = processes.find(([id]) => id === pid)?.[2] ?? 0;
  return { own: own / KILOBYTES_PER_MEGABYTE, children: below(pid) / KILOBYTES_PER_MEGABYTE };
}
