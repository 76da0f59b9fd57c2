import { Injectable } from '@nestjs/common';
import type { Call } from '../../auth/call.js';
import { Clock } from '../../config/clock.js';
import { dayOf } from '../../texts/days.js';
import { usualEdition } from '../edition.js';
import { audienceOf } from '../paper-audience.js';
import type { PaperContent } from '../paper-content.js';
import { PaperContents } from '../paper-contents.js';
import { StoredPapers } from '../stored-papers.js';
import { CheckedSource } from './checked-source.js';
import { StoredTemplates, type TemplatePlace } from './stored-templates.js';
import type { TemplatePreviewInput } from './template.input.js';

/** Shows a text of a template with real data; keeps nothing, and changes no paper. */
@Injectable()
export class TemplatePreview {
  constructor(
    private readonly checked: CheckedSource,
    private readonly clock: Clock,
    private readonly contents: PaperContents,
    private readonly papers: StoredPapers,
    private readonly stored: StoredTemplates,
  ) {}

  /**
   * The very HTML that would be printed: of a paper as it was fixed, or of today's state.
   * @throws DomainError INVALID_INPUT with what is wrong with the text, NOT_FOUND for the paper
   */
  async html(
    call: Call,
    place: TemplatePlace,
    { source, paper }: TemplatePreviewInput,
  ): Promise<string> {
    const { admission, template } = await this.stored.open(call, 'template.change', place);
    const content = await this.content(call, { ...place, ...admission }, template.basedOn, paper);
    const { key, basedOn } = template;
    return this.checked.html({ key, basedOn, source }, content);
  }

  private async content(
    call: Call,
    { body, bodyId }: { body: string; bodyId: string },
    basedOn: string,
    name: string | null | undefined,
  ): Promise<PaperContent> {
    if (!name) {
      const today = dayOf(this.clock.now());
      return (await this.contents.onDemand(body, basedOn, today)).content;
    }
    const audience = audienceOf(call.actor, bodyId);
    const paper = await this.papers.one(bodyId, name, audience);
    const edition = usualEdition(paper.isPublic, audience);
    return (await this.contents.of(body, paper, edition)).content;
  }
}
