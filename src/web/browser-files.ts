import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import Handlebars from 'handlebars';
import { PRODUCT_FOLDER } from './paths.js';

/** What pages load, gathered and compressed when the program is built. */
const FILES = join(PRODUCT_FOLDER, 'dist', 'browser');
const FOLDERS = ['kern', 'schrift', 'skript', 'statisch', 'swagger'];

/**
 * They import one another by plain addresses: under a second one, with a version, a module would be
 * loaded and run twice. So browsers ask each time whether it has changed.
 */
const MODULES = 'skript';

const DAY_MS = 86_400_000;
const FOR_EVER = 'public, max-age=31536000, immutable';
const COMPRESSED = /\.(br|gz)$/;

const versions = new Map<string, string>();

/** Serves these files, compressed for those who take it; with its version in the address for ever. */
export async function serveBrowserFiles(app: NestFastifyApplication): Promise<void> {
  for (const folder of FOLDERS) {
    const root = join(FILES, folder);
    if (!existsSync(root)) throw new Error(`${root} is missing: node src/setup/build.mjs`);
    await app.register(fastifyStatic, {
      root,
      prefix: `/${folder}/`,
      decorateReply: false,
      maxAge: folder === MODULES ? 0 : DAY_MS,
      index: false,
      preCompressed: true,
      setHeaders: keepForEver,
    });
  }
}

/** Word of templates: the address of a file, said in one piece or several, with its version. */
export function browserFile(...said: unknown[]): Handlebars.SafeString {
  // Handlebars adds its options as the last one.
  const path = said.slice(0, -1).join('');
  return new Handlebars.SafeString(`${path}?v=${versionOf(path)}`);
}

function keepForEver(reply: FastifyReply, file: string): void {
  const { v } = reply.request.query as { v?: unknown };
  const path = `/${relative(FILES, file).replaceAll(sep, '/').replace(COMPRESSED, '')}`;
  // While servers of two versions run, one is asked for files of the other.
  if (v === versionOf(path)) void reply.header('cache-control', FOR_EVER);
}

function versionOf(path: string): string {
  const version = versions.get(path) ?? hashOf(readFileSync(join(FILES, path)));
  versions.set(path, version);
  return version;
}

const hashOf = (content: Buffer): string =>
  createHash('sha256').update(content).digest('base64url').slice(0, 12);
