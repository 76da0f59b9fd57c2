import { cp } from 'node:fs/promises';
import { oncePerRun } from './once-per-run.js';
import { createInstallation, Program } from './program.js';

type Installation = Awaited<ReturnType<typeof createInstallation>>;

/**
 * An installation whose first start is over, with the demo counties and the first paper. Made once
 * for a run of Jest, and copied for everybody.
 */
export async function filledInstallation(): Promise<Installation> {
  const original = await oncePerRun('installation', make);
  const installation = await createInstallation();
  await cp(original, installation.folder, { recursive: true });
  return installation;
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
  }
}
