import { pipeline } from 'node:stream/promises';
import { Busboy } from '@fastify/busboy';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DomainError } from '../texts/domain-error.js';
import { whyNotWritable } from '../texts/writable-text.js';
import { invalidInput } from './input.js';

/** What came with a form. */
export interface UploadedForm {
  fields: Record<string, string>;
  /** Nothing where none was chosen. */
  file: { name: string; bytes: Buffer } | undefined;
}

/** What was typed beside a file is not lost because the file is too large. */
export class FileTooLarge extends DomainError {
  constructor(
    sentence: string,
    readonly fields: UploadedForm['fields'],
  ) {
    super('TOO_LARGE', sentence);
  }
}

interface FormLimits {
  /** Bytes of the file. */
  most: number;
  tooLarge: string;
  /** Bytes of each field beside it. */
  field?: number;
  /** Of a form of more than so many bytes nothing is read, and nothing typed comes back. */
  whole?: number;
}

const FORM = 'multipart/form-data';
/** What a form holds beside its file. */
const FIELDS_BYTES = 100_000;
const MOST_FIELDS = 50;

/**
 * Lets requests bring files. Nothing is read until a route asks for it, so that nobody can fill the
 * memory who may not do anything there.
 * @param types of the files that come by themselves, without a form
 */
export function acceptUploads(server: FastifyInstance, types: readonly string[]): void {
  server.addContentTypeParser([FORM, ...types], (_request, _payload, done) => {
    done(null);
  });
}

/**
 * The file a request consists of.
 * @param tooLarge the German sentence for one of more than so many bytes
 * @throws DomainError TOO_LARGE, INVALID_INPUT for anything else than such a file
 */
export async function uploadOf(
  request: FastifyRequest,
  { type, most, tooLarge }: { type: string; most: number; tooLarge: string },
): Promise<Buffer> {
  if (!request.headers['content-type']?.startsWith(type))
    throw invalidInput([
      { field: 'Content-Type', message: `Erwartet wird eine Datei als ${type}.` },
    ]);
  return read(request, most, tooLarge);
}

/**
 * The fields of a form, and its file where one was chosen.
 * @throws DomainError as `uploadOf`, FileTooLarge where only the file is
 */
export async function uploadedForm(
  request: FastifyRequest,
  { most, tooLarge, field = FIELDS_BYTES, whole = most + field }: FormLimits,
): Promise<UploadedForm> {
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith(FORM)) return { fields: fieldsOf(request.body), file: undefined };
  refuseLarger(request, whole, tooLarge);
  const form = await parsed(request, type, { most, field });
  if (form.tooLarge) throw new FileTooLarge(tooLarge, form.fields);
  return form;
}

async function read(request: FastifyRequest, most: number, tooLarge: string): Promise<Buffer> {
  refuseLarger(request, most, tooLarge);
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request.raw as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > most) throw new DomainError('TOO_LARGE', tooLarge);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function refuseLarger({ headers }: FastifyRequest, most: number, tooLarge: string): void {
  if (Number(headers['content-length'] ?? 0) > most) throw new DomainError('TOO_LARGE', tooLarge);
}

async function parsed(
  { raw }: FastifyRequest,
  type: string,
  { most, field }: { most: number; field: number },
): Promise<UploadedForm & { tooLarge: boolean }> {
  const found: UploadedForm & { tooLarge: boolean } = {
    fields: {},
    file: undefined,
    tooLarge: false,
  };
  try {
    const limits = { fileSize: most, files: 1, fields: MOST_FIELDS, fieldSize: field };
    const form = new Busboy({ headers: { 'content-type': type }, limits });
    form.on('field', (name, value) => {
      found.fields[name] = value;
    });
    form.on('file', (_field, stream, name) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('limit', () => (found.tooLarge = true));
      stream.on('end', () => {
        const bytes = Buffer.concat(chunks);
        if (bytes.length > 0) found.file = { name, bytes };
      });
    });
    await pipeline(raw, form);
  } catch (cause) {
    throw new DomainError('INVALID_INPUT', 'Das Formular kam unvollständig an.', [], { cause });
  }
  for (const [field, value] of Object.entries(found.fields)) refuseUnstorable(field, value);
  return found;
}

const fieldsOf = (body: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(body ?? {}).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  );

/** As `storable-input.ts` does for everything that is read before the routes. */
function refuseUnstorable(field: string, value: string): void {
  const message = whyNotWritable(value);
  if (message !== undefined) throw invalidInput([{ field, message }]);
}
