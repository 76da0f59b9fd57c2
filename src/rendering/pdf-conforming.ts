import { promisify } from 'node:util';
import { deflate, deflateSync } from 'node:zlib';
import type { PaperFacts } from './paper-facts.js';
import { Alphabets } from './pdf-alphabet.js';
import { sortCellNames, withCountedCells } from './pdf-cell-names.js';
import { srgbProfile } from './pdf-colours.js';
import { draftMark } from './pdf-draft-mark.js';
import { PdfFile } from './pdf-file.js';
import { isDecoration, type Stretch, stretchesOf, withArtifacts } from './pdf-marks.js';
import { infoOf, xmpOf } from './pdf-metadata.js';
import { PdfParents } from './pdf-parents.js';
import { withSoftHyphens } from './pdf-soft-hyphens.js';
import { PdfTags } from './pdf-tags.js';
import { type PdfDict, pdfDict, PdfRef, pdfText, type PdfValue, written } from './pdf-value.js';

const PACKED = pdfDict({ Filter: '/FlateDecode' });
const pack = promisify(deflate);
const PROFILE = deflateSync(srgbProfile());
/** Chromium measures its pages in CSS pixels. */
const POINTS_PER_PIXEL = 0.75;

interface Page {
  ref: PdfRef;
  content: PdfRef;
  stretches: Stretch[];
}

/**
 * Makes what Chromium has printed a file that keeps to PDF/UA-1 and PDF/A-2a. The same print gives
 * the same bytes.
 * @param links the words of all links, in reading order
 * @throws Error for a file with something in it that this was not made for
 */
export async function conformingPdf(
  printed: Uint8Array,
  facts: PaperFacts,
  links: readonly string[],
): Promise<Buffer> {
  const file = new PdfFile(withCountedCells(printed));
  const root = refOf(file.trailer.get('/Root'));
  const catalog = file.dict(root);
  const pages = pagesOf(file, catalog.get('/Pages'), new Alphabets(file));
  const tags = refOf(catalog.get('/StructTreeRoot'));
  const parents = new PdfParents(
    file,
    pages.map(({ ref }) => ref),
    file.dict(tags).get('/ParentTree'),
  );
  const decoration = new Map(pages.map((page) => [page.ref.number, decorationOf(page)]));
  const dropped = new PdfTags(file, parents, decoration, links).repair(tags);
  sortCellNames(file, tags);
  await Promise.all(
    pages.map((page) =>
      rewrite(file, page, dropped.get(page.ref.number) ?? new Set(), facts.draft),
    ),
  );
  describe(file, catalog, facts);
  file.put(root);
  return file.write();
}

function pagesOf(file: PdfFile, node: PdfValue | undefined, alphabets: Alphabets): Page[] {
  const ref = refOf(node);
  const dict = file.dict(ref);
  if (dict.get('/Type') === '/Pages') {
    return file.list(dict.get('/Kids')).flatMap((kid) => pagesOf(file, kid, alphabets));
  }
  const content = refOf(dict.get('/Contents'));
  const text = withSoftHyphens(file.stream(content).toString('latin1'), (font) =>
    alphabets.of(dict, font),
  );
  return [{ ref, content, stretches: stretchesOf(text) }];
}

function decorationOf({ stretches }: Page): Set<number> {
  return new Set(stretches.filter(isDecoration).flatMap(({ mark }) => mark ?? []));
}

async function rewrite(
  file: PdfFile,
  { ref, content, stretches }: Page,
  dropped: ReadonlySet<number>,
  draft: boolean,
): Promise<void> {
  const [, , width = 0, height = 0] = file.list(file.dict(ref).get('/MediaBox')).map(Number);
  const marked = withArtifacts(stretches, dropped, height / POINTS_PER_PIXEL);
  const text = draft ? draftMark(width, height) + marked : marked;
  file.putStream(content, PACKED, await pack(Buffer.from(text, 'latin1')));
}

/** What the file says about itself, and which colours its numbers mean. */
function describe(file: PdfFile, catalog: PdfDict, facts: PaperFacts): void {
  const info = refOf(file.trailer.get('/Info'));
  // Names browser and version.
  const producer = written(file.dict(info).get('/Producer') ?? '()').slice(1, -1);
  file.put(info, infoOf(facts, producer));
  const metadata = file.add('null');
  const xmp = Buffer.from(xmpOf(facts, producer));
  file.putStream(metadata, pdfDict({ Type: '/Metadata', Subtype: '/XML' }), xmp);
  const profile = file.add('null');
  file.putStream(profile, new Map([...PACKED, ...pdfDict({ N: 3 })]), PROFILE);
  catalog.set('/Lang', pdfText(facts.language));
  catalog.set('/Metadata', metadata);
  catalog.set('/OutputIntents', [
    pdfDict({
      Type: '/OutputIntent',
      S: '/GTS_PDFA1',
      OutputConditionIdentifier: '(sRGB IEC61966-2.1)',
      Info: '(sRGB IEC61966-2.1)',
      DestOutputProfile: profile,
    }),
  ]);
}

function refOf(value: PdfValue | undefined): PdfRef {
  if (value instanceof PdfRef) return value;
  throw new Error('PDF not understood: a reference is missing');
}
