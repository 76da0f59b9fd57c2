import type { HtmlElement } from './html-tree.js';
import { escaped } from './docx-xml.js';
import { LIST_KINDS, type ListKind } from './docx-lists.js';

const KINDS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/**
 * What the text of the document names and what stands elsewhere in the file: links, pictures, lists.
 * All of them are counted in the order they are met, so that the same paper gets the same names.
 */
export class DocxParts {
  /** Bytes by file name, below `word/`. */
  readonly media = new Map<string, Uint8Array>();
  /** The kind of each list, in the order of their numbers; the first is number 1. */
  readonly lists: ListKind[] = [];
  private readonly relations = new Map<string, string>();
  private bookmarks = 0;
  private headings = 0;

  /** @param listed name of each heading that the table of contents leads to */
  constructor(private readonly listed: ReadonlyMap<HtmlElement, string>) {}

  get relationships(): string {
    return [...this.relations.values()].join('');
  }

  /** Id of a place outside the document. */
  link(href: string): string {
    return this.relation(
      `Type="${KINDS}/hyperlink" Target="${escaped(href)}" TargetMode="External"`,
    );
  }

  /** Id of a picture that goes into the file. */
  picture(ending: 'svg' | 'png', bytes: Uint8Array): string {
    const file = `media/image${this.media.size + 1}.${ending}`;
    this.media.set(file, bytes);
    return this.relation(`Type="${KINDS}/image" Target="${file}"`);
  }

  /** How many pictures there are so far, each in two forms. */
  get pictures(): number {
    return this.media.size / 2;
  }

  /** Number of a list that counts for itself. */
  list(kind: string): number {
    return this.lists.push(LIST_KINDS.find((known) => known === kind) ?? 'ul');
  }

  /** Number of the list that counts a heading. */
  headingList({ startsAnew }: { startsAnew: boolean }): number {
    if (startsAnew) this.headings = this.list('headings');
    return this.headings;
  }

  /** The content with all names that links may use for it. */
  named(element: HtmlElement, id: string | undefined, content: string): string {
    const names = [this.listed.get(element), id].filter((name) => name !== undefined);
    return names.reduce((inner, name) => this.bookmark(name, inner), content);
  }

  private bookmark(name: string, content: string): string {
    const id = (this.bookmarks += 1);
    return `<w:bookmarkStart w:id="${id}" w:name="${escaped(name)}"/>${content}<w:bookmarkEnd w:id="${id}"/>`;
  }

  private relation(target: string): string {
    const known = /Id="(\w+)"/.exec(this.relations.get(target) ?? '')?.[1];
    if (known !== undefined) return known;
    const id = `rIdText${this.relations.size + 1}`;
    this.relations.set(target, `<Relationship Id="${id}" ${target}/>`);
    return id;
  }
}
