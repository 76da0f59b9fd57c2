import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import Handlebars from 'handlebars';
import { browserFile, serveBrowserFiles } from './browser-files.js';
import { compressPages } from './compressed-pages.js';
import { PAGE_WORDS } from './page-words.js';
import { PAGE_TEMPLATES } from './paths.js';
import { rememberingPages } from './remembered-pages.js';

/** Parts that several pages are made of, used by their file name: `{{> hinweis}}`. */
const PARTS = join(PAGE_TEMPLATES, 'teile');

/** Handlebars pages from templates/pages inside one frame, and the files they load. */
export async function usePages(app: NestFastifyApplication): Promise<void> {
  app.setViewEngine({
    engine: { handlebars: rememberingPages(pageHandlebars()) },
    templates: PAGE_TEMPLATES,
    layout: '_rahmen.hbs',
    production: true,
  });
  compressPages(app);
  await serveBrowserFiles(app);
}

/** The words and parts that every page is made of. */
export function pageHandlebars(): typeof Handlebars {
  const handlebars = Handlebars.create();
  const { compile } = handlebars;
  // Else the indent of `{{> absatzfeld}}` would come before every line people have typed.
  handlebars.compile = (input, options) => compile(input, { ...options, preventIndent: true });
  for (const [name, word] of Object.entries(PAGE_WORDS)) handlebars.registerHelper(name, word);
  handlebars.registerHelper('datei', browserFile);
  for (const file of readdirSync(PARTS))
    handlebars.registerPartial(basename(file, '.hbs'), readFileSync(join(PARTS, file), 'utf8'));
  return handlebars;
}
