import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { TemplateError } from './template-error.js';
import { isWellFormed } from './well-formed.js';

/** What a county's own Word file gives to its papers. */
export interface WordStyles {
  /** Of the file it came from. */
  sha256: string;
  /** Defaults and styles (`w:docDefaults`, `w:style`), without what they would need from elsewhere. */
  styles: string;
  /** What the styles are called. */
  names: string[];
}

const MOST_FILES = 1_000;
const MOST_UNPACKED = 60_000_000;
const MOST_READ = 3_000_000;
const STYLES = 'word/styles.xml';
const THEME = 'word/theme/theme1.xml';
const READ = [STYLES, THEME, '[Content_Types].xml'];
const MACROS =
  'Die Datei enthält Makros. Bitte speichern Sie sie als Word-Dokument ohne Makros (.docx).';

/**
 * Reads the styles of a Word file; nothing else of it is taken over.
 * @throws TemplateError with a German sentence for a file that is not taken
 */
export function wordStyles(bytes: Buffer): WordStyles {
  const files = unpacked(bytes);
  const types = files['[Content_Types].xml'];
  const styles = files[STYLES];
  if (types === undefined || styles === undefined) throw noWord();
  if (types.includes('macroEnabled')) throw new TemplateError(MACROS);
  for (const [name, text] of Object.entries(files)) refuseOutside(name, text);
  if (!isWellFormed(styles))
    throw new TemplateError(
      'Die Formatvorlagen der Datei lassen sich nicht lesen. Bitte speichern Sie sie in Word noch einmal als .docx.',
    );
  const theme = files[THEME] ?? '';
  const found = [...styles.matchAll(/<w:style\b[^]*?<\/w:style>/g)].map(([style]) => style);
  const usable = found.map((style) => onItsOwn(style, theme)).filter(isPlain);
  const [defaults = ''] = /<w:docDefaults>[^]*?<\/w:docDefaults>/.exec(styles) ?? [];
  const plain = onItsOwn(defaults, theme);
  return {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    styles: [...(isPlain(plain) ? [plain] : []), ...usable].join(''),
    names: usable.map((style) => /<w:name w:val="([^"]*)"/.exec(style)?.[1] ?? ''),
  };
}

const noWord = (cause?: unknown): TemplateError =>
  new TemplateError('Das ist keine Word-Datei (.docx).', undefined, { cause });

/** Only what is read is unpacked; what the file says of all the rest is added up before. */
function unpacked(bytes: Buffer): Record<string, string> {
  let count = 0;
  let total = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        count += 1;
        total += originalSize;
        if (count > MOST_FILES || total > MOST_UNPACKED)
          throw new TemplateError('Die Datei entpackt sich auf mehr, als eine Word-Datei braucht.');
        if (name.includes('vbaProject')) throw new TemplateError(MACROS);
        if (!READ.includes(name) && !name.endsWith('.rels')) return false;
        if (originalSize > MOST_READ)
          throw new TemplateError('Die Formatvorlagen der Datei sind zu umfangreich.');
        return true;
      },
    });
    return Object.fromEntries(Object.entries(files).map(([name, file]) => [name, strFromU8(file)]));
  } catch (cause) {
    throw cause instanceof TemplateError ? cause : noWord(cause);
  }
}

/** Links are only text; anything else from outside would be fetched by whoever opens the file. */
function refuseOutside(name: string, text: string): void {
  if (!name.endsWith('.rels')) return;
  for (const [relation] of text.matchAll(/<Relationship\b[^>]*>/g))
    if (/TargetMode\s*=\s*["']External/.test(relation) && !/\/hyperlink["']/.test(relation))
      throw new TemplateError(
        'Die Datei holt etwas von außerhalb, zum Beispiel eine Dokumentvorlage oder ein Bild. Bitte lösen Sie diese Verknüpfung und speichern Sie noch einmal.',
      );
}

const FONT_OF_THEME = /w:(ascii|hAnsi|cs|eastAsia)Theme="(major|minor)\w*"/g;

/** Without the theme, the lists and the newer words of Word, none of which come along. */
function onItsOwn(style: string, theme: string): string {
  const font = (kind: string): string =>
    new RegExp(`<a:${kind}Font>[^]*?<a:latin typeface="([^"]+)"`).exec(theme)?.[1] ?? '';
  return style
    .replace(/<w:numPr>[^]*?<\/w:numPr>|<w:rsid\b[^>]*\/>/g, '')
    .replace(/<(?!\/?w:)[a-z]\w*:[^>]*\/>/g, '')
    .replace(/ w:theme(?:Color|Tint|Shade|Fill|FillTint|FillShade)="[^"]*"/g, '')
    .replace(/ w14:\w+="[^"]*"/g, '')
    .replace(FONT_OF_THEME, (_theme, script: string, kind: string) => {
      const name = script === 'ascii' || script === 'hAnsi' ? font(kind) : '';
      return name === '' ? '' : `w:${script}="${name}"`;
    });
}

/** Nothing is left in it that our files do not know. */
const isPlain = (style: string): boolean =>
  style !== '' && !/<\/?(?!w:)\w+[:\s>]|<!|<\?/.test(style) && !/\sr:\w+=/.test(style);
