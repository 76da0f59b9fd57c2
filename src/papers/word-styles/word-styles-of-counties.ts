import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/audit.js';
import { type Call, seenVersion } from '../../auth/call.js';
import { Idempotency, withFile } from '../../auth/idempotency.js';
import { Clock } from '../../config/clock.js';
import { Database } from '../../database/database.js';
import { Access } from '../../organizations/access.js';
import { lockCounty } from '../../organizations/lock-county.js';
import type { Dress } from '../../rendering/dress.js';
import { Rendering } from '../../rendering/rendering.service.js';
import type { WordStyles } from '../../rendering/word-styles.js';
import { DomainError } from '../../texts/domain-error.js';
import { invalidInput } from '../../web/input.js';
import { CountyWordStyles } from './county-word-styles.entity.js';
import { letterheadParts } from './letterhead-parts.js';

const MEGABYTE = 1_000_000;
export const LARGEST = 5 * MEGABYTE;
export const TOO_LARGE = `Die Datei ist zu groß. Erlaubt sind ${LARGEST / MEGABYTE} MB.`;

const NONE = { sha256: null, styles: '', names: [], letterhead: null, leftOut: [] };

type Found = Pick<CountyWordStyles, 'sha256' | 'styles' | 'names' | 'letterhead' | 'leftOut'>;

/** A county's own look of its papers in Word. What is fixed keeps the look it was fixed with. */
@Injectable()
export class WordStylesOfCounties {
  constructor(
    private readonly access: Access,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly rendering: Rendering,
  ) {}

  /** Adds it to what a paper looks like today. */
  async dressed(bodyId: string, dress: Dress): Promise<Dress> {
    const known = await this.database.read.findOneBy(CountyWordStyles, { bodyId });
    if (known?.sha256 == null) return dress;
    const { sha256, styles, letterhead } = known;
    return { ...dress, word: { sha256, styles, ...(letterhead && { letterhead }) } };
  }

  async view(call: Call, bodyKey: string) {
    const { bodyId } = await this.access.to(call, 'county.change', bodyKey);
    return viewOf(await this.database.read.findOneBy(CountyWordStyles, { bodyId }));
  }

  /**
   * @param fileOf reads what came, once it is known that the person may send something
   * @throws DomainError INVALID_INPUT for a file that is not taken, TOO_LARGE, STALE_VERSION
   */
  async replace(call: Call, bodyKey: string, fileOf: () => Promise<Buffer>) {
    const { bodyId } = await this.access.to(call, 'county.change', bodyKey);
    const bytes = await fileOf();
    if (bytes.length > LARGEST) throw new DomainError('TOO_LARGE', TOO_LARGE);
    const found = await this.read(bytes);
    const letterhead = found.letterhead ?? null;
    return this.keep(withFile(call, found.sha256), bodyId, { ...found, letterhead });
  }

  /** Back to the look of the program. */
  async remove(call: Call, bodyKey: string) {
    const { bodyId } = await this.access.to(call, 'county.change', bodyKey);
    return this.keep(call, bodyId, NONE);
  }

  private keep(call: Call, bodyId: string, found: Found) {
    const seen = seenVersion(call);
    return this.idempotency.once(call, async (em) => {
      await lockCounty(em, bodyId);
      const known = await em.findOneBy(CountyWordStyles, { bodyId });
      if ((known?.version ?? 0) !== seen) throw stale();
      const changed = {
        ...found,
        bodyId,
        changedAt: this.clock.now(),
        changedBy: call.actor.function,
        version: seen + 1,
      };
      // A copy: TypeORM puts into it, unread, what PostgreSQL answers for columns with a default.
      await em.upsert(CountyWordStyles, { ...changed }, ['bodyId']);
      await this.audit.record(em, call, {
        action: 'COUNTY_CHANGED',
        bodyId,
        objectType: 'COUNTY',
        objectId: bodyId,
        before: { wordStyles: known?.sha256 ?? null },
        after: { wordStyles: found.sha256 },
      });
      return viewOf(changed);
    });
  }

  private async read(bytes: Buffer): Promise<WordStyles> {
    try {
      return await this.rendering.wordStyles(bytes);
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'TEMPLATE_INVALID') throw error;
      throw invalidInput([{ field: 'file', message: error.message }]);
    }
  }
}

const viewOf = (known: CountyWordStyles | null) => ({
  sha256: known?.sha256 ?? null,
  names: known?.names ?? [],
  letterhead: known?.letterhead ? letterheadParts(known.letterhead) : [],
  leftOut: known?.leftOut ?? [],
  changedAt: known?.changedAt.toISOString() ?? null,
  changedBy: known?.changedBy ?? null,
  version: known?.version ?? 0,
});

const stale = (): DomainError =>
  new DomainError(
    'STALE_VERSION',
    'Die Word-Vorlage wurde inzwischen geändert. Bitte sehen Sie sich den jetzigen Stand an.',
  );
