import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The newest backup that was completed. */
export interface LastBackup {
  /** ISO. */
  readonly madeAt: string;
  readonly folder: string;
}

const noteIn = (dataDir: string): string => join(dataDir, 'letzte-sicherung.json');

export const noteBackup = (dataDir: string, backup: LastBackup): Promise<void> =>
  writeFile(noteIn(dataDir), `${JSON.stringify(backup)}\n`);

/** @returns null where none was made yet */
export async function lastBackup(dataDir: string): Promise<LastBackup | null> {
  try {
    return JSON.parse(await readFile(noteIn(dataDir), 'utf8')) as LastBackup;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
