import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const NAME = /^umsetzungsstand-postgres-(\d+)-/;

/**
 * Removes what is left in `folder` of servers whose keeper was killed hard. A server that still runs
 * there ends by itself: PostgreSQL looks once a minute whether its own lock file is in place.
 * @param {string} folder
 */
export function removeOrphans(folder) {
  for (const name of readdirSync(folder)) {
    const keeper = NAME.exec(name)?.[1];
    if (keeper === undefined || isRunning(Number(keeper))) continue;
    try {
      rmSync(join(folder, name), { recursive: true, force: true, maxRetries: 5 });
    } catch (error) {
      // Of another user: theirs to remove, and no reason not to test.
      console.error(`${name} stays: ${String(error)}`);
    }
  }
}

/**
 * The start of a name that tells whose folder it is.
 * @param {number} keeper process id
 */
export function folderPrefix(keeper) {
  return `umsetzungsstand-postgres-${keeper}-`;
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}
