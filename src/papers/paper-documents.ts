import { Injectable, Logger } from '@nestjs/common';
import { DomainError } from '../texts/domain-error.js';
import { type Edition, usualEdition } from './edition.js';
import { FrozenPapers } from './frozen-papers.js';
import { KeptDocuments } from './kept-documents.js';
import type { Audience } from './paper-audience.js';
import { PaperContents, type PreparedPaper } from './paper-contents.js';
import type { Paper } from './paper.entity.js';
import { type PaperFormat, Papers } from './papers.service.js';
import { etagOf, type Named } from './rendition-answer.js';
import type { KEPT_FORMATS } from './rendition-places.js';
import { Renditions } from './renditions.js';

/** Papers as documents: those that are fixed as they are stored, all others as they are now. */
@Injectable()
export class PaperDocuments {
  constructor(
    private readonly contents: PaperContents,
    private readonly frozen: FrozenPapers,
    private readonly kept: KeptDocuments,
    private readonly papers: Papers,
    private readonly renditions: Renditions,
  ) {}

  /** @throws DomainError as `Renditions.document` or as rendering does */
  async of(prepared: PreparedPaper, format: PaperFormat): Promise<Buffer> {
    const { frozen } = prepared;
    if (frozen && format !== 'html')
      return this.renditions.document(frozen.id, frozen.edition, format);
    const html = await this.papers.html(prepared);
    return format === 'html' ? Buffer.from(html) : this.kept.of(html, format);
  }

  /**
   * Has the document made in advance: who reads a paper often takes it along.
   * @param html what `Papers.html()` returned
   * @returns its size in bytes, where it is there already
   */
  async inAdvance(
    prepared: PreparedPaper,
    html: string,
    format: (typeof KEPT_FORMATS)[number],
  ): Promise<number | undefined> {
    const { frozen } = prepared;
    const size = frozen
      ? await this.renditions.size(frozen.id, frozen.edition, format)
      : this.kept.sizeOf(html, format);
    if (size === undefined)
      this.of(prepared, format).catch((error: unknown) => {
        new Logger('Papers').warn(`No ${format} in advance: ${String(error)}`);
      });
    return size;
  }

  /**
   * Whether these are the very bytes of a document that is fixed, told without reading them.
   * @param isNamed by the reader; nothing where the reader has none
   */
  async isStill(
    paper: Paper,
    edition: Edition,
    format: PaperFormat,
    isNamed: Named | undefined,
  ): Promise<boolean> {
    if (isNamed === undefined || format === 'html') return false;
    const id = await this.frozen.currentOf(paper);
    const sha256 = id && (await this.renditions.checksum(id, edition, format));
    return sha256 !== undefined && isNamed(etagOf(sha256));
  }

  /** In bytes, where it is stored already; nothing is made for it. */
  async internalSize(
    { frozen }: PreparedPaper,
    format: (typeof KEPT_FORMATS)[number],
  ): Promise<number | undefined> {
    return frozen && this.renditions.size(frozen.id, 'INTERNAL', format);
  }

  /**
   * The same without reading what a stored document says, which is long.
   * @throws DomainError as `of`
   */
  async stored(
    county: string,
    paper: Paper,
    edition: Edition,
    format: PaperFormat,
  ): Promise<{ document: Buffer; fixed: boolean }> {
    const id = await this.frozen.currentOf(paper);
    const fixed = id !== undefined;
    if (fixed && format !== 'html')
      return { document: await this.renditions.document(id, edition, format), fixed };
    const prepared = await this.contents.of(county, paper, edition);
    return { document: await this.of(prepared, format), fixed };
  }
}

/**
 * The edition somebody asks for, else the one everybody reads.
 * @throws DomainError FORBIDDEN where it is not for the reader
 */
export function editionFor(
  { isPublic }: Paper,
  audience: Audience,
  asked: Edition | undefined,
): Edition {
  if (asked !== 'INTERNAL' || audience.internal) return asked ?? usualEdition(isPublic, audience);
  throw new DomainError(
    'FORBIDDEN',
    'Die interne Fassung lesen das KI-Management und die Prüfung. Die öffentliche gibt es ohne den Zusatz edition=INTERNAL.',
  );
}
