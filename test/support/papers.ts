import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../src/config/config.js';
import { type PaperContent, Rendering } from '../../src/rendering/rendering.service.js';
import { COMPILING_WORKERS } from './compiling-workers.js';

const SHARED = new URL('../../templates/papers/_gemeinsam', import.meta.url);

/** Rendering with the shipped style and the given templates; close it when done. */
export interface TestRendering {
  rendering: Rendering;
  close(): Promise<void>;
}

/**
 * @param templates source of each template, by name
 * @param environment what the server would read differently, e.g. BROWSER_PATH
 */
export async function renderingWith(
  templates: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string>> = {},
): Promise<TestRendering> {
  const root = await mkdtemp(join(tmpdir(), 'vorlagen-'));
  await cp(SHARED, join(root, '_gemeinsam'), { recursive: true });
  for (const [name, source] of Object.entries(templates)) {
    await mkdir(join(root, name));
    await writeFile(join(root, name, 'vorlage.hbs'), source);
  }
  const rendering = new Rendering(
    readConfig({ ...process.env, ...environment }),
    root,
    COMPILING_WORKERS,
  );
  return {
    rendering,
    close: async () => {
      await rendering.onModuleDestroy();
      await rm(root, { recursive: true });
    },
  };
}

/** The least a paper says about itself, and the given fields. */
export function paper(fields: object = {}): PaperContent {
  return {
    dokument: {
      titel: 'Vorlage 001/2031',
      verfasser: 'Musterkreis',
      kopfzeile: 'Musterkreis · Vorlage 001/2031',
      datum: '2031-05-25',
      entwurf: false,
    },
    ...fields,
  };
}
