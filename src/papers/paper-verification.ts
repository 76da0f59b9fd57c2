import { Injectable } from '@nestjs/common';
import { CompletePaper } from './attachments/complete-paper.js';
import { AttachmentFiles } from './attachments/attachment-files.js';
import { labelOf } from './attachments/attached-files.js';
import { attachmentsIn } from './attachments/frozen-attachments.js';
import { outlineOf } from '../rendering/document-outline.js';
import { Rendering } from '../rendering/rendering.service.js';
import { DomainError } from '../texts/domain-error.js';
import { checksum } from './frozen-content.js';
import type { Frozen } from './frozen-papers.js';
import { Papers } from './papers.service.js';
import { formatsOf, type KeptFormat } from './rendition-places.js';
import { RenditionStore } from './rendition-store.js';
import { Renditions } from './renditions.js';
import type { Rendition } from './rendition.entity.js';
import { EDITIONS, type Edition } from './edition.js';

/** What making a document again says about the stored one. */
export const OUTCOMES = {
  SAME: 'unverändert, Byte für Byte gleich',
  SAME_TEXT:
    'unverändert; mit einer anderen Programmfassung neu hergestellt, Text und Gliederung sind gleich',
  SAME_PARTS: 'mit einer anderen Programmfassung neu hergestellt; ihre Teile sind einzeln geprüft',
  DIFFERENT: 'weicht von dem ab, was aus dem festgeschriebenen Inhalt entsteht',
  DAMAGED: 'fehlt oder ist verändert worden',
  ATTACHMENT_DAMAGED: 'fehlt oder ist verändert worden',
  PARTS_DAMAGED: 'lässt sich nicht prüfen, weil eine Anlage fehlt oder verändert worden ist',
  MADE: 'war noch nicht hergestellt; jetzt zweimal hergestellt, Byte für Byte gleich',
} as const;
export type Outcome = keyof typeof OUTCOMES;

export interface Verdict {
  /** What people call it, e.g. `PDF, öffentlich`. */
  document: string;
  outcome: Outcome;
}

const NAMES: Readonly<Record<KeptFormat, string>> = {
  pdf: 'PDF',
  docx: 'DOCX',
  complete: 'PDF mit Anlagen',
};

/** Proves that the documents of a paper are what its frozen content says. */
@Injectable()
export class PaperVerification {
  constructor(
    private readonly attached: AttachmentFiles,
    private readonly complete: CompletePaper,
    private readonly papers: Papers,
    private readonly rendering: Rendering,
    private readonly renditions: Renditions,
    private readonly store: RenditionStore,
  ) {}

  /** @throws DomainError as rendering does, e.g. BROWSER_MISSING */
  async *verdicts(frozen: Frozen): AsyncGenerator<Verdict, void> {
    const stored = await this.renditions.of(frozen.id);
    for (const edition of Object.keys(EDITIONS) as Edition[])
      for (const format of formatsOf(frozen.content, edition)) {
        const one = stored.find((found) => found.edition === edition && found.format === format);
        const proof = one ? this.outcome(frozen, one, format) : this.first(frozen, edition, format);
        const outcome = await proof.catch(lackingParts);
        yield { document: `${NAMES[format]}, ${EDITIONS[edition]}`, outcome };
      }
    for (const { id, sha256, number, title } of attachmentsIn(frozen.content, 'INTERNAL')) {
      const intact = await this.attached.intact(id, sha256);
      yield { document: labelOf(number, title), outcome: intact ? 'SAME' : 'ATTACHMENT_DAMAGED' };
    }
  }

  private async outcome(
    frozen: Frozen,
    rendition: Rendition,
    format: KeptFormat,
  ): Promise<Outcome> {
    const bytes = await this.store.intact(rendition);
    if (!bytes) return 'DAMAGED';
    const again = await this.again(frozen, rendition.edition, format);
    if (checksum(again) === rendition.sha256) return 'SAME';
    const renderer = this.rendering.renderer(format === 'docx' ? 'docx' : 'pdf');
    if (renderer === rendition.renderer) return 'DIFFERENT';
    if (format === 'complete') return 'SAME_PARTS';
    return outlineOf(bytes, format) === outlineOf(again, format) ? 'SAME_TEXT' : 'DIFFERENT';
  }

  /** Nobody has needed it yet, as of a paper that was taken over: it is made as for whoever asks first. */
  private async first(frozen: Frozen, edition: Edition, format: KeptFormat): Promise<Outcome> {
    const bytes = await this.renditions.document(frozen.id, edition, format);
    const again = await this.again(frozen, edition, format);
    return checksum(again) === checksum(bytes) ? 'MADE' : 'DIFFERENT';
  }

  private async again({ content }: Frozen, edition: Edition, format: KeptFormat): Promise<Buffer> {
    const html = await this.rendering.html(content.dress, content.editions[edition]);
    if (format !== 'complete') return this.papers.document(html, format);
    return this.complete.of(content, edition, await this.papers.document(html, 'pdf'));
  }
}

/** An attachment cannot be made again: what it is a part of gets no better verdict, all else does. */
function lackingParts(error: unknown): Outcome {
  if (error instanceof DomainError && error.code === 'RENDITION_DAMAGED') return 'PARTS_DAMAGED';
  throw error;
}
