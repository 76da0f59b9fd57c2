import { Injectable } from '@nestjs/common';
import { Rendering } from '../rendering/rendering.service.js';
import { DomainError } from '../texts/domain-error.js';
import type { PreparedPaper } from './paper-contents.js';
import { PaperTemplates } from './paper-templates.js';

/** In which a paper can be had, with what a web server calls them. */
export const PAPER_FORMATS = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
} as const;
export type PaperFormat = keyof typeof PAPER_FORMATS;

/** @throws DomainError INVALID_INPUT naming the formats there are */
export function formatNamed(name: string): PaperFormat {
  const formats = Object.keys(PAPER_FORMATS) as PaperFormat[];
  const format = formats.find((candidate) => candidate === name);
  if (format) return format;
  const message = `Das Format „${name}“ gibt es nicht. Möglich ist: ${formats.join(', ')}.`;
  throw new DomainError('INVALID_INPUT', message, [{ field: 'format', message }]);
}

/** Turns a prepared paper into documents: one HTML, and from it every format asked for. */
@Injectable()
export class Papers {
  constructor(
    private readonly rendering: Rendering,
    private readonly templates: PaperTemplates,
  ) {}

  /**
   * The paper every format is made from.
   * @throws DomainError TEMPLATE_INVALID, PAPER_TOO_LARGE, RENDERING_TIMEOUT or RENDERING_FAILED
   */
  async html({ bodyId, template, content, frozen }: PreparedPaper): Promise<string> {
    const dress = frozen?.dress ?? (await this.templates.dress(bodyId, template));
    return this.rendering.html(dress, content);
  }

  /**
   * @param html what `html()` returned
   * @throws DomainError as rendering does, BROWSER_MISSING or SHUTTING_DOWN
   */
  async document(html: string, format: PaperFormat): Promise<Buffer> {
    switch (format) {
      case 'pdf':
        return this.rendering.pdf(html);
      case 'docx':
        return this.rendering.docx(html);
      case 'html':
        return Buffer.from(html);
    }
  }
}
