import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import {
  behind,
  parseValue,
  type PdfDict,
  pdfDict,
  PdfRef,
  type PdfValue,
  written,
} from './pdf-value.js';

/** PDF/A-2 builds on 1.7; the second line tells other programs that bytes follow. */
const HEADER = Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1');
const LAST_LINES = /startxref\s+(\d+)\s+%%EOF\s*$/;
const OBJECT = /\d+ 0 obj\s*/y;
const STREAM = /\s*stream\r?\n/y;

/**
 * A PDF file as Chromium writes it: plain objects and one table of where they stand. Only what is
 * asked for is read and only what was changed is written anew; thousands of tags are just copied.
 */
export class PdfFile {
  readonly trailer: PdfDict;
  /** Where each object stands; undefined for a number that is not used. */
  private readonly places: ({ start: number; end: number } | undefined)[];
  private readonly values = new Map<number, PdfValue>();
  private readonly changed = new Set<number>();
  private readonly streams = new Map<number, Buffer>();
  private size: number;

  /** @throws Error for a file that Chromium has not written */
  constructor(private readonly bytes: Buffer) {
    const [, place] = LAST_LINES.exec(bytes.toString('latin1', bytes.length - 100)) ?? [];
    const table = Number(place);
    const end = bytes.toString('latin1', table);
    const trailer = end.indexOf('trailer');
    if (place === undefined || trailer < 0) throw new Error('PDF without a table of its objects');
    this.trailer = asDict(parseValue(end, trailer + 'trailer'.length).value);
    this.places = placesOf(end.slice(0, trailer), table);
    this.size = this.places.length;
  }

  /** The value itself, or the object it points at. */
  value(value: PdfValue | undefined): PdfValue | undefined {
    if (!(value instanceof PdfRef)) return value;
    const known = this.values.get(value.number);
    if (known !== undefined) return known;
    const read = this.read(value).value;
    this.values.set(value.number, read);
    return read;
  }

  /** @throws Error when it is no dictionary */
  dict(value: PdfValue | undefined): PdfDict {
    return asDict(this.value(value));
  }

  /** The entries of a list; a single value may stand for a list of one, and then stays as it is. */
  list(value: PdfValue | undefined): PdfValue[] {
    const found = this.value(value);
    if (Array.isArray(found)) return found;
    return value === undefined ? [] : [value];
  }

  /** What a stream holds, unpacked. */
  stream(ref: PdfRef): Buffer {
    const { text, start: place, value, end } = this.read(ref);
    const dict = asDict(value);
    const start = place + behind(STREAM, text, end);
    const data = this.bytes.subarray(start, start + Number(dict.get('/Length')));
    if (!dict.has('/Filter')) return data;
    if (dict.get('/Filter') !== '/FlateDecode') throw new Error('PDF stream in unknown packing');
    return inflateSync(data);
  }

  /** Replaces an object, or says that its value was changed. */
  put(ref: PdfRef, value = this.value(ref)): void {
    if (value === undefined) throw new Error(`PDF has no object ${ref.number}`);
    this.values.set(ref.number, value);
    this.changed.add(ref.number);
  }

  /** @param data as it shall stand in the file */
  putStream(ref: PdfRef, entries: PdfDict, data: Buffer): void {
    this.put(ref, new Map([...entries, ...pdfDict({ Length: data.length })]));
    this.streams.set(ref.number, data);
  }

  /** A new object. */
  add(value: PdfValue): PdfRef {
    const ref = new PdfRef(this.size);
    this.size += 1;
    this.put(ref, value);
    return ref;
  }

  /** The same objects give the same bytes; the id of the file is drawn from them. */
  write(): Buffer {
    const chunks: Buffer[] = [HEADER];
    const offsets: (number | undefined)[] = [undefined];
    let length = HEADER.length;
    for (let number = 1; number < this.size; number += 1) {
      const object = this.objectOf(number);
      offsets.push(object && length);
      if (object === undefined) continue;
      chunks.push(object);
      length += object.length;
    }
    const id = hashOf(chunks);
    this.trailer.set('/Size', this.size);
    this.trailer.set('/ID', [id, id]);
    const end = `${tableOf(offsets)}trailer\n${written(this.trailer)}\nstartxref\n${length}\n%%EOF\n`;
    return Buffer.concat([...chunks, Buffer.from(end, 'latin1')]);
  }

  private objectOf(number: number): Buffer | undefined {
    const place = this.places[number];
    if (!this.changed.has(number)) return place && this.bytes.subarray(place.start, place.end);
    const value = Buffer.from(
      `${number} 0 obj\n${written(this.values.get(number) ?? 'null')}`,
      'latin1',
    );
    const data = this.streams.get(number);
    return data
      ? Buffer.concat([
          value,
          Buffer.from('\nstream\n'),
          data,
          Buffer.from('\nendstream\nendobj\n'),
        ])
      : Buffer.concat([value, Buffer.from('\nendobj\n')]);
  }

  /** Object by object: the whole file as one text would stay in memory until V8 tidies all of it. */
  private read({ number }: PdfRef): { text: string; start: number; value: PdfValue; end: number } {
    const place = this.places[number];
    if (!place) throw new Error(`PDF has no object ${number}`);
    const text = this.bytes.toString('latin1', place.start, place.end);
    return { text, start: place.start, ...parseValue(text, behind(OBJECT, text, 0)) };
  }
}

/** Where an entry of the table says whether its object is there, `0000012345 00000 n`. */
const ENTRY_KIND = 17;

/** An object ends where the next one starts. @param end where the last one ends */
function placesOf(table: string, end: number): ({ start: number; end: number } | undefined)[] {
  const [, , ...entries] = table.trimEnd().split('\n');
  const starts = entries.map((entry) =>
    entry.startsWith('n', ENTRY_KIND) ? Number.parseInt(entry, 10) : undefined,
  );
  const sorted = starts.filter((start) => start !== undefined).sort((a, b) => a - b);
  const ends = new Map(sorted.map((start, index) => [start, sorted[index + 1] ?? end]));
  return starts.map((start) =>
    start === undefined ? undefined : { start, end: ends.get(start) ?? end },
  );
}

function tableOf(offsets: readonly (number | undefined)[]): string {
  const lines = offsets.map((offset, number) =>
    offset === undefined
      ? `0000000000 ${number === 0 ? '65535' : '00001'} f \n`
      : `${String(offset).padStart(10, '0')} 00000 n \n`,
  );
  return `xref\n0 ${offsets.length}\n${lines.join('')}`;
}

function hashOf(chunks: readonly Buffer[]): string {
  const hash = createHash('sha256');
  for (const chunk of chunks) hash.update(chunk);
  return `<${hash.digest('hex').slice(0, 32).toUpperCase()}>`;
}

function asDict(value: PdfValue | undefined): PdfDict {
  if (value instanceof Map) return value;
  throw new Error('PDF not understood: a dictionary is missing');
}
