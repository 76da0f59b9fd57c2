import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRef } from '@cantoo/pdf-lib';

/** A PDF taken apart far enough to break one thing in it. */
export class OpenPdf {
  private constructor(readonly file: PDFDocument) {}

  /** The same file with one thing changed. */
  static async changed(pdf: Uint8Array, change: (open: OpenPdf) => void): Promise<Buffer> {
    const file = await PDFDocument.load(pdf, { updateMetadata: false });
    change(new OpenPdf(file));
    return Buffer.from(await file.save({ useObjectStreams: false }));
  }

  get catalog(): PDFDict {
    return this.file.catalog;
  }

  get page(): PDFDict {
    return this.file.getPage(0).node;
  }

  /** The tag of that kind that stands `nth` in the file. */
  tag(role: string, nth = 0): PDFDict {
    const tags = this.dicts().filter(
      (dict) => dict.get(PDFName.of('S')) === PDFName.of(role) && dict.has(PDFName.of('P')),
    );
    return the(tags[nth]);
  }

  /** Reads the last of what stands beside the tag first. */
  turnAround(tag: PDFDict): void {
    const beside = this.kids(tag.lookup(PDFName.of('P'), PDFDict));
    beside.insert(0, beside.get(beside.size() - 1));
    beside.remove(beside.size() - 1);
  }

  /** The first place to click on. */
  get link(): PDFDict {
    return the(this.dicts().find((d) => d.get(PDFName.of('Subtype')) === PDFName.of('Link')));
  }

  kids(tag: PDFDict): PDFArray {
    const kids = tag.lookup(PDFName.of('K'));
    if (kids instanceof PDFArray) return kids;
    this.set(tag, 'K', [the(tag.get(PDFName.of('K')))]);
    return tag.lookup(PDFName.of('K'), PDFArray);
  }

  set(dict: PDFDict, key: string, value: unknown): void {
    dict.set(PDFName.of(key), this.file.context.obj(value as never));
  }

  delete(dict: PDFDict, key: string): void {
    dict.delete(PDFName.of(key));
  }

  /** Writes more on the first page, behind all there is. */
  paint(operators: string): void {
    const { context } = this.file;
    const contents = the(this.page.get(PDFName.of('Contents')));
    const all = contents instanceof PDFRef ? [contents] : (contents as PDFArray).asArray();
    const more = context.register(context.stream(`\n${operators}`));
    this.page.set(PDFName.of('Contents'), context.obj([...all, more]));
  }

  /** Numbers under which the page finds the tags of its marks. */
  get marks(): PDFArray {
    const root = this.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
    const numbers = root
      .lookup(PDFName.of('ParentTree'), PDFDict)
      .lookup(PDFName.of('Nums'), PDFArray);
    const key = this.page.lookup(PDFName.of('StructParents'), PDFNumber).asNumber();
    for (let at = 0; at < numbers.size(); at += 2)
      if (numbers.lookup(at, PDFNumber).asNumber() === key) return numbers.lookup(at + 1, PDFArray);
    throw new Error('no marks');
  }

  private dicts(): PDFDict[] {
    const objects = this.file.context.enumerateIndirectObjects().map(([, object]) => object);
    return objects.filter((object) => object instanceof PDFDict);
  }
}

function the<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('There is none.');
  return value;
}
