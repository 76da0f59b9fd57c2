import { cp, mkdir, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createInstallation, Program } from './program.js';

type Installation = Awaited<ReturnType<typeof createInstallation>>;

const LOOK_AGAIN_MS = 100;

/**
 * An installation whose first start is over, with the demo counties and the first paper. Made once
 * for a run of Jest, by whoever asks first, and copied for everybody.
 */
export async function filledInstallation(): Promise<Installation> {
  const original = join(process.env.TEST_RUN_FOLDER ?? '', 'installation');
  if (await mayMake(original)) await make(original);
  while (!existsSync(finished(original))) await pause(LOOK_AGAIN_MS);
  const installation = await createInstallation();
  await cp(original, installation.folder, { recursive: true });
  return installation;
}

const finished = (folder: string): string => `${folder}.fertig`;

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

async function make(folder: string): Promise<void> {
  const installation = await createInstallation();
  try {
    const program = new Program('main.js', [], installation.variables);
    await program.address();
    await program.stop('SIGTERM');
    await cp(installation.folder, folder, { recursive: true });
  } finally {
    await installation.remove();
    // Also after a failure, which then shows in every test that needs it.
    await writeFile(finished(folder), '');
  }
}
