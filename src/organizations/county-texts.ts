import { Injectable } from '@nestjs/common';
import { Audit } from '../audit/audit.js';
import { type Call, seenVersion } from '../auth/call.js';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import { DomainError } from '../texts/domain-error.js';
import { invalidInput } from '../web/input.js';
import { Access } from './access.js';
import { CountyText } from './county-text.entity.js';
import type { CountyTextKind } from './county-text-kind.js';
import { lockCounty } from './lock-county.js';

const LONGEST = 20_000;

/** Texts only the county can write: who it is, and how it answers for these pages. */
@Injectable()
export class CountyTexts {
  constructor(
    private readonly access: Access,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /** What was written; kinds without a text are missing. They are for everybody to read. */
  async of(bodyId: string): Promise<Map<CountyTextKind, CountyText>> {
    const texts = await this.database.read.findBy(CountyText, { bodyId });
    return new Map(texts.map((text) => [text.kind, text]));
  }

  /**
   * @param text paragraphs divided by empty lines; empty: nothing is said
   * @throws DomainError FORBIDDEN, INVALID_INPUT, VERSION_REQUIRED, STALE_VERSION (0: none was seen)
   */
  async change(call: Call, bodyKey: string, kind: CountyTextKind, text: string): Promise<void> {
    const { bodyId } = await this.access.to(call, 'county.change', bodyKey);
    const seen = seenVersion(call);
    if (text.length > LONGEST) throw tooLong();
    await this.database.write(async (em) => {
      await lockCounty(em, bodyId);
      const version = (await em.findOneBy(CountyText, { bodyId, kind }))?.version ?? 0;
      if (version !== seen) throw stale();
      const fresh = { bodyId, kind, text, version: version + 1, changedAt: this.clock.now() };
      await em.upsert(CountyText, fresh, ['bodyId', 'kind']);
      // Not the text itself: names and addresses stand there.
      const about = { bodyId, objectType: 'TEXT', objectId: kind } as const;
      const after = { characters: text.length };
      await this.audit.record(em, call, { action: 'TEXT_CHANGED', ...about, after });
    });
  }
}

const tooLong = (): DomainError =>
  invalidInput([
    { field: 'text', message: `Erlaubt sind ${LONGEST.toLocaleString('de-DE')} Zeichen.` },
  ]);

const stale = (): DomainError =>
  new DomainError(
    'STALE_VERSION',
    'Jemand hat diesen Text inzwischen geändert. Ihr Text steht noch im Feld: Bitte kopieren Sie ihn, laden Sie die Seite neu und fügen Sie ihn wieder ein.',
  );
