import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const BENCH = new URL('../../test/', import.meta.url).href;
const SOURCES = new URL('../../src/', import.meta.url).href;
const BUILD = new URL('../../dist/', import.meta.url).href;
/** @type {import('@swc/core').Options} */
const SWC = { jsc: { parser: { syntax: 'typescript' }, target: 'es2023' }, sourceMaps: 'inline' };

/** @type {import('node:module').ResolveHook} */
export async function resolve(specifier, context, next) {
  if (!specifier.startsWith('.') || !context.parentURL?.startsWith(BENCH)) {
    return next(specifier, context);
  }
  const url = new URL(specifier, context.parentURL).href;
  if (url.startsWith(SOURCES)) return next(url.replace(SOURCES, BUILD), context);
  return next(url.replace(/\.js$/, '.ts'), context);
}

/** @type {import('node:module').LoadHook} */
export async function load(url, context, next) {
  if (!url.startsWith(BENCH) || !url.endsWith('.ts')) return next(url, context);
  const { transform } = await import('@swc/core');
  const { code } = await transform(await readFile(fileURLToPath(url), 'utf8'), {
    ...SWC,
    filename: fileURLToPath(url),
  });
  return { format: 'module', source: code, shortCircuit: true };
}
