import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import {
  EncryptedPDFError,
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { MOST_ATTACHED_PAGES } from './limits.js';
import { isBomb } from './pdf-bombs.js';
import { dictsOf } from './pdf-objects.js';
import { TemplateError } from './template-error.js';

/** What a PDF from elsewhere is, as far as can be told without looking at its pages. */
export interface AttachedPdf {
  sha256: string;
  pages: number;
  /** Has tags, which tell a screen reader what is what. */
  tagged: boolean;
  language: string | null;
  titled: boolean;
  /** The part of PDF/UA it claims to keep to, e.g. `1`. */
  pdfUa: string | null;
  /** The part and level of PDF/A, e.g. `2a`. */
  pdfA: string | null;
}

const MOST_METADATA = 1_000_000;
const AGAIN = 'Bitte speichern Sie es ohne das noch einmal als PDF.';

/** Nothing of this shall reach whoever reads a paper, nor can a printed page hold it. */
const REFUSED: Readonly<Record<string, string>> = {
  JS: 'JavaScript',
  JavaScript: 'JavaScript',
  Launch: 'einen Befehl, der ein Programm startet',
  EmbeddedFiles: 'eingebettete Dateien',
  EF: 'eingebettete Dateien',
  FileAttachment: 'eingebettete Dateien',
  SubmitForm: 'ein Formular, das Daten verschickt',
  ImportData: 'ein Formular, das Daten einliest',
  XFA: 'ein XFA-Formular',
  RichMedia: 'Film oder Ton',
  Movie: 'Film oder Ton',
  Sound: 'Film oder Ton',
  Screen: 'Film oder Ton',
};

/**
 * Looks at a PDF somebody wants to attach.
 * @throws TemplateError with a German sentence for one that is not taken
 */
export async function attachedPdf(bytes: Buffer): Promise<AttachedPdf> {
  if (!bytes.subarray(0, 1024).includes('%PDF-'))
    throw new TemplateError('Das ist kein PDF. Angehängt werden nur PDF-Dateien.');
  if (isBomb(bytes))
    throw new TemplateError('Das PDF entpackt sich auf mehr, als ein Dokument braucht.');
  const file = await opened(bytes);
  refuseActive(file);
  refuseHiddenLayers(file);
  const pages = pageCount(file);
  const { catalog } = file;
  const metadata = metadataOf(catalog.lookup(PDFName.of('Metadata')));
  return {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    pages,
    tagged: isTagged(catalog),
    language: languageOf(catalog),
    titled: /<dc:title>[^]*?<rdf:li[^>]*>[^<]*\S[^<]*</.test(metadata) || titleIn(file) !== '',
    pdfUa: /pdfuaid:part\s*(?:>|=\s*["'])\s*(\d)/.exec(metadata)?.[1] ?? null,
    pdfA: pdfAOf(metadata),
  };
}

async function opened(bytes: Buffer): Promise<PDFDocument> {
  try {
    return await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Infinity });
  } catch (cause) {
    if (cause instanceof EncryptedPDFError)
      throw new TemplateError(
        'Das PDF ist verschlüsselt. Bitte speichern Sie es ohne Kennwort und ohne Einschränkungen.',
        undefined,
        { cause },
      );
    throw unreadable(cause);
  }
}

const unreadable = (cause?: unknown): TemplateError =>
  new TemplateError(
    'Das PDF lässt sich nicht lesen; es ist beschädigt. Bitte erzeugen Sie es neu.',
    undefined,
    { cause },
  );

function refuseActive(file: PDFDocument): void {
  for (const dict of dictsOf(file))
    for (const [key, value] of dict.entries()) {
      const name = key.decodeText();
      const says = ['S', 'Subtype'].includes(name) && value instanceof PDFName;
      const found = REFUSED[says ? value.decodeText() : name];
      if (found !== undefined && (says || isOwnWord(name)))
        throw new TemplateError(`Das PDF enthält ${found}. ${AGAIN}`);
    }
}

/** As a key, only these mean something; the others name a kind. */
const isOwnWord = (name: string): boolean =>
  ['JS', 'JavaScript', 'EmbeddedFiles', 'EF', 'XFA'].includes(name);

/** In one file with others, what was hidden would be seen. */
function refuseHiddenLayers({ catalog }: PDFDocument): void {
  const layers = catalog.lookup(PDFName.of('OCProperties'));
  const usual = layers instanceof PDFDict ? layers.lookup(PDFName.of('D')) : undefined;
  if (!(usual instanceof PDFDict)) return;
  const off = usual.lookup(PDFName.of('OFF'));
  const hidden =
    usual.get(PDFName.of('BaseState')) === PDFName.of('OFF') ||
    (off instanceof PDFArray && off.size() > 0);
  if (hidden) throw new TemplateError(`Das PDF enthält ausgeblendete Ebenen. ${AGAIN}`);
}

function pageCount(file: PDFDocument): number {
  let pages: number;
  try {
    pages = file.getPages().length;
  } catch (cause) {
    throw unreadable(cause);
  }
  if (pages === 0) throw unreadable();
  if (pages > MOST_ATTACHED_PAGES)
    throw new TemplateError(`Das PDF hat ${pages} Seiten. Erlaubt sind ${MOST_ATTACHED_PAGES}.`);
  return pages;
}

function isTagged(catalog: PDFDict): boolean {
  const mark = catalog.lookup(PDFName.of('MarkInfo'));
  const tags = catalog.lookup(PDFName.of('StructTreeRoot'));
  return (
    mark instanceof PDFDict &&
    mark.lookup(PDFName.of('Marked')) === PDFBool.True &&
    tags instanceof PDFDict &&
    tags.has(PDFName.of('K'))
  );
}

function languageOf(catalog: PDFDict): string | null {
  const value = catalog.lookup(PDFName.of('Lang'));
  const text =
    value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : '';
  return /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/.test(text) ? text : null;
}

function titleIn(file: PDFDocument): string {
  try {
    return file.getTitle()?.trim() ?? '';
  } catch {
    return '';
  }
}

function pdfAOf(metadata: string): string | null {
  const part = /pdfaid:part\s*(?:>|=\s*["'])\s*(\d)/.exec(metadata)?.[1];
  const level = /pdfaid:conformance\s*(?:>|=\s*["'])\s*([ABUabu])/.exec(metadata)?.[1] ?? '';
  return part === undefined ? null : `${part}${level.toLowerCase()}`;
}

function metadataOf(value: unknown): string {
  if (!(value instanceof PDFRawStream)) return '';
  const data = Buffer.from(value.contents);
  if (!value.dict.has(PDFName.of('Filter'))) return data.subarray(0, MOST_METADATA).toString();
  try {
    return inflateSync(data, { maxOutputLength: MOST_METADATA }).toString();
  } catch {
    return '';
  }
}
