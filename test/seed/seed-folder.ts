import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder with these files, in the place of `seeds/<body>`. */
export async function seedFolder(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'seeds-'));
  await writeSeedFiles(folder, files);
  return folder;
}

export async function writeSeedFiles(
  folder: string,
  files: Readonly<Record<string, string>>,
): Promise<void> {
  await Promise.all(
    Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)),
  );
}

export const removeFolder = (folder: string): Promise<void> => rm(folder, { recursive: true });
