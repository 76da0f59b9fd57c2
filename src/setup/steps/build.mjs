import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { lastLines, runQuietly } from '../child.mjs';
import { SetupError, say } from '../say.mjs';
import { gatherBrowserFiles } from './browser-files.mjs';

const STAMP = '.built-from';

/**
 * Builds dist/ if it was not built from the sources as they are now.
 * @param {string} root
 */
export async function ensureBuild(root) {
  const dist = join(root, 'dist');
  const sources = hashOfSources(root);
  if (isBuiltFrom(dist, sources)) return;
  say('Das Programm wird übersetzt (etwa 10 Sekunden) …');
  // Built aside and swapped: a build that fails or is broken off leaves the old one whole, and no
  // output of a deleted source survives.
  const fresh = join(root, 'dist.new');
  const browser = join(fresh, 'browser');
  rmSync(fresh, { recursive: true, force: true });
  await compile(root, 'tsconfig.build.json', fresh);
  await compile(root, join('src', 'browser', 'tsconfig.json'), join(browser, 'skript'));
  await gatherBrowserFiles(root, browser);
  writeFileSync(join(fresh, STAMP), sources);
  rmSync(dist, { recursive: true, force: true });
  renameSync(fresh, dist);
}

/**
 * @param {string} root
 * @param {string} project
 * @param {string} outDir
 */
async function compile(root, project, outDir) {
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const options = ['-p', join(root, project), '--outDir', outDir];
  const { ok, output } = await runQuietly(process.execPath, [tsc, ...options]);
  if (ok) return;
  say(lastLines(output, 20));
  throw new SetupError(
    'Das Programm ließ sich nicht übersetzen. Die Meldungen darüber nennen die Stellen.',
  );
}

/**
 * @param {string} dist
 * @param {string} sources
 */
export function isBuiltFrom(dist, sources) {
  const stamp = join(dist, STAMP);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === sources;
}

/**
 * By content, not by time: a checkout touches files without changing them.
 * @param {string} root
 */
export function hashOfSources(root) {
  const hash = createHash('sha256');
  for (const file of sourceFiles(root)) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

/** @param {string} root */
function sourceFiles(root) {
  const settings = ['tsconfig.json', 'tsconfig.build.json', 'package-lock.json'];
  const sources = filesIn(root, 'src').filter(
    (file) => /\.(ts|json)$/.test(file) && !file.endsWith('.spec.ts'),
  );
  return [...settings, ...sources, ...filesIn(root, join('templates', 'pages', 'statisch'))];
}

/**
 * @param {string} root
 * @param {string} folder
 */
function filesIn(root, folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
}
