import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const LOOK_AGAIN_MS = 100;

/**
 * What is made once for a run of Jest, by whoever asks first; the others wait for it.
 * @param make fills the folder, which is there and empty
 * @returns the folder
 */
export async function oncePerRun(
  name: string,
  make: (folder: string) => Promise<void>,
): Promise<string> {
  const folder = join(process.env.TEST_RUN_FOLDER ?? '', name);
  const finished = `${folder}.fertig`;
  if (await mayMake(folder)) {
    // Also after a failure, which then shows in every test that needs it.
    await make(folder).finally(() => writeFile(finished, ''));
  }
  while (!existsSync(finished)) await pause(LOOK_AGAIN_MS);
  return folder;
}

/** A folder can be made once, whoever else tries. */
async function mayMake(folder: string): Promise<boolean> {
  try {
    await mkdir(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
