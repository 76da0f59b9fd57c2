import { readdirSync, readFileSync } from 'node:fs';
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
 * Reads templates/papers/<name>/ and the shared folder afresh, so that an edited template shows at
 * once. A dozen small files: handing each to another thread would take longer than reading them.
 * @param root the folder that holds one folder per template
 * @throws DomainError TEMPLATE_INVALID when there is no such template
 */
export function readTemplate(root: string, name: string): TemplateFiles {
  const source = templateSource(root, name);
  const partials = readPartials(join(root, SHARED));
  const [shared, own] = [SHARED, name].map((folder) =>
    readOptional(join(root, folder, PRINT_STYLE)),
  );
  return { sources: { name, source, partials }, css: `${shared}\n${own}` };
}

function templateSource(root: string, name: string): string {
  const source = /^[a-z0-9-]+$/.test(name) ? readOptional(join(root, name, 'vorlage.hbs')) : '';
  if (source) return source;
  throw new DomainError('TEMPLATE_INVALID', `Das Vorlagenmuster „${name}“ gibt es nicht.`);
}

function readPartials(folder: string): Record<string, string> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.hbs'));
  return Object.fromEntries(
    files.sort().map((file) => [basename(file, '.hbs'), readFileSync(join(folder, file), 'utf8')]),
  );
}

function readOptional(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
