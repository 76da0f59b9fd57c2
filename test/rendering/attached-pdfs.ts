import { deflateSync } from 'node:zlib';
import { PDFDocument, PDFName } from '@cantoo/pdf-lib';

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
