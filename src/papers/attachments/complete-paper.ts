import { Injectable } from '@nestjs/common';
import type { Dress } from '../../rendering/dress.js';
import { Rendering } from '../../rendering/rendering.service.js';
import type { Edition } from '../edition.js';
import type { FrozenContent } from '../frozen-content.js';
import type { PaperContent } from '../paper-content.js';
import { labelOf } from './attached-files.js';
import { AttachmentFiles } from './attachment-files.js';
import { appended, attachmentsIn, type FrozenAttachment } from './frozen-attachments.js';

/** A sheet of its own has no number of pages to tell. */
const NO_PAGE_NUMBER = '@page{@bottom-right{content:none}}';

/** The sheet before an attachment is the shared piece of that name, as it was fixed with the paper. */
const SHEET = 'trennblatt';

/** A fixed paper and the files appended to it as one PDF, in the order of its list. */
@Injectable()
export class CompletePaper {
  constructor(
    private readonly files: AttachmentFiles,
    private readonly rendering: Rendering,
  ) {}

  /**
   * @param paper the PDF of the paper itself
   * @throws DomainError RENDITION_DAMAGED for a damaged file, else as rendering does
   */
  async of(frozen: FrozenContent, edition: Edition, paper: Buffer): Promise<Buffer> {
    const content = frozen.editions[edition];
    const added = appended(attachmentsIn(frozen, edition));
    const parts = [];
    for (const one of added) {
      const sheet = await this.sheet(frozen.dress, content, one);
      const file = await this.files.bytes(one.id, one.sha256, one.title);
      parts.push({ label: labelOf(one.number, one.title), sheet, file });
    }
    const { titel, verfasser, kopfzeile, datum, entwurf } = content.dokument;
    const facts = {
      title: `${titel} mit Anlagen`,
      author: verfasser,
      description: kopfzeile,
      date: datum,
      language: 'de',
      draft: entwurf,
    };
    const conforming = added.every((one) => one.conforming);
    return this.rendering.joined({ paper, facts, parts, conforming });
  }

  private async sheet(
    { template, css, ...dress }: Dress,
    { dokument, kreis, vorlage }: PaperContent,
    { number, title, pages, internal, warning }: FrozenAttachment,
  ): Promise<Buffer> {
    const { partials } = template;
    const label = labelOf(number, title);
    const look = {
      ...dress,
      template: { name: SHEET, source: `{{> ${SHEET}}}`, partials },
      css: `${css}\n${NO_PAGE_NUMBER}`,
    };
    const anlage = { titel: label, seiten: pages, intern: internal, warnung: warning };
    const content = { dokument: { ...dokument, titel: label }, kreis, vorlage, anlage };
    return this.rendering.pdf(await this.rendering.html(look, content));
  }
}
