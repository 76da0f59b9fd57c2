import { createHash } from 'node:crypto';
import { countyLetterhead } from './county-letterhead.js';
import type { Letterhead } from './letterhead.js';
import { noWord, WordFile } from './word-file.js';

/** What a county's own Word file gives to its papers. */
export interface WordStyles {
  /** Of the file it came from. */
  sha256: string;
  /** Defaults and styles (`w:docDefaults`, `w:style`), without what they would need from elsewhere. */
  styles: string;
  /** What the styles are called. */
  names: string[];
  /** Left out where the file has no head and no foot. */
  letterhead?: Letterhead;
  /** What of head and foot is not or not quite as it was in the file, in German. */
  leftOut: string[];
}

const STYLES = 'word/styles.xml';
const THEME = 'word/theme/theme1.xml';

/**
 * Reads styles, head and foot of a Word file; nothing else of it is taken over.
 * @throws TemplateError with a German sentence for a file that is not taken
 */
export function wordStyles(bytes: Buffer): WordStyles {
  const file = new WordFile(bytes);
  if (!file.has(STYLES)) throw noWord();
  // Read as a tree, it is known to be whole.
  file.tree(STYLES);
  const styles = file.text(STYLES);
  const theme = file.has(THEME) ? file.text(THEME) : '';
  const found = [...styles.matchAll(/<w:style\b[^]*?<\/w:style>/g)].map(([style]) => style);
  const usable = found.map((style) => onItsOwn(style, theme)).filter(isPlain);
  const [defaults = ''] = /<w:docDefaults>[^]*?<\/w:docDefaults>/.exec(styles) ?? [];
  const plain = onItsOwn(defaults, theme);
  const ids = usable.map((style) => /\sw:styleId="([^"]*)"/.exec(style)?.[1] ?? '');
  return {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    styles: [...(isPlain(plain) ? [plain] : []), ...usable].join(''),
    names: usable.map((style) => /<w:name w:val="([^"]*)"/.exec(style)?.[1] ?? ''),
    ...countyLetterhead(file, new Set(ids), (xml) => withFonts(xml, theme)),
  };
}

const FONT_OF_THEME = /w:(ascii|hAnsi|cs|eastAsia)Theme="(major|minor)\w*"/g;
const LATIN = ['ascii', 'hAnsi'];

/** Fonts of the theme by their names, since the theme does not come along. */
function withFonts(xml: string, theme: string): string {
  const fontOf = (kind: string): string =>
    new RegExp(`<a:${kind}Font>[^]*?<a:latin typeface="([^"]+)"`).exec(theme)?.[1] ?? '';
  return xml.replace(/<w:rFonts\b[^>]*>/g, (fonts) => {
    let named = fonts;
    for (const [attribute, script = '', kind = ''] of fonts.matchAll(FONT_OF_THEME)) {
      const name = LATIN.includes(script) ? fontOf(kind) : '';
      // A font beside that of the theme is what older programs show.
      const beside = new RegExp(name === '' ? '(?!)' : `\\sw:${script}="[^"]*"`);
      const own = name === '' ? '' : `w:${script}="${name}"`;
      named = named.replace(beside, '').replace(attribute, () => own);
    }
    return named;
  });
}

/** Without the theme, the lists and the newer words of Word, none of which come along. */
const onItsOwn = (style: string, theme: string): string =>
  withFonts(
    style
      .replace(/<w:numPr>[^]*?<\/w:numPr>|<w:rsid\b[^>]*\/>/g, '')
      .replace(/<(?!\/?w:)[a-z]\w*:[^>]*\/>/g, '')
      .replace(/ w:theme(?:Color|Tint|Shade|Fill|FillTint|FillShade)="[^"]*"/g, '')
      .replace(/ w14:\w+="[^"]*"/g, ''),
    theme,
  );

/** Nothing is left in it that our files do not know. */
const isPlain = (style: string): boolean =>
  style !== '' &&
  !/<\/?(?!w:)\w+[:\s>]|<!|<\?/.test(style) &&
  !/\s(?!w:)[\w.-]+:[\w.-]+\s*=/.test(style);
