import { PDFArray, PDFDict, type PDFDocument, type PDFObject, PDFStream } from '@cantoo/pdf-lib';

/** Every dictionary of a file, also those inside of others. */
export function* dictsOf({ context }: PDFDocument): Generator<PDFDict, void> {
  const waiting: PDFObject[] = context.enumerateIndirectObjects().map(([, object]) => object);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const object = next instanceof PDFStream ? next.dict : next;
    if (object instanceof PDFArray) for (const entry of object.asArray()) waiting.push(entry);
    if (!(object instanceof PDFDict)) continue;
    yield object;
    waiting.push(...object.values());
  }
}
