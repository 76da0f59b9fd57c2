import { posix } from 'node:path';
import { strFromU8, type UnzipFileFilter, unzipSync } from 'fflate';
import { TemplateError } from './template-error.js';
import { type XmlElement, xmlDescendants, xmlTree } from './xml-tree.js';

/** What a part of a Word file says it needs. */
export interface Relation {
  /** The last word of its type, e.g. `image`. */
  kind: string;
  /** A file of the package, or an address where it is external. */
  target: string;
  external: boolean;
}

const MOST_FILES = 1_000;
const MOST_UNPACKED = 60_000_000;
const MOST_READ = 3_000_000;
const TYPES = '[Content_Types].xml';
const MACROS =
  'Die Datei enthält Makros. Bitte speichern Sie sie als Word-Dokument ohne Makros (.docx).';
const AGAIN = 'Bitte entfernen Sie das und speichern Sie die Datei noch einmal.';

/** Whoever opens a paper must not start anything with it. */
const DANGEROUS: Readonly<Record<string, string>> = {
  oleObject: 'ein eingebettetes Objekt (OLE)',
  package: 'eine eingebettete Datei',
  control: 'ein Steuerelement (ActiveX)',
  aFChunk: 'ein eingefügtes Dokument',
  subDocument: 'ein verknüpftes Dokument',
};

/** A Word file from elsewhere. Only what is asked for is unpacked. */
export class WordFile {
  private readonly sizes = new Map<string, number>();

  /** @throws TemplateError with a German sentence for a file that is not taken */
  constructor(private readonly packed: Uint8Array) {
    this.count();
    if (!this.has(TYPES)) throw noWord();
    if (this.text(TYPES).includes('macroEnabled')) throw new TemplateError(MACROS);
    for (const name of this.sizes.keys()) if (name.endsWith('.rels')) this.refuseDangers(name);
  }

  has(name: string): boolean {
    return this.sizes.has(name);
  }

  /** @throws TemplateError when it is longer than a Word file needs */
  bytes(name: string, most = MOST_READ): Uint8Array {
    if ((this.sizes.get(name) ?? 0) > most)
      throw new TemplateError(`„${name}“ in der Datei ist zu umfangreich.`);
    return this.unpacked((file) => file.name === name)[name] ?? new Uint8Array();
  }

  text(name: string): string {
    return strFromU8(this.bytes(name));
  }

  /**
   * @param readable makes of its text what can be read on its own
   * @throws TemplateError when it is not XML
   */
  tree(name: string, readable = (xml: string): string => xml): XmlElement {
    const tree = xmlTree(readable(this.text(name)));
    if (tree) return tree;
    throw new TemplateError(
      `„${name}“ in der Datei lässt sich nicht lesen. Bitte speichern Sie sie in Word noch einmal als .docx.`,
    );
  }

  /** By their ids, what a part needs. */
  relations(part: string): Map<string, Relation> {
    const name = posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);
    return new Map(this.has(name) ? this.relationsIn(name) : []);
  }

  private relationsIn(name: string): [id: string, Relation][] {
    const folder = posix.dirname(posix.dirname(name));
    return xmlDescendants(this.tree(name), 'Relationship').map(({ attributes }) => {
      const external = attributes.get('TargetMode') === 'External';
      const target = attributes.get('Target') ?? '';
      const kind = attributes.get('Type')?.split('/').at(-1) ?? '';
      const inside = posix.resolve('/', folder, target).slice(1);
      return [attributes.get('Id') ?? '', { kind, external, target: external ? target : inside }];
    });
  }

  /** Links are only text; anything else from outside would be fetched by whoever opens the file. */
  private refuseDangers(name: string): void {
    const part = posix.join(
      posix.dirname(posix.dirname(name)),
      posix.basename(name).replace(/\.rels$/, ''),
    );
    for (const [, { kind, external }] of this.relationsIn(name)) {
      const danger = DANGEROUS[kind];
      if (danger !== undefined) throw new TemplateError(`„${part}“ enthält ${danger}. ${AGAIN}`);
      if (external && kind !== 'hyperlink')
        throw new TemplateError(
          `„${part}“ holt etwas von außerhalb, zum Beispiel eine Dokumentvorlage oder ein Bild. Bitte lösen Sie diese Verknüpfung und speichern Sie noch einmal.`,
        );
    }
  }

  /** What the file says of its parts is added up before any of them is unpacked. */
  private count(): void {
    let total = 0;
    this.unpacked(({ name, originalSize }) => {
      this.sizes.set(name, originalSize);
      total += originalSize;
      if (this.sizes.size > MOST_FILES || total > MOST_UNPACKED)
        throw new TemplateError('Die Datei entpackt sich auf mehr, als eine Word-Datei braucht.');
      if (name.includes('vbaProject')) throw new TemplateError(MACROS);
      return false;
    });
  }

  private unpacked(wanted: UnzipFileFilter): Record<string, Uint8Array> {
    try {
      return unzipSync(this.packed, { filter: wanted });
    } catch (cause) {
      throw cause instanceof TemplateError ? cause : noWord(cause);
    }
  }
}

export const noWord = (cause?: unknown): TemplateError =>
  new TemplateError('Das ist keine Word-Datei (.docx).', undefined, { cause });
