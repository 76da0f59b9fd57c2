import { readdir, readFile } from 'node:fs/promises';

/** A process of this machine, as Linux tells of it in /proc. */
export interface RunningProcess {
  pid: number;
  parent: number;
  /** The number of its leader; a browser and its helpers are a group. */
  group: number;
}

/** All that run or are stopped; not those that have ended and wait for their parent to hear of it. */
export async function runningProcesses(): Promise<RunningProcess[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(pids.map(processNumbered));
  return found.filter((one) => one !== undefined);
}

export async function childrenOf(parent: number): Promise<number[]> {
  return (await runningProcesses()).filter((one) => one.parent === parent).map(({ pid }) => pid);
}

export async function membersOf(group: number): Promise<number[]> {
  return (await runningProcesses()).filter((one) => one.group === group).map(({ pid }) => pid);
}

async function processNumbered(pid: string): Promise<RunningProcess | undefined> {
  // It may have ended since the list was made.
  const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  if (line === undefined) return undefined;
  // The name before may hold anything.
  const [state, parent, group] = line.slice(line.lastIndexOf(')') + 2).split(' ');
  if (state === 'Z' || state === 'X') return undefined;
  return { pid: Number(pid), parent: Number(parent), group: Number(group) };
}
