import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { oncePerRun } from './once-per-run.js';
import { createInstallation, type Finished, Program } from './program.js';

export interface FilledInstallation extends Awaited<ReturnType<typeof createInstallation>> {
  /** What the program said in its first start, until Ctrl-C. */
  firstStart: Finished;
}

const FIRST_START = 'erster-start.json';

/**
 * An installation whose first start is over, with the demo counties and the first paper. Made once
 * for a run of Jest, and copied for everybody.
 */
export async function filledInstallation(): Promise<FilledInstallation> {
  const original = await oncePerRun('installation', make);
  const firstStart = await readFile(join(original, FIRST_START), 'utf8');
  const installation = await createInstallation();
  await cp(original, installation.folder, { recursive: true });
  return { ...installation, firstStart: JSON.parse(firstStart) as Finished };
}

async function make(folder: string): Promise<void> {
  const installation = await createInstallation();
  try {
    const program = new Program('main.js', [], installation.variables);
    await program.address();
    const firstStart = await program.stop('SIGINT');
    await cp(installation.folder, folder, { recursive: true });
    await writeFile(join(folder, FIRST_START), JSON.stringify(firstStart));
  } finally {
    await installation.remove();
  }
}
