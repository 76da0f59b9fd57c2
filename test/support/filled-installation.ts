import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { oncePerRun } from './once-per-run.js';
import { createTestDatabase } from './postgres.js';
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

/** The same on PostgreSQL, where only the keys and the log lie in the folder. */
export async function filledOnPostgres(): Promise<FilledInstallation> {
  const [installation, postgres] = await Promise.all([createInstallation(), createTestDatabase()]);
  const variables = { ...installation.variables, DATABASE_URL: postgres.url, SEED: 'demo' };
  const remove = async () => {
    await postgres.drop();
    await installation.remove();
  };
  return { ...installation, variables, firstStart: await startOnce(variables), remove };
}

async function make(folder: string): Promise<void> {
  const installation = await createInstallation();
  try {
    const firstStart = await startOnce(installation.variables);
    await cp(installation.folder, folder, { recursive: true });
    await writeFile(join(folder, FIRST_START), JSON.stringify(firstStart));
  } finally {
    await installation.remove();
  }
}

async function startOnce(variables: Record<string, string>): Promise<Finished> {
  const program = new Program('main.js', [], variables);
  await program.address();
  return program.stop('SIGINT');
}
