import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DomainError } from '../texts/domain-error.js';
import { unfinishedName } from './unfinished-files.js';

/**
 * Writes a file whole or not at all: whoever looks at the path sees the old file or the new one,
 * also when the power goes. Missing folders are made.
 * @throws DomainError INVALID_INPUT naming the folder that takes no file
 */
export async function writeWholeFile(path: string, data: Buffer): Promise<void> {
  const unfinished = unfinishedName(path);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeThrough(unfinished, data);
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw cannotWrite(path, error);
  }
}

async function writeThrough(path: string, data: Buffer): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(data);
    await file.sync();
  } finally {
    await file.close();
  }
}

function cannotWrite(path: string, cause: unknown): DomainError {
  const code = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : '';
  return new DomainError(
    'INVALID_INPUT',
    `In den Ordner „${dirname(path)}“ lässt sich nicht schreiben${code}. Bitte nennen Sie mit --out oder REPORTS_DIR einen anderen.`,
    [],
    { cause },
  );
}
