import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import Handlebars from 'handlebars';
import { PAGE_TEMPLATES, PRODUCT_FOLDER } from './paths.js';

/** Everything the pages load comes from this server and from packages that are installed with it. */
const STYLES = join(PRODUCT_FOLDER, 'node_modules', '@kern-ux', 'native', 'dist');
const API_BROWSER = join(PRODUCT_FOLDER, 'node_modules', 'swagger-ui-dist');
const OWN_FILES = join(PRODUCT_FOLDER, 'templates', 'pages', 'statisch');

const ONE_DAY_IN_SECONDS = 86_400;

/** Handlebars pages from templates/pages inside one frame, and the style sheets they load. */
export async function usePages(app: NestFastifyApplication): Promise<void> {
  const handlebars = Handlebars.create();
  handlebars.registerHelper('zahl', (value: number) => value.toLocaleString('de-DE'));
  app.setViewEngine({
    engine: { handlebars },
    templates: PAGE_TEMPLATES,
    layout: '_rahmen.hbs',
    production: true,
  });
  for (const [prefix, root] of [
    ['/kern/', STYLES],
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
