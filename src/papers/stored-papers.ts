import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { DomainError } from '../texts/domain-error.js';
import { type Audience, mayRead, THE_PUBLIC } from './paper-audience.js';
import { Paper } from './paper.entity.js';

/** The papers of a county as they are kept, as far as they are there for the reader. */
@Injectable()
export class StoredPapers {
  constructor(private readonly database: Database) {}

  /** Newest Stichtag first, then those without one. */
  async of(bodyId: string, audience: Audience): Promise<Paper[]> {
    const papers = await this.database.read.find(Paper, {
      where: { bodyId },
      order: { id: 'ASC' },
    });
    const asked = await this.askedUnits(bodyId, audience);
    const readable = papers.filter(({ id, state, isPublic, underDirectionOfId }) => {
      const unitIds = [underDirectionOfId, ...(asked.get(id) ?? [])];
      return mayRead(audience, { state, isPublic, unitIds });
    });
    return readable.sort((a, b) => (b.asOf ?? '').localeCompare(a.asOf ?? ''));
  }

  /** @param name its key or its number */
  async named(bodyId: string, name: string, audience: Audience): Promise<Paper | undefined> {
    const papers = await this.of(bodyId, audience);
    return papers.find(({ key, reference }) => key === name || reference === name);
  }

  /**
   * @param name its key or its number
   * @throws DomainError NOT_FOUND naming the papers there are
   */
  async one(bodyId: string, name: string, audience: Audience): Promise<Paper> {
    const paper = await this.named(bodyId, name, audience);
    if (paper) return paper;
    const papers = await this.of(bodyId, audience);
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
    const papers = await this.of(bodyId, THE_PUBLIC);
    return papers.find(
      (paper) =>
        paper.paperType === 'REPORT_PAPER' &&
        paper.template !== null &&
        paper.asOf !== null &&
        paper.asOf <= asOf,
    );
  }

  /** Those asked to co-sign, by paper; nothing where the reader's units do not matter. */
  private async askedUnits(bodyId: string, { drafts }: Audience): Promise<Map<string, string[]>> {
    const asked = new Map<string, string[]>();
    if (typeof drafts === 'string') return asked;
    const rows = await this.database.rows<{ paperId: string; unitId: string }>(ASKED, { bodyId });
    for (const { paperId, unitId } of rows)
      asked.set(paperId, [...(asked.get(paperId) ?? []), unitId]);
    return asked;
  }
}

const ASKED = `
  select s.paper_id as "paperId", s.organization_id as "unitId"
  from paper_sign_off s join paper p on p.id = s.paper_id where p.body_id = :bodyId`;
