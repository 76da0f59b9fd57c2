import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { DomainError } from '../texts/domain-error.js';
import { Paper } from './paper.entity.js';

/** Whom it is for: without accounts, nobody over HTTP may see a paper that is not public. */
export interface Audience {
  publicOnly: boolean;
}

/** The papers of a county as they are kept. */
@Injectable()
export class StoredPapers {
  constructor(private readonly database: Database) {}

  /** Newest Stichtag first, then those without one. */
  async of(bodyId: string, { publicOnly }: Audience): Promise<Paper[]> {
    const papers = await this.database.read.find(Paper, {
      where: publicOnly ? { bodyId, isPublic: true } : { bodyId },
      order: { id: 'ASC' },
    });
    return papers.sort((a, b) => (b.asOf ?? '').localeCompare(a.asOf ?? ''));
  }

  /**
   * @param name its key or its number
   * @throws DomainError NOT_FOUND naming the papers there are
   */
  async one(bodyId: string, name: string, audience: Audience): Promise<Paper> {
    const papers = await this.of(bodyId, audience);
    const paper = papers.find(({ key, reference }) => key === name || reference === name);
    if (paper) return paper;
    const known = papers.map(({ key, reference }) => (reference ? `${reference} (${key})` : key));
    throw new DomainError(
      'NOT_FOUND',
      `Eine Vorlage „${name}“ gibt es hier nicht. ${
        known.length > 0 ? `Vorhanden: ${known.join(', ')}.` : 'Es ist noch keine angelegt.'
      }`,
    );
  }

  /** The public report whose head a new one takes over: of the same Stichtag, else the newest before it. */
  async modelFor(bodyId: string, asOf: string): Promise<Paper | undefined> {
    const papers = await this.of(bodyId, { publicOnly: true });
    return papers.find(
      (paper) =>
        paper.paperType === 'REPORT_PAPER' &&
        paper.template !== null &&
        paper.asOf !== null &&
        paper.asOf <= asOf,
    );
  }
}
