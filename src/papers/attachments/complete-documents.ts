import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/audit.js';
import type { Call } from '../../auth/call.js';
import { Rendering } from '../../rendering/rendering.service.js';
import { DomainError } from '../../texts/domain-error.js';
import type { Edition } from '../edition.js';
import { fileName } from '../file-names.js';
import type { FrozenContent } from '../frozen-content.js';
import { FrozenPapers } from '../frozen-papers.js';
import { KeptDocuments } from '../kept-documents.js';
import { audienceOf } from '../paper-audience.js';
import { editionFor } from '../paper-documents.js';
import { PaperFreezing } from '../paper-freezing.js';
import type { Paper } from '../paper.entity.js';
import { rendered } from '../rendition-answer.js';
import { documentName, formatsOf } from '../rendition-places.js';
import { checksumInTurns } from '../rendition-store.js';
import { Renditions } from '../renditions.js';
import { CompletePaper } from './complete-paper.js';
import type { PdfToSend } from './send-pdf.js';

/** Papers with their attachments as one PDF: those that are fixed as stored, all others as they are now. */
@Injectable()
export class CompleteDocuments {
  constructor(
    private readonly audit: Audit,
    private readonly complete: CompletePaper,
    private readonly freezing: PaperFreezing,
    private readonly frozen: FrozenPapers,
    private readonly kept: KeptDocuments,
    private readonly rendering: Rendering,
    private readonly renditions: Renditions,
  ) {}

  /**
   * @param county key of the county of the paper
   * @throws DomainError NOT_FOUND for one without appended files, FORBIDDEN for an edition that is not
   * for the reader, else as rendering does
   */
  async of(
    call: Call,
    county: string,
    paper: Paper,
    asked: Edition | undefined,
  ): Promise<PdfToSend> {
    const edition = editionFor(paper, audienceOf(call.actor, paper.bodyId), asked);
    const id = await this.frozen.currentOf(paper);
    if (id !== undefined) return this.stored(id, edition);
    const content = await this.freezing.contentOf(county, paper);
    const bytes = await this.asItIs(content, edition);
    await this.audit.note(call, rendered(paper.bodyId, paper.key, { format: 'complete', edition }));
    const internal = edition === 'INTERNAL' ? ['intern'] : [];
    const name = fileName(
      [county, paper.reference ?? paper.key, ...internal, 'mit-anlagen'],
      'pdf',
    );
    return { bytes, sha256: await checksumInTurns(bytes), name };
  }

  private async stored(id: string, edition: Edition): Promise<PdfToSend> {
    const frozen = await this.frozen.one(id);
    refuseWithout(frozen.content, edition);
    const bytes = await this.renditions.document(id, edition, 'complete');
    return {
      bytes,
      sha256: await checksumInTurns(bytes),
      name: documentName(frozen, edition, 'complete'),
    };
  }

  private async asItIs(content: FrozenContent, edition: Edition): Promise<Buffer> {
    refuseWithout(content, edition);
    const html = await this.rendering.html(content.dress, content.editions[edition]);
    return this.complete.of(content, edition, await this.kept.of(html, 'pdf'));
  }
}

function refuseWithout(content: FrozenContent, edition: Edition): void {
  if (!formatsOf(content, edition).includes('complete'))
    throw new DomainError('NOT_FOUND', 'Dieser Vorlage sind keine Dateien angehängt.');
}
