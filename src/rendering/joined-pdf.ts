import { createHash } from 'node:crypto';
import {
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFObjectCopier,
  type PDFPageLeaf,
  PDFRef,
} from '@cantoo/pdf-lib';
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
  let pages = joined.getPageCount();
  for (const { label, sheet, file } of job.parts)
    for (const [index, bytes] of [sheet, file].entries()) {
      const part = await PDFDocument.load(bytes, AS_IT_IS);
      withOwnDestinations(part);
      tags.prepare(part);
      const copier = PDFObjectCopier.for(part.context, joined.context);
      const copied = part.getPages().map(({ ref }) => copier.copy(ref));
      for (const page of copied) addPage(joined, page, pages++);
      tags.take(part, copier);
      if (index === 0 && copied[0] instanceof PDFRef) addBookmark(joined, label, copied[0]);
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

function addPage({ catalog, context }: PDFDocument, page: unknown, index: number): void {
  if (!(page instanceof PDFRef)) throw new Error('PDF page without a number of its own');
  const parent = catalog.insertLeafNode(page, index);
  (context.lookup(page) as PDFPageLeaf).setParent(parent);
}

/** Behind those of the paper. */
function addBookmark({ catalog, context }: PDFDocument, label: string, page: PDFRef): void {
  const [First, Last, Count] = ['First', 'Last', 'Count'].map((name) => PDFName.of(name));
  const root = catalog.get(PDFName.of('Outlines'));
  const outline = context.lookup(root);
  if (!(root instanceof PDFRef) || !(outline instanceof PDFDict) || !First || !Last || !Count)
    return;
  const last = outline.get(Last);
  const entry = context.register(
    context.obj({
      Title: PDFHexString.fromText(label),
      Parent: root,
      Dest: [page, 'Fit'],
      ...(last && { Prev: last }),
    }),
  );
  const before = context.lookup(last);
  if (before instanceof PDFDict) before.set(PDFName.of('Next'), entry);
  else outline.set(First, entry);
  outline.set(Last, entry);
  const count = outline.lookup(Count);
  const shown = count instanceof PDFNumber ? count.asNumber() : 0;
  if (shown >= 0) outline.set(Count, PDFNumber.of(shown + 1));
}

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
