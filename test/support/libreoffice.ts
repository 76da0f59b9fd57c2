import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const SOFFICE = '/usr/bin/soffice';

/** LibreOffice is not part of the product; where it is missing there is nothing to ask. */
export const whereLibreOfficeIs = existsSync(SOFFICE) ? it : it.skip;

const FILTERS = { '.html': 'html', '.txt': 'txt:Text (encoded):UTF8' };

/** What LibreOffice reads in a Word file. */
export async function readInLibreOffice(
  docx: Buffer,
  format: keyof typeof FILTERS,
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'libreoffice-'));
  try {
    const file = join(folder, 'paper.docx');
    await writeFile(file, docx);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const convert = ['--headless', '--convert-to', FILTERS[format], '--outdir', folder];
    await promisify(execFile)(SOFFICE, [profile, ...convert, file]);
    return await readFile(join(folder, `paper${format}`), 'utf8');
  } finally {
    await rm(folder, { recursive: true });
  }
}
