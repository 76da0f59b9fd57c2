import { Injectable } from '@nestjs/common';
import { Rendering } from '../rendering/rendering.service.js';
import type { PreparedPaper } from './paper-contents.js';

/** In which a paper can be had, with what a web server calls them. */
export const PAPER_FORMATS = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
} as const;
export type PaperFormat = keyof typeof PAPER_FORMATS;

export interface Rendition {
  format: PaperFormat;
  data: Buffer;
}

/** Turns a prepared paper into documents: one HTML, and from it every format asked for. */
@Injectable()
export class Papers {
  constructor(private readonly rendering: Rendering) {}

  /**
   * @returns in the order of the formats
   * @throws DomainError TEMPLATE_INVALID, BROWSER_MISSING, RENDERING_FAILED or RENDERING_TIMEOUT
   */
  async render(
    { template, content }: PreparedPaper,
    formats: readonly PaperFormat[],
  ): Promise<Rendition[]> {
    const html = await this.rendering.html(template, content);
    return Promise.all(
      formats.map(async (format) => ({ format, data: await this.inFormat(html, format) })),
    );
  }

  private async inFormat(html: string, format: PaperFormat): Promise<Buffer> {
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
