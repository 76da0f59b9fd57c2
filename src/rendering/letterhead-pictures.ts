import { TemplateError } from './template-error.js';
import type { LetterheadPicture } from './letterhead.js';
import type { WordFile } from './word-file.js';

const MOST_BYTES = 500_000;
/** On each side: A4 at 600 dots per inch. */
const MOST_PIXELS = 7_000;
const TOO_LARGE = `Die Bilder in Kopf und Fuß sind zusammen größer als ${MOST_BYTES / 1_000} KB. Bitte verkleinern Sie sie, in Word mit „Bilder komprimieren“.`;

/** The pictures of a letterhead, each once, by the ids they get in our files. */
export class LetterheadPictures {
  private readonly found = new Map<string, LetterheadPicture>();
  private bytes = 0;
  private shown = 0;

  constructor(private readonly file: WordFile) {}

  get byId(): Record<string, LetterheadPicture> {
    return Object.fromEntries(this.found);
  }

  /** Counts the places where pictures stand. */
  nextNumber(): number {
    return (this.shown += 1);
  }

  /**
   * Its id; undefined for what is no PNG and no JPEG, whatever it is called.
   * @throws TemplateError when it is too large
   */
  idOf(name: string): string | undefined {
    if (!this.file.has(name)) return undefined;
    const bytes = Buffer.from(this.file.bytes(name));
    const kind = kindOf(bytes);
    if (!kind) return undefined;
    if (Math.max(...kind.size) > MOST_PIXELS)
      throw new TemplateError(
        `Das Bild „${name}“ hat zu viele Bildpunkte. Erlaubt sind ${MOST_PIXELS} je Seite.`,
      );
    const picture = { ending: kind.ending, data: bytes.toString('base64') };
    for (const [id, { data }] of this.found) if (data === picture.data) return id;
    this.bytes += bytes.length;
    if (this.bytes > MOST_BYTES) throw new TemplateError(TOO_LARGE);
    const id = `rIdKopf${this.found.size + 1}`;
    this.found.set(id, picture);
    return id;
  }
}

interface Kind {
  ending: LetterheadPicture['ending'];
  /** In pixels. */
  size: readonly [number, number];
}

const PNG = Buffer.from('89504e470d0a1a0a', 'hex');
/** Where the header of a PNG ends that tells its size. */
const PNG_HEAD = 24;

function kindOf(bytes: Buffer): Kind | undefined {
  if (bytes.length >= PNG_HEAD && bytes.subarray(0, PNG.length).equals(PNG))
    return { ending: 'png', size: [bytes.readUInt32BE(16), bytes.readUInt32BE(20)] };
  const size = jpegSize(bytes);
  return size && { ending: 'jpg', size };
}

/** A JPEG is a row of segments, each with its length; one of them tells the size. */
function jpegSize(bytes: Buffer): [number, number] | undefined {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return undefined;
  for (let at = 2; at + 9 <= bytes.length; at += 2 + bytes.readUInt16BE(at + 2)) {
    if (bytes[at] !== 0xff) return undefined;
    if (isSize(bytes[at + 1] ?? 0)) return [bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5)];
  }
  return undefined;
}

/** SOF0 to SOF15, among which stand three that are something else. */
const isSize = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
