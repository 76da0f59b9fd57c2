import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import Handlebars from 'handlebars';
import { PAGE_WORDS } from './page-words.js';
import { PAGE_TEMPLATES, PRODUCT_FOLDER } from './paths.js';

/** Everything the pages load comes from this server and from packages that are installed with it. */
const STYLES = join(PRODUCT_FOLDER, 'node_modules', '@kern-ux', 'native', 'dist');
const FONTS = join(PRODUCT_FOLDER, 'node_modules', '@fontsource', 'fira-sans');
const API_BROWSER = join(PRODUCT_FOLDER, 'node_modules', 'swagger-ui-dist');
const OWN_FILES = join(PRODUCT_FOLDER, 'templates', 'pages', 'statisch');
/** What runs in the browser, compiled from src/browser. */
const SCRIPTS = join(PRODUCT_FOLDER, 'dist', 'browser');
/** Parts that several pages are made of, used by their file name: `{{> hinweis}}`. */
const PARTS = join(PAGE_TEMPLATES, 'teile');

const ONE_DAY_IN_SECONDS = 86_400;

/** Handlebars pages from templates/pages inside one frame, and the files they load. */
export async function usePages(app: NestFastifyApplication): Promise<void> {
  app.setViewEngine({
    engine: { handlebars: pageHandlebars() },
    templates: PAGE_TEMPLATES,
    layout: '_rahmen.hbs',
    production: true,
  });
  for (const [prefix, root] of [
    ['/kern/', STYLES],
    ['/schrift/', FONTS],
    ['/skript/', SCRIPTS],
    ['/statisch/', OWN_FILES],
    ['/swagger/', API_BROWSER],
  ] as const) {
    await app.register(fastifyStatic, {
      root,
      prefix,
      decorateReply: false,
      maxAge: ONE_DAY_IN_SECONDS * 1000,
      index: false,
    });
  }
}

function pageHandlebars(): typeof Handlebars {
  const handlebars = Handlebars.create();
  const { compile } = handlebars;
  // Else the indent of `{{> absatzfeld}}` would come before every line people have typed.
  handlebars.compile = (input, options) => compile(input, { ...options, preventIndent: true });
  for (const [name, word] of Object.entries(PAGE_WORDS)) handlebars.registerHelper(name, word);
  for (const file of readdirSync(PARTS))
    handlebars.registerPartial(basename(file, '.hbs'), readFileSync(join(PARTS, file), 'utf8'));
  return handlebars;
}
