import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const SOFFICE = '/usr/bin/soffice';

const isThere = existsSync(SOFFICE);

/** LibreOffice is not part of the product; where it is missing there is nothing to ask. */
export const whereLibreOfficeIs = isThere ? it : it.skip;

const FILTERS = { '.odt': 'odt', '.txt': 'txt:Text (encoded):UTF8' };
type Format = keyof typeof FILTERS;

/** What LibreOffice reads in a Word file. */
export async function readInLibreOffice(docx: Buffer): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'libreoffice-'));
  try {
    const file = join(folder, 'paper.docx');
    await writeFile(file, docx);
    await openInLibreOffice([file], ['.txt'], folder);
    return await readFile(join(folder, 'paper.txt'), 'utf8');
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Opens all files and saves them in other formats, under their own names; nothing where LibreOffice is missing. */
export async function openInLibreOffice(
  files: readonly string[],
  formats: readonly Format[],
  folder: string,
): Promise<void> {
  if (!isThere) return;
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  for (const format of formats) {
    const convert = ['--headless', '--convert-to', FILTERS[format], '--outdir', folder];
    await promisify(execFile)(SOFFICE, [profile, ...convert, ...files]);
  }
}
