import { randomUUID } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { hasEndedHere, processName } from './process-name.js';

/** By then nobody still writes; the number of a process may long be that of another. */
const AN_HOUR_MS = 3_600_000;

const UNFINISHED = /~(?<process>[^~]*~\d+~[0-9a-f-]+)\.unfertig$/;

/** Beside the file, so that it can be renamed to it; tells who writes it. */
export function unfinishedName(path: string): string {
  return `${path}~${processName(randomUUID())}.unfertig`;
}

/**
 * Removes what was left half-written by processes that were killed. Call it before this process
 * writes anything itself.
 */
export async function removeUnfinished(folder: string, now: Date): Promise<void> {
  for (const name of await namesIn(folder)) {
    const path = join(folder, name);
    try {
      if (await isAbandoned(path, now)) await rm(path, { force: true });
    } catch (error) {
      // A leftover harms nobody: not worth a start that fails.
      new Logger('Reports').warn(`An unfinished file stays: ${String(error)}`);
    }
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder, { recursive: true })).filter((name) => UNFINISHED.test(name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    new Logger('Reports').warn(String(error));
    return [];
  }
}

async function isAbandoned(path: string, now: Date): Promise<boolean> {
  if (hasEndedHere(UNFINISHED.exec(path)?.groups?.process ?? '')) return true;
  return now.getTime() - (await stat(path)).mtimeMs > AN_HOUR_MS;
}
