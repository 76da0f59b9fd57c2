import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

const WEB_FONTS = join(dirname(require.resolve('@fontsource/arimo/package.json')), 'files');
const FACES = [
  { weight: 400, style: 'normal' },
  { weight: 400, style: 'italic' },
  { weight: 700, style: 'normal' },
  { weight: 700, style: 'italic' },
] as const;

/** The first subset covers German; the second, five times its size, what else is written in Latin. */
const SUBSETS = [
  {
    name: 'latin',
    range:
      'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
    needed: /[^]/,
  },
  {
    name: 'latin-ext',
    range:
      'U+0100-0130,U+0132-0151,U+0154-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
    needed: /[\u0100-\u02ff\u1d00-\u1eff\u2020\u20a0-\u20ab\u20ad-\u20c0\u2113]/,
  },
  {
    name: 'vietnamese',
    range: 'U+0300-0303,U+0309,U+0323,U+1EA0-1EF1',
    needed: /[\u0300-\u0303\u0309\u0323\u1ea0-\u1ef1]/,
  },
  { name: 'greek', range: 'U+0370-03FF', needed: /[\u0370-\u03ff]/ },
  { name: 'greek-ext', range: 'U+1F00-1FFF', needed: /[\u1f00-\u1fff]/ },
  {
    name: 'cyrillic',
    range: 'U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116',
    needed: /[\u0400-\u045f\u0490\u0491\u04b0\u04b1\u2116]/,
  },
  {
    name: 'cyrillic-ext',
    range: 'U+0460-048F,U+0492-04AF,U+04B2-052F,U+1C80-1C8A,U+20B4,U+2DE0-2DFF,U+A640-A69F',
    needed: /[\u0460-\u048f\u0492-\u04af\u04b2-\u052f\u20b4]/,
  },
  {
    name: 'hebrew',
    range: 'U+0590-05FF,U+20AA,U+25CC,U+FB1D-FB4F',
    needed: /[\u0590-\u05ff\u20aa\ufb1d-\ufb4f]/,
  },
] as const;

const read = new Map<string, string>();

/**
 * The @font-face rules a text needs, with the fonts inside: the browser has no network, and the
 * same fonts print on every machine.
 */
export function fontFaces(text: string): string {
  return SUBSETS.filter(({ needed }) => needed.test(text))
    .flatMap(({ name, range }) =>
      FACES.map(
        ({ weight, style }) =>
          `@font-face{font-family:Arimo;font-weight:${weight};font-style:${style};unicode-range:${range};src:url(${dataUrl(webFont(name, weight, style))}) format("woff2")}`,
      ),
    )
    .join('\n');
}

const webFont = (subset: string, weight: number, style: string): string =>
  `arimo-${subset}-${weight}-${style}.woff2`;

function dataUrl(file: string): string {
  const known = read.get(file);
  if (known !== undefined) return known;
  const url = `data:font/woff2;base64,${readFileSync(join(WEB_FONTS, file), 'base64')}`;
  read.set(file, url);
  return url;
}

/** The same family for drawing charts without a browser. */
export function trueTypeFonts(): string[] {
  const folder = dirname(require.resolve('@expo-google-fonts/arimo/package.json'));
  return ['400Regular', '700Bold'].map((face) => join(folder, face, `Arimo_${face}.ttf`));
}

let checksums: Readonly<Record<string, string>> | undefined;

/** SHA-256 in hex of every font a paper may use, by file. */
export function fontChecksums(): Readonly<Record<string, string>> {
  const web = SUBSETS.flatMap(({ name }) =>
    FACES.map(({ weight, style }) => join(WEB_FONTS, webFont(name, weight, style))),
  );
  return (checksums ??= Object.fromEntries(
    [...web, ...trueTypeFonts()].map((file) => [
      basename(file),
      createHash('sha256').update(readFileSync(file)).digest('hex'),
    ]),
  ));
}
