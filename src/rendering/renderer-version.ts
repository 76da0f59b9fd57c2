import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fontChecksums } from './fonts.js';

const FOLDER = new URL('./', import.meta.url);
const PRODUCT = new URL('../../package.json', import.meta.url);

/** Whose new version may write other bytes. */
const LIBRARIES = [
  '@cantoo/pdf-lib',
  '@resvg/resvg-js',
  'docx',
  'echarts',
  'fflate',
  'handlebars',
  'hyphen',
  'parse5',
];

const require = createRequire(import.meta.url);

let known: string | undefined;

/**
 * What turns content into documents here, e.g. `Umsetzungsstand 0.1.0-3f2a9c0d, Node 20.20.0`. The
 * same words promise the same bytes; the letters stand for the code, the libraries and the fonts.
 */
export function rendererVersion(): string {
  return (known ??= `Umsetzungsstand ${versionIn(PRODUCT)}-${fingerprint()}, Node ${process.versions.node}`);
}

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(FOLDER).filter(isCode).sort())
    hash.update(`${name}\n`).update(readFileSync(new URL(name, FOLDER)));
  for (const name of LIBRARIES) hash.update(`${name} ${installed(name)}\n`);
  return hash.update(JSON.stringify(fontChecksums())).digest('hex').slice(0, 8);
}

const isCode = (name: string): boolean => /(?<!\.spec|\.d)\.[jt]s$/.test(name);

/** Not every package lets its package.json be imported. */
function installed(library: string): string {
  const places = require.resolve.paths(library) ?? [];
  const file = places.map((place) => join(place, library, 'package.json')).find(existsSync);
  return file === undefined ? 'missing' : versionIn(file);
}

const versionIn = (file: string | URL): string =>
  (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
