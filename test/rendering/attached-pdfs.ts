import { deflateSync } from 'node:zlib';
import {
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';

/** A PDF as an office makes it that does not think of screen readers. */
export async function plainPdf(words = 'Anlage'): Promise<Buffer> {
  const file = await PDFDocument.create({ updateMetadata: false });
  file.addPage([595, 842]).drawText(words, { x: 50, y: 700 });
  return Buffer.from(await file.save());
}

/** The same with something in its catalogue that does not belong there. */
export async function pdfWith(entries: Record<string, object>): Promise<Buffer> {
  const file = await PDFDocument.create({ updateMetadata: false });
  file.addPage();
  const { catalog, context } = file;
  for (const [name, value] of Object.entries(entries))
    catalog.set(PDFName.of(name), context.obj(value as never));
  return Buffer.from(await file.save());
}

/** Bookmarks that lead out of the file, too deep, in a ring, or are too many; and some that are well made. */
export async function oddlyMarkedPdf(): Promise<Buffer> {
  const file = await PDFDocument.create({ updateMetadata: false });
  const { ref } = file.addPage();
  const { catalog, context } = file;
  const here = { Dest: [ref, 'XYZ', 0, 700, 0] };
  const outline = context.register(context.obj({ Type: 'Outlines' }));
  const below = (parent: PDFRef, entries: readonly [title: string, leads: object][]): PDFRef[] => {
    const refs = entries.map(([title, leads]) =>
      context.register(
        context.obj({ Title: PDFHexString.fromText(title), Parent: parent, ...leads }),
      ),
    );
    // The last one leads to the first again.
    refs.forEach((one, index) => {
      const next = refs[index + 1] ?? refs[0];
      if (next) context.lookup(one, PDFDict).set(PDFName.of('Next'), next);
    });
    if (refs[0]) context.lookup(parent, PDFDict).set(PDFName.of('First'), refs[0]);
    return refs;
  };
  const many = Array.from({ length: 1_500 }, (_, index): [string, object] => [
    `Nr. ${index}`,
    here,
  ]);
  const [, out, , deep] = below(outline, [
    ['Erste\u202e\u0007Seite', { A: { S: 'GoTo', D: [ref, 'Fit'] } }],
    ['Ins Netz', { A: { S: 'URI', URI: PDFString.of('https://example.org/') } }],
    ['In eine fremde Datei', { A: { S: 'GoToR', F: 'x.pdf', D: [0, 'Fit'] } }],
    ['Tief 1', here],
    ['Ring', here],
    ...many,
  ]);
  if (out) below(out, [['Unter einem Verweis', here]]);
  for (let level = 2, at = deep; at && level < 30; level += 1)
    [at] = below(at, [[`Tief ${level}`, here]]);
  catalog.set(PDFName.of('Outlines'), outline);
  return Buffer.from(await file.save());
}

/** A few hundred kilobytes that unpack to 300 MB. */
export function bombPdf(): Buffer {
  const packed = deflateSync(Buffer.alloc(300_000_000), { level: 1 });
  return Buffer.concat([
    Buffer.from(
      `%PDF-1.5\n1 0 obj\n<</Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${packed.length}>>\nstream\n`,
    ),
    packed,
    Buffer.from('\nendstream\nendobj\ntrailer\n<</Root 2 0 R>>\nstartxref\n0\n%%EOF\n'),
  ]);
}
