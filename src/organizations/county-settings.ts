import { Injectable } from '@nestjs/common';
import { Audit } from '../audit/audit.js';
import { type Call, seenVersion } from '../auth/call.js';
import { Database } from '../database/database.js';
import { guardedUpdate } from '../database/guarded-update.js';
import { DomainError } from '../texts/domain-error.js';
import { invalidInput } from '../web/input.js';
import { Access } from './access.js';
import { Body } from './body.entity.js';
import { bodyView } from './body.view.js';
import type { CountySettingsInput } from './county-settings.input.js';
import { lastChange } from './last-change.js';
import { lockCounty } from './lock-county.js';

type Settings = Pick<
  Body,
  | 'measureNumberPattern'
  | 'paperNumberPattern'
  | 'councilTerm'
  | 'paperImpacts'
  | 'paperSections'
  | 'ageingAfterDays'
  | 'staleAfterDays'
  | 'publicSince'
>;
const SETTINGS = [
  'measureNumberPattern',
  'paperNumberPattern',
  'councilTerm',
  'paperImpacts',
  'paperSections',
  'ageingAfterDays',
  'staleAfterDays',
  'publicSince',
] as const satisfies readonly (keyof Settings)[];

/** How a county numbers, ages and opens. */
@Injectable()
export class CountySettings {
  constructor(
    private readonly access: Access,
    private readonly audit: Audit,
    private readonly database: Database,
  ) {}

  async change(call: Call, bodyKey: string, input: CountySettingsInput) {
    const { bodyId } = await this.access.to(call, 'county.change', bodyKey);
    const seen = seenVersion(call);
    const changed = await this.database.write(async (em) => {
      const county = await lockCounty(em, bodyId);
      if (county.version !== seen) return null;
      const names = SETTINGS.filter(
        (name) => input[name] !== undefined && !isSame(input[name], county[name]),
      );
      const after = only(input, names);
      refuseUnordered(
        input.ageingAfterDays ?? county.ageingAfterDays,
        input.staleAfterDays ?? county.staleAfterDays,
      );
      refuseNoTerm(Object.assign({}, county, after));
      if (names.length === 0) return county;
      await guardedUpdate<Body>(em, Body, { id: bodyId, version: seen }, after);
      const about = { bodyId, objectType: 'COUNTY', objectId: bodyId } as const;
      const before = only(county, names);
      await this.audit.record(em, call, { action: 'COUNTY_CHANGED', ...about, before, after });
      return em.findOneByOrFail(Body, { id: bodyId });
    });
    if (changed) return bodyView(changed);
    throw await this.stale(bodyId);
  }

  private async stale(id: string): Promise<DomainError> {
    const current = bodyView(await this.database.read.findOneByOrFail(Body, { id }));
    return new DomainError(
      'STALE_VERSION',
      'Die Einstellungen wurden inzwischen geändert. Bitte sehen Sie sich den jetzigen Stand an.',
      [],
      { facts: { current, ...(await lastChange(this.database, id)) } },
    );
  }
}

const only = (settings: Partial<Settings>, names: readonly (keyof Settings)[]): Partial<Settings> =>
  Object.fromEntries(names.map((name) => [name, settings[name]]));

/** Settings are values or short lists of them. */
const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

function refuseNoTerm({
  paperNumberPattern,
  councilTerm,
}: Pick<Settings, 'paperNumberPattern' | 'councilTerm'>): void {
  if (!paperNumberPattern?.includes('{wp}') || councilTerm) return;
  const message = 'Das Muster der Vorlagen enthält {wp}; dazu gehört die Wahlperiode.';
  throw invalidInput([{ field: 'councilTerm', message }]);
}

function refuseUnordered(ageingAfterDays: number, staleAfterDays: number): void {
  if (ageingAfterDays < staleAfterDays) return;
  const message = `Veraltet ist eine Maßnahme später als alternd: mehr als ${ageingAfterDays} Tage.`;
  throw invalidInput([{ field: 'staleAfterDays', message }]);
}
