import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError, say } from '../say.mjs';
import { nativeModuleLoads } from './native-module.mjs';
import { npm, npmErrors } from './npm.mjs';

/** @typedef {Record<string, { version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }>} Packages */

/**
 * Makes node_modules what the lockfile says; touches nothing, and needs no network, if it is already.
 * @param {string} root
 */
export async function ensureDependencies(root) {
  const wanted = packagesOf(join(root, 'package-lock.json'));
  if (wanted === undefined)
    throw new SetupError('Die Datei package-lock.json fehlt oder ist beschädigt.');
  const installed = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  if (missingPackages(wanted, installed ?? {}).length > 0) await install();
  if (!nativeModuleLoads(root)) await rebuildNativeModule(root);
}

/**
 * Optional packages are made for one platform each, most of them for others than this one.
 * @param {Packages} wanted
 * @param {Packages} installed
 * @returns {string[]} the paths of packages that are not there in the version wanted
 */
export function missingPackages(wanted, installed) {
  return Object.entries(wanted)
    .filter(([path, { optional, devOptional }]) => path !== '' && !optional && !devOptional)
    .filter(([path, { version, integrity }]) => {
      const found = installed[path];
      return found?.version !== version || found?.integrity !== integrity;
    })
    .map(([path]) => path);
}

/**
 * npm writes node_modules/.package-lock.json as the last act of a successful installation.
 * @param {string} file
 * @returns {Packages | undefined} undefined if there is no such file, or no JSON in it
 */
function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

async function install() {
  say('Abhängigkeiten werden installiert (einmalig, einige Minuten) …');
  const { ok, output } = await npm(['ci', '--include=dev', '--include=optional']);
  if (ok) return;
  say(npmErrors(output));
  throw new SetupError(
    /gyp ERR|node-gyp/.test(output)
      ? NO_COMPILER
      : 'Die Abhängigkeiten konnten nicht installiert werden. Bitte prüfen Sie die Verbindung zur npm-Registry und den freien Speicherplatz und versuchen Sie es dann erneut.',
  );
}

/** @param {string} root */
async function rebuildNativeModule(root) {
  say('Der Datenbanktreiber wird an diese Version von Node.js angepasst …');
  const { ok, output } = await npm(['rebuild', 'better-sqlite3']);
  if (ok && nativeModuleLoads(root)) return;
  say(npmErrors(output));
  throw new SetupError(NO_COMPILER);
}

const NO_COMPILER =
  'Der Datenbanktreiber better-sqlite3 konnte weder geladen noch übersetzt werden. Zum Übersetzen werden ein C++-Compiler, make und Python gebraucht (Debian/Ubuntu: apt-get install build-essential python3).';
