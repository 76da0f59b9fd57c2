import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type PaperFormat, Papers } from './papers.service.js';

/** A paper of 115 measures is half a megabyte in each format. */
const MOST_BYTES = 16_000_000;

interface Kept {
  document: Promise<Buffer>;
  /** Bytes; nothing until it is there. */
  size?: number;
}

/** Finished documents in memory: the same HTML gives the same bytes, so nobody needs to wait twice. */
@Injectable()
export class KeptDocuments {
  /** The one asked for longest ago comes first. */
  private readonly kept = new Map<string, Kept>();

  constructor(private readonly papers: Papers) {}

  /**
   * Makes the document unless it is there or being made.
   * @param html what `Papers.html()` returned
   * @throws DomainError as `Papers.document`
   */
  of(html: string, format: PaperFormat): Promise<Buffer> {
    const key = keyOf(html, format);
    const known = this.kept.get(key);
    this.kept.delete(key);
    const entry = known ?? this.make(key, html, format);
    this.kept.set(key, entry);
    return entry.document;
  }

  /** In bytes; undefined where it is not there yet. */
  sizeOf(html: string, format: PaperFormat): number | undefined {
    return this.kept.get(keyOf(html, format))?.size;
  }

  private make(key: string, html: string, format: PaperFormat): Kept {
    const entry: Kept = { document: this.papers.document(html, format) };
    entry.document.then(
      ({ length }) => {
        entry.size = length;
        this.makeRoom();
      },
      () => this.kept.delete(key),
    );
    return entry;
  }

  private makeRoom(): void {
    let total = [...this.kept.values()].reduce((sum, { size = 0 }) => sum + size, 0);
    for (const [key, { size = 0 }] of this.kept) {
      if (total <= MOST_BYTES) return;
      this.kept.delete(key);
      total -= size;
    }
  }
}

const keyOf = (html: string, format: PaperFormat): string =>
  `${createHash('sha256').update(html).digest('base64')} ${format}`;
