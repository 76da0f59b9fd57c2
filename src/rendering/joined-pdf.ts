import { createHash } from 'node:crypto';
import {
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFObjectCopier,
  type PDFPageLeaf,
  PDFRef,
} from '@cantoo/pdf-lib';
import { addBookmark, type Bookmark, bookmarksOf } from './joined-pdf-bookmarks.js';
import { withOwnDestinations } from './joined-pdf-links.js';
import { JoinedTags } from './joined-pdf-tags.js';
import type { PaperFacts } from './paper-facts.js';
import { xmpOf } from './pdf-metadata.js';

/** An attachment behind the sheet that announces it. */
export interface JoinedPart {
  /** In the bookmarks, e.g. `Anlage 1: Bericht`. */
  label: string;
  sheet: Uint8Array;
  file: Uint8Array;
}

export interface JoinJob {
  paper: Uint8Array;
  facts: PaperFacts;
  parts: readonly JoinedPart[];
  /** Whether all parts keep to PDF/UA-1 and PDF/A-2a; else the whole does not say so of itself. */
  conforming: boolean;
}

const AS_IT_IS = { updateMetadata: false, parseSpeed: Infinity } as const;

/**
 * A paper and its attachments in one file, with the tags of all of them. The same parts give the same
 * bytes.
 */
export async function joinedPdf(job: JoinJob): Promise<Uint8Array> {
  const joined = await PDFDocument.load(job.paper, AS_IT_IS);
  const tags = new JoinedTags(joined);
  for (const { label, sheet, file } of job.parts) {
    const { first } = await append(joined, tags, sheet);
    const { bookmarks } = await append(joined, tags, file);
    addBookmark(joined, { title: label, page: first, below: bookmarks });
  }
  tags.write();
  describe(joined, job);
  return joined.save({
    useObjectStreams: false,
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Infinity,
  });
}

/** Puts a file behind all there is. @returns its first page and its bookmarks, as they are now */
async function append(
  joined: PDFDocument,
  tags: JoinedTags,
  bytes: Uint8Array,
): Promise<{ first: PDFRef; bookmarks: Bookmark[] }> {
  const part = await PDFDocument.load(bytes, AS_IT_IS);
  withOwnDestinations(part);
  const bookmarks = bookmarksOf(part);
  tags.prepare(part);
  const copier = PDFObjectCopier.for(part.context, joined.context);
  const pages = part.getPages().map(({ ref }) => copier.copy(ref));
  for (const page of pages) addPage(joined, page);
  tags.take(part, copier);
  const [first] = pages;
  if (!first) throw new Error('PDF without pages');
  return { first, bookmarks: bookmarks.map((bookmark) => moved(bookmark, copier)) };
}

function addPage({ catalog, context }: PDFDocument, page: PDFRef): void {
  const parent = catalog.insertLeafNode(page, catalog.Pages().Count().asNumber());
  (context.lookup(page) as PDFPageLeaf).setParent(parent);
}

const moved = ({ page, below, ...bookmark }: Bookmark, copier: PDFObjectCopier): Bookmark => ({
  ...bookmark,
  page: copier.copy(page),
  below: below.map((one) => moved(one, copier)),
});

function describe(joined: PDFDocument, { facts, conforming, ...parts }: JoinJob): void {
  const { catalog, context } = joined;
  joined.setTitle(facts.title);
  const xmp = xmpOf(facts, joined.getProducer() ?? '', conforming);
  const metadata = context.stream(xmp, { Type: 'Metadata', Subtype: 'XML' });
  const known = catalog.get(PDFName.of('Metadata'));
  if (known instanceof PDFRef) context.assign(known, metadata);
  if (!conforming)
    catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true, Suspects: true }));
  const id = PDFHexString.of(idOf(parts).slice(0, 32).toUpperCase());
  context.trailerInfo.ID = context.obj([id, id]);
}

function idOf({ paper, parts }: Pick<JoinJob, 'paper' | 'parts'>): string {
  const hash = createHash('sha256').update(paper);
  for (const { sheet, file } of parts) hash.update(sheet).update(file);
  return hash.digest('hex');
}
