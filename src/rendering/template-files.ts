import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { DomainError } from '../texts/domain-error.js';
import type { TemplateSources } from './template.js';

const SHARED = '_gemeinsam';
const PRINT_STYLE = 'druck.css';

export interface TemplateFiles {
  sources: TemplateSources;
  /** The shared print style, then the template's own. */
  css: string;
}

/**
 * Reads templates/papers/<name>/ and the shared folder afresh, so that an edited template shows at once.
 * @param root the folder that holds one folder per template
 * @throws DomainError TEMPLATE_INVALID when there is no such template
 */
export async function readTemplate(root: string, name: string): Promise<TemplateFiles> {
  const [source, partials, shared, own] = await Promise.all([
    templateSource(root, name),
    readPartials(join(root, SHARED)),
    readOptional(join(root, SHARED, PRINT_STYLE)),
    readOptional(join(root, name, PRINT_STYLE)),
  ]);
  return { sources: { name, source, partials }, css: `${shared}\n${own}` };
}

async function templateSource(root: string, name: string): Promise<string> {
  const source = /^[a-z0-9-]+$/.test(name)
    ? await readOptional(join(root, name, 'vorlage.hbs'))
    : '';
  if (source) return source;
  throw new DomainError('TEMPLATE_INVALID', `Das Vorlagenmuster „${name}“ gibt es nicht.`);
}

async function readPartials(folder: string): Promise<Record<string, string>> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.hbs')).sort();
  const entries = files.map(
    async (file) => [basename(file, '.hbs'), await readFile(join(folder, file), 'utf8')] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}

async function readOptional(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
