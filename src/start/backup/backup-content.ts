import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { DomainError } from '../../texts/domain-error.js';

/** Parts of a backup, beside the file that lists them. */
export const REPORTS = 'reports';
const LIST = 'sicherung.json';

/** What a backup says of itself. */
export interface BackupList {
  /** ISO. */
  readonly madeAt: string;
  /** SHA-256 in hex of every file, by its path inside the backup. */
  readonly files: Readonly<Record<string, string>>;
}

export const listFile = (folder: string): string => join(folder, LIST);

/** @returns SHA-256 in hex of every file below, by its path with `/` */
export async function checksums(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((file) => join(file.parentPath, file.name));
  const sums: Record<string, string> = {};
  for (const file of files.sort()) {
    const path = relative(folder, file).replaceAll('\\', '/');
    if (path === LIST) continue;
    const hash = createHash('sha256');
    await pipeline(createReadStream(file), hash);
    sums[path] = hash.digest('hex');
  }
  return sums;
}

/**
 * What the backup says it holds, after comparing it with what is there.
 * @throws DomainError INVALID_INPUT for a folder that is none, or one that is damaged
 */
export async function checkedList(folder: string): Promise<BackupList> {
  const list = await readList(folder);
  const found = await checksums(folder);
  const wrong = [...new Set([...Object.keys(list.files), ...Object.keys(found)])].filter(
    (path) => list.files[path] !== found[path],
  );
  if (wrong.length === 0) return list;
  throw new DomainError(
    'INVALID_INPUT',
    `Die Sicherung „${folder}“ ist beschädigt oder unvollständig: ${wrong.slice(0, 3).join(', ')}.`,
  );
}

async function readList(folder: string): Promise<BackupList> {
  try {
    return JSON.parse(await readFile(listFile(folder), 'utf8')) as BackupList;
  } catch (cause) {
    throw new DomainError(
      'INVALID_INPUT',
      `Der Ordner „${folder}“ ist keine Sicherung: ${LIST} fehlt oder ist nicht lesbar.`,
      [],
      { cause },
    );
  }
}
