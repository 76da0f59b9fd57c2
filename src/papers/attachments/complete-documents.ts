import { Injectable } from '@nestjs/common';
import { DomainError } from '../../texts/domain-error.js';
import type { Edition } from '../edition.js';
import { checksum } from '../frozen-content.js';
import { FrozenPapers } from '../frozen-papers.js';
import type { Audience } from '../paper-audience.js';
import { editionFor } from '../paper-documents.js';
import type { Paper } from '../paper.entity.js';
import { documentName, formatsOf } from '../rendition-places.js';
import { Renditions } from '../renditions.js';

/** Papers with their attachments as one PDF, for those who read them. */
@Injectable()
export class CompleteDocuments {
  constructor(
    private readonly frozen: FrozenPapers,
    private readonly renditions: Renditions,
  ) {}

  /**
   * @throws DomainError NOT_POSSIBLE_NOW for a paper still worked on, NOT_FOUND for one without
   * appended files, FORBIDDEN for an edition that is not for the reader
   */
  async of(paper: Paper, audience: Audience, asked: Edition | undefined) {
    const edition = editionFor(paper, audience, asked);
    const frozen = await this.frozen.of(paper);
    if (!formatsOf(frozen.content, edition).includes('complete'))
      throw new DomainError('NOT_FOUND', 'Dieser Vorlage sind keine Dateien angehängt.');
    const bytes = await this.renditions.document(frozen.id, edition, 'complete');
    return { bytes, sha256: checksum(bytes), name: documentName(frozen, edition, 'complete') };
  }
}
