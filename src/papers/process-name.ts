import { hostname } from 'node:os';

const MARK = /^(?<host>[^~]*)~(?<pid>\d+)~/;

/** Tells whoever finds it which process has left it. @param rest tells apart what one process leaves */
export const processName = (rest: string): string => `${hostname()}~${process.pid}~${rest}`;

/** Whether the process of that name has ended; of other machines nobody knows. */
export function hasEndedHere(name: string): boolean {
  const { host, pid } = MARK.exec(name)?.groups ?? {};
  return host === hostname() && !isRunning(Number(pid));
}

function isRunning(pid: number): boolean {
  // In a container each start has the same number: what bears ours is from the one before.
  if (pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
