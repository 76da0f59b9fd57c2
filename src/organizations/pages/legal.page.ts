import { Injectable } from '@nestjs/common';
import type { Actor } from '../../auth/actor.js';
import { COUNTY_TEXTS, type CountyTextKind } from '../county-text-kind.js';
import { CountyTexts } from '../county-texts.js';
import { SpokenForCounty } from '../spoken-for-county.js';

/** What a county says on one of its pages, in paragraphs; null where it has not said it yet. */
type Said = Partial<Record<CountyTextKind, string[] | null>>;

/** What the pages show that the law asks for. */
@Injectable()
export class LegalPage {
  constructor(
    private readonly counties: SpokenForCounty,
    private readonly texts: CountyTexts,
  ) {}

  /** @param named the key of a county, from the address */
  async view(actor: Actor, named: unknown, title: string, kinds: readonly CountyTextKind[]) {
    const { county, choice } = await this.counties.find(actor, named);
    const texts = county && (await this.texts.of(county.id));
    const said: Said = Object.fromEntries(
      kinds.map((kind) => [kind, paragraphs(texts?.get(kind)?.text ?? '')]),
    );
    return {
      title,
      styles: ['verwaltung'],
      county,
      choice: county ? [] : choice.map(({ key, name }) => ({ key, name })),
      path: COUNTY_TEXTS[kinds[0] ?? 'IMPRINT'].path,
      said,
    };
  }
}

function paragraphs(text: string): string[] | null {
  const found = text
    .split(/\r?\n\s*\r?\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
  return found.length === 0 ? null : found;
}
