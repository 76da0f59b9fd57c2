import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Who may import whom: a folder may import itself, its own line and the lines below, never what
 * stands above. `main` and `cli` and the other files directly in src/ stand above all of them.
 */
export const LAYERS = [
  ['start'],
  ['oparl'],
  ['exchange'],
  ['seed'],
  ['audit-log'],
  ['rounds'],
  ['papers'],
  ['measures'],
  ['concepts'],
  ['organizations'],
  ['auth', 'audit', 'users', 'rendering', 'web', 'texts'],
  ['database'],
  ['config'],
  // Runs in the browsers of the people, and can import nothing of the server.
  ['browser'],
];

/** What a feature keeps to itself; its services, entities and views are for the others too. */
const PRIVATE = '*.{controller,queries,input}.ts';

/**
 * @param {string} root folder of the project
 * @returns {object[]} zones for import-x/no-restricted-paths
 */
export function layerZones(root) {
  refuseUnknownFolders(root);
  return [...LAYERS.flatMap(zonesOfLayer), ...LAYERS.flat().map(privateZone), testZone];
}

/**
 * @param {string[]} folders
 * @param {number} level
 */
function zonesOfLayer(folders, level) {
  const above = LAYERS.slice(0, level)
    .flat()
    .map((name) => `./src/${name}/**`);
  return folders.map((folder) => ({
    target: `./src/${folder}/**`,
    from: ['./src/*.ts', ...above],
    message: `src/${folder} may not import what stands above it (lint/layers.mjs).`,
  }));
}

/** @param {string} folder */
function privateZone(folder) {
  return {
    target: `./src/!(${folder})/**`,
    from: [`./src/${folder}/**/${PRIVATE}`],
    message: 'Of another feature only services, entities and views are to be imported.',
  };
}

const testZone = {
  target: './src/**',
  from: ['./test/**'],
  message: 'The product does not import its tests.',
};

/** A folder nobody has put in its place would be bound by no rule. @param {string} root */
function refuseUnknownFolders(root) {
  const known = ['setup', ...LAYERS.flat()];
  const folders = readdirSync(join(root, 'src'), { withFileTypes: true });
  const unknown = folders.find((entry) => entry.isDirectory() && !known.includes(entry.name));
  if (unknown) throw new Error(`src/${unknown.name} has no place in lint/layers.mjs yet.`);
}
