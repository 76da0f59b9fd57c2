import { Injectable } from '@nestjs/common';
import { outlineOf } from '../rendering/document-outline.js';
import { Rendering } from '../rendering/rendering.service.js';
import { checksum } from './frozen-content.js';
import type { Frozen } from './frozen-papers.js';
import { Papers } from './papers.service.js';
import { KEPT_FORMATS } from './rendition-places.js';
import { RenditionStore } from './rendition-store.js';
import { Renditions } from './renditions.js';
import type { Rendition } from './rendition.entity.js';
import { EDITIONS, type Edition } from './edition.js';

/** What making a document again says about the stored one. */
export const OUTCOMES = {
  SAME: 'unverändert, Byte für Byte gleich',
  SAME_TEXT:
    'unverändert; mit einer anderen Programmfassung neu hergestellt, Text und Gliederung sind gleich',
  DIFFERENT: 'weicht von dem ab, was aus dem festgeschriebenen Inhalt entsteht',
  DAMAGED: 'fehlt oder ist verändert worden',
  NOT_STORED: 'noch nicht hergestellt',
} as const;
export type Outcome = keyof typeof OUTCOMES;

export interface Verdict {
  edition: Edition;
  format: (typeof KEPT_FORMATS)[number];
  outcome: Outcome;
}

/** Proves that the stored documents of a paper are what its frozen content says. */
@Injectable()
export class PaperVerification {
  constructor(
    private readonly papers: Papers,
    private readonly rendering: Rendering,
    private readonly renditions: Renditions,
    private readonly store: RenditionStore,
  ) {}

  /** @throws DomainError as rendering does, e.g. BROWSER_MISSING */
  async *verdicts(frozen: Frozen): AsyncGenerator<Verdict, void> {
    const stored = await this.renditions.of(frozen.id);
    for (const edition of Object.keys(EDITIONS) as Edition[])
      for (const format of KEPT_FORMATS) {
        const one = stored.find((found) => found.edition === edition && found.format === format);
        const outcome = one ? await this.outcome(frozen, one, format) : 'NOT_STORED';
        yield { edition, format, outcome };
      }
  }

  private async outcome(
    { content }: Frozen,
    rendition: Rendition,
    format: Verdict['format'],
  ): Promise<Outcome> {
    const bytes = await this.store.intact(rendition);
    if (!bytes) return 'DAMAGED';
    const html = await this.rendering.html(content.dress, content.editions[rendition.edition]);
    const again = await this.papers.document(html, format);
    if (checksum(again) === rendition.sha256) return 'SAME';
    if (this.rendering.renderer(format) === rendition.renderer) return 'DIFFERENT';
    return outlineOf(bytes, format) === outlineOf(again, format) ? 'SAME_TEXT' : 'DIFFERENT';
  }
}
