import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';

const [COUNT, FIRST, LAST, NEXT, XYZ] = ['Count', 'First', 'Last', 'Next', 'XYZ'].map((name) =>
  PDFName.of(name),
) as [PDFName, PDFName, PDFName, PDFName, PDFName];

const DEEPEST = 5;
const MOST = 1_000;
const LONGEST = 200;

/** A place in a file and how it is called. */
export interface Bookmark {
  title: string;
  page: PDFRef;
  /** How far up its page, in points; undefined for all of the page. */
  top?: number;
  below: Bookmark[];
}

/**
 * The bookmarks of a file from elsewhere, as far as they lead to its own pages: not those that do
 * something else, nor what is too deep or too many. Names of places have to be resolved before.
 */
export function bookmarksOf(file: PDFDocument): Bookmark[] {
  const outline = file.catalog.lookup(PDFName.of('Outlines'));
  return outline instanceof PDFDict ? new BookmarkReader(file).below(outline, 1) : [];
}

class BookmarkReader {
  private readonly pages: ReadonlySet<PDFObject>;
  /** Who wrote the file may have tied the list to a ring. */
  private readonly seen = new Set<PDFDict>();

  constructor(file: PDFDocument) {
    this.pages = new Set(file.getPages().map(({ ref }) => ref));
  }

  below(parent: PDFDict, depth: number): Bookmark[] {
    const found: Bookmark[] = [];
    let entry = depth > DEEPEST ? undefined : parent.lookup(FIRST);
    while (entry instanceof PDFDict && !this.seen.has(entry) && this.seen.size < MOST) {
      this.seen.add(entry);
      const below = this.below(entry, depth + 1);
      const bookmark = this.bookmark(entry);
      // What stands below one that leads nowhere is still of use.
      found.push(...(bookmark ? [{ ...bookmark, below }] : below));
      entry = entry.lookup(NEXT);
    }
    return found;
  }

  private bookmark(entry: PDFDict): Omit<Bookmark, 'below'> | undefined {
    const title = titleOf(entry);
    const place = placeOf(entry);
    const page = place?.get(0);
    if (title === '' || !(page instanceof PDFRef) || !this.pages.has(page)) return undefined;
    const top = place?.get(1) === XYZ && place.size() > 3 ? place.lookup(3) : undefined;
    return top instanceof PDFNumber ? { title, page, top: top.asNumber() } : { title, page };
  }
}

function titleOf(entry: PDFDict): string {
  const title = entry.lookup(PDFName.of('Title'));
  if (!(title instanceof PDFString) && !(title instanceof PDFHexString)) return '';
  return title
    .decodeText()
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST);
}

function placeOf(entry: PDFDict): PDFArray | undefined {
  const action = entry.lookup(PDFName.of('A'));
  const goes = action instanceof PDFDict && action.get(PDFName.of('S')) === PDFName.of('GoTo');
  const place = entry.lookup(PDFName.of('Dest')) ?? (goes && action.lookup(PDFName.of('D')));
  return place instanceof PDFArray && place.size() > 0 ? place : undefined;
}

/** Puts a bookmark behind those there are, with what is below it folded away. */
export function addBookmark({ catalog, context }: PDFDocument, bookmark: Bookmark): void {
  const root = catalog.get(PDFName.of('Outlines'));
  const outline = context.lookup(root);
  if (!(root instanceof PDFRef) || !(outline instanceof PDFDict)) return;
  append(outline, root, bookmark);
  const count = outline.lookup(COUNT);
  const shown = count instanceof PDFNumber ? count.asNumber() : 0;
  if (shown >= 0) outline.set(COUNT, PDFNumber.of(shown + 1));
}

function append(parent: PDFDict, parentRef: PDFRef, bookmark: Bookmark): void {
  const { context } = parent;
  const { title, page, top, below } = bookmark;
  const last = parent.get(LAST);
  const entry = context.obj({
    Title: PDFHexString.fromText(title),
    Parent: parentRef,
    Dest: top === undefined ? [page, 'Fit'] : [page, 'XYZ', null, top, null],
    ...(last && { Prev: last }),
    ...(below.length > 0 && { Count: -below.length }),
  });
  const ref = context.register(entry);
  const before = context.lookup(last);
  if (before instanceof PDFDict) before.set(NEXT, ref);
  else parent.set(FIRST, ref);
  parent.set(LAST, ref);
  for (const one of below) append(entry, ref, one);
}
