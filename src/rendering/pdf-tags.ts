import type { PdfFile } from './pdf-file.js';
import type { PdfParents } from './pdf-parents.js';
import { type PdfDict, pdfDict, PdfRef, pdfText, type PdfValue, written } from './pdf-value.js';

/** Marks by page, both as numbers: of the page's object, and of the mark on it. */
export type Marks = ReadonlyMap<number, ReadonlySet<number>>;

/** What Chromium makes of the vocabulary; another tag would need a look at what it means. */
const KNOWN_TAGS = new Set([
  ...['Document', 'Div', 'NonStruct', 'P', 'H1', 'H2', 'H3', 'H4', 'BlockQuote'],
  ...['L', 'LI', 'Lbl', 'Table', 'TR', 'TH', 'TD', 'Caption'],
  ...['Figure', 'Link', 'Span', 'Strong', 'Em'],
]);
/** Tags PDF does not know by itself, and what they are to it. */
const ROLES = pdfDict({ Strong: '/Span', Em: '/Span' });

interface Place {
  inFigure: boolean;
  /** In the head of a table: the page it is read on, once its first mark is met. */
  head?: { page?: number };
}

/**
 * Makes the tags of a document those of PDF/UA: what is decoration or said twice belongs to none.
 * It goes through thousands of them without callbacks, which V8 would compile anew for each paper.
 */
export class PdfTags {
  private readonly drops = new Map<number, Set<number>>();
  private links = 0;

  /**
   * @param decoration marks without anything to read
   * @param linkTexts of all links of the document, in reading order
   */
  constructor(
    private readonly file: PdfFile,
    private readonly parents: PdfParents,
    private readonly decoration: Marks,
    private readonly linkTexts: readonly string[],
  ) {}

  /**
   * @param root of the tags
   * @returns the marks that belong to no tag any more
   * @throws Error for tags this was not made for
   */
  repair(root: PdfRef): Marks {
    const dict = this.file.dict(root);
    dict.set('/RoleMap', ROLES);
    this.file.put(root);
    for (const tag of this.file.list(dict.get('/K'))) this.visit(tag, { inFigure: false });
    if (this.links === this.linkTexts.length) return this.drops;
    throw new Error(`PDF with ${this.links} links, paper with ${this.linkTexts.length}`);
  }

  private visit(kid: PdfValue, outside: Place): void {
    if (!(kid instanceof PdfRef)) return;
    const tag = this.file.dict(kid);
    const name = this.nameOf(tag);
    const place = this.placeIn(tag, name, outside);
    const kids = this.file.list(tag.get('/K'));
    const kept: PdfValue[] = [];
    for (const entry of kids) if (this.keeps(entry, tag, place)) kept.push(entry);
    if (kept.length < kids.length) {
      tag.set('/K', kept);
      this.file.put(kid);
    }
    if (name === 'LI') this.completeItem(kid, tag, kept);
    if (name === 'Link') this.nameLink(kept);
    for (const entry of kept) this.visit(entry, place);
  }

  private nameOf(tag: PdfDict): string {
    const name = written(tag.get('/S') ?? '/').slice(1);
    if (!KNOWN_TAGS.has(name)) throw new Error(`PDF with an unknown tag ${name}`);
    if (name === 'Figure' && !tag.has('/Alt')) throw new Error('PDF picture without words');
    return name;
  }

  private placeIn(tag: PdfDict, name: string, outside: Place): Place {
    if (name === 'Figure') return { ...outside, inFigure: true };
    if (name !== 'TR') return outside;
    return this.isHead(tag) ? { ...outside, head: {} } : outside;
  }

  private isHead(row: PdfDict): boolean {
    for (const cell of this.file.list(row.get('/K'))) if (this.headsColumn(cell)) return true;
    return false;
  }

  private headsColumn(cell: PdfValue): boolean {
    if (!(cell instanceof PdfRef)) return false;
    const tag = this.file.dict(cell);
    return tag.get('/S') === '/TH' && written(tag.get('/A') ?? []).includes('/Scope /Column');
  }

  /** The head of a table is painted on every page, but read once. */
  private keeps(kid: PdfValue, tag: PdfDict, { inFigure, head }: Place): boolean {
    const mark = markOf(kid, tag);
    if (!mark) return true;
    const decorates = !inFigure && this.decoration.get(mark.page)?.has(mark.number);
    if (head && !decorates) head.page ??= mark.page;
    if (!decorates && (!head || head.page === mark.page)) return true;
    this.parents.set(mark.page, mark.number, 'null');
    this.drops.set(mark.page, (this.drops.get(mark.page) ?? new Set()).add(mark.number));
    return false;
  }

  /** What an item says has to stand in a tag of its own, beside its number or bullet. */
  private completeItem(item: PdfRef, tag: PdfDict, kids: readonly PdfValue[]): void {
    const labels: PdfValue[] = [];
    const said: PdfValue[] = [];
    for (const kid of kids) (this.isLabel(kid) ? labels : said).push(kid);
    const body = this.file.add(pdfDict({ Type: '/StructElem', S: '/LBody', P: item, K: said }));
    const page = tag.get('/Pg');
    if (page) this.file.dict(body).set('/Pg', page);
    for (const kid of said) this.moveInto(body, kid, tag);
    tag.set('/K', [...labels, body]);
    this.file.put(item);
  }

  private isLabel(kid: PdfValue): boolean {
    return kid instanceof PdfRef && this.file.dict(kid).get('/S') === '/Lbl';
  }

  private moveInto(parent: PdfRef, kid: PdfValue, from: PdfDict): void {
    const mark = markOf(kid, from);
    if (mark) this.parents.set(mark.page, mark.number, parent);
    if (!(kid instanceof PdfRef)) return;
    this.file.dict(kid).set('/P', parent);
    this.file.put(kid);
  }

  /** A link that is broken over two lines has two places to click on. */
  private nameLink(kids: readonly PdfValue[]): void {
    const text = this.linkTexts[this.links] ?? '';
    this.links += 1;
    for (const kid of kids) {
      const target = kid instanceof Map ? kid.get('/Obj') : undefined;
      if (!(target instanceof PdfRef)) continue;
      this.file.dict(target).set('/Contents', pdfText(text));
      this.file.put(target);
    }
  }
}

function markOf(kid: PdfValue, tag: PdfDict): { page: number; number: number } | undefined {
  const [number, page] =
    kid instanceof Map
      ? [kid.get('/MCID'), kid.get('/Pg') ?? tag.get('/Pg')]
      : [kid, tag.get('/Pg')];
  if (typeof number !== 'number') return undefined;
  if (!(page instanceof PdfRef)) throw new Error('PDF mark on no page');
  return { page: page.number, number };
}
