import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * A compiled module fits one version of Node only, and is missing where install scripts are off.
 * @param {string} root
 */
export function nativeModuleLoads(root) {
  try {
    const Database = createRequire(join(root, 'package.json'))('better-sqlite3');
    new Database(':memory:').close();
    return true;
  } catch {
    return false;
  }
}

/**
 * Where nothing but the package registry can be reached, node-gyp cannot download the headers of
 * Node; most installations of Node carry them along.
 * @returns {string | undefined} the folder above include/node, if the headers are of this very Node
 */
export function nodeHeaders() {
  const prefix = dirname(dirname(process.execPath));
  const file = join(prefix, 'include', 'node', 'node_version.h');
  if (!existsSync(file)) return undefined;
  const header = readFileSync(file, 'utf8');
  /** @param {string} part */
  const number = (part) => header.match(new RegExp(`#define NODE_${part}_VERSION (\\d+)`))?.[1];
  const version = [number('MAJOR'), number('MINOR'), number('PATCH')].join('.');
  return version === process.versions.node ? prefix : undefined;
}
