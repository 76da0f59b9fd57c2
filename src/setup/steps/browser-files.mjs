import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const COMPRESSIBLE = /\.(css|js|svg)$/;
const WEIGHTS = [400, 500, 600];

/**
 * Gathers what browsers load beside pages in one folder, with the compressed form of each file
 * beside it: compressing once, as hard as it goes, costs no request anything.
 * @param {string} root
 * @param {string} folder gets the folders kern, schrift, statisch and swagger; skript is there already
 */
export async function gatherBrowserFiles(root, folder) {
  const modules = join(root, 'node_modules');
  await copy(join(modules, '@kern-ux', 'native', 'dist'), join(folder, 'kern'), ['kern.min.css']);
  await copy(join(modules, 'swagger-ui-dist'), join(folder, 'swagger'), [
    'swagger-ui.css',
    'swagger-ui-bundle.js',
  ]);
  const own = join(root, 'templates', 'pages', 'statisch');
  await copy(own, join(folder, 'statisch'), await readdir(own));
  await copyFont(join(modules, '@fontsource', 'fira-sans'), join(folder, 'schrift'));
  await compressAll(folder);
}

/**
 * @param {string} from
 * @param {string} to
 * @param {string[]} files
 */
async function copy(from, to, files) {
  for (const file of files) {
    await mkdir(dirname(join(to, file)), { recursive: true });
    await writeFile(join(to, file), await readFile(join(from, file)));
  }
}

/**
 * One style sheet for all weights. A letter that comes too late for the first paint is used from
 * the next page on: exchanging it would move what somebody has begun to read.
 * @param {string} from
 * @param {string} to
 */
async function copyFont(from, to) {
  const sheets = await Promise.all(WEIGHTS.map((it) => readFile(join(from, `${it}.css`), 'utf8')));
  const sheet = sheets
    .join('\n')
    .replaceAll('font-display: swap', 'font-display: optional')
    .replace(/, url\([^)]*\.woff\) format\('woff'\)/g, '');
  await mkdir(to, { recursive: true });
  await writeFile(join(to, 'schrift.css'), sheet);
  await copy(
    from,
    to,
    [...sheet.matchAll(/url\(\.\/([^)]+)\)/g)].map(([, file = '']) => file),
  );
}

/** @param {string} folder */
async function compressAll(folder) {
  const entries = await readdir(folder, { recursive: true });
  const files = entries.filter((file) => COMPRESSIBLE.test(file));
  await Promise.all(files.map((file) => compress(join(folder, file))));
}

/** @param {string} file */
async function compress(file) {
  const content = await readFile(file);
  const hardest = { level: constants.Z_BEST_COMPRESSION };
  await writeFile(`${file}.br`, await promisify(brotliCompress)(content));
  await writeFile(`${file}.gz`, await promisify(gzip)(content, hardest));
}
