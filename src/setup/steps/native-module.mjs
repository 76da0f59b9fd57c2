import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const OPEN_A_DATABASE =
  "const Database = require('better-sqlite3'); new Database(':memory:').close();";

/**
 * A compiled module fits one version of Node only, and is missing where install scripts are off.
 * Tried in a process of its own: one that has failed to load it never can, not even when rebuilt.
 * @param {string} root
 */
export function nativeModuleLoads(root) {
  const args = ['--eval', OPEN_A_DATABASE];
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'ignore' }).status === 0;
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
