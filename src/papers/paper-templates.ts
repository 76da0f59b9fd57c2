import { readdirSync } from 'node:fs';
import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { Dress } from '../rendering/dress.js';
import { Rendering, TEMPLATE_ROOT } from '../rendering/rendering.service.js';
import { DomainError } from '../texts/domain-error.js';
import { WordStylesOfCounties } from './word-styles/word-styles-of-counties.js';

/** A template papers can be written with. */
export interface TemplateChoice {
  key: string;
  name: string;
}

/** A template of the county with what it says now; nothing as long as nobody has released it. */
interface CountyTemplate extends TemplateChoice {
  basedOn: string;
  source: string | null;
}

const OF_COUNTY = `
  select t.key, t.name, t.based_on as "basedOn", v.source
  from paper_template t
  left join paper_template_version v on v.template_id = t.id and v.state = 'RELEASED'
  where t.body_id = :bodyId`;

/** Templates of papers: those of a county, and the shipped ones (folders of the template root). */
@Injectable()
export class PaperTemplates {
  constructor(
    private readonly database: Database,
    private readonly rendering: Rendering,
    private readonly wordStyles: WordStylesOfCounties,
    @Inject(TEMPLATE_ROOT) private readonly root: string,
  ) {}

  /** Those shipped with the program; `_gemeinsam` holds what they share. */
  names(): string[] {
    return readdirSync(this.root, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_'))
      .map(({ name }) => name)
      .sort();
  }

  /** What a county can write papers with: its own templates first. */
  async of(bodyId: string): Promise<TemplateChoice[]> {
    const own = await this.database.rows<CountyTemplate>(`${OF_COUNTY} order by t.name`, {
      bodyId,
    });
    const shipped = this.names();
    return [
      ...own.filter(({ source }) => source !== null).map(({ key, name }) => ({ key, name })),
      ...shipped.map((key) => ({ key, name: titleOf(key) })),
    ];
  }

  /** @throws DomainError INVALID_INPUT naming the templates there are */
  async check(bodyId: string, key: string): Promise<void> {
    const known = (await this.of(bodyId)).map((one) => one.key);
    if (known.includes(key)) return;
    const message = `Das Vorlagenmuster „${key}“ gibt es nicht. Möglich ist: ${known.join(', ')}.`;
    throw new DomainError('INVALID_INPUT', message, [{ field: 'template', message }]);
  }

  /**
   * What papers look like that are written with it today.
   * @throws DomainError TEMPLATE_INVALID when there is none, or none is released any more
   */
  async dress(bodyId: string, key: string): Promise<Dress> {
    const sql = `${OF_COUNTY} and t.key = :key`;
    const [own] = await this.database.rows<CountyTemplate>(sql, { bodyId, key });
    if (!own) return this.wordStyles.dressed(bodyId, this.rendering.dress(key));
    if (own.source !== null)
      return this.wordStyles.dressed(bodyId, this.dressed(own.basedOn, key, own.source));
    throw new DomainError(
      'TEMPLATE_INVALID',
      `Vom Vorlagenmuster „${own.name}“ ist keine Fassung freigegeben. Bitte wählen Sie für diese Vorlage ein anderes.`,
    );
  }

  /** What a shipped template says. @throws DomainError TEMPLATE_INVALID when there is none */
  shippedSource(name: string): string {
    return this.rendering.dress(name).template.source;
  }

  /** A text of one's own in the pieces and styles of a shipped template. */
  dressed(basedOn: string, key: string, source: string): Dress {
    const shipped = this.rendering.dress(basedOn);
    return { ...shipped, template: { ...shipped.template, name: key, source } };
  }
}

/** `berichtsvorlage-umsetzungsstand` becomes `Berichtsvorlage Umsetzungsstand`. */
export const titleOf = (template: string): string =>
  template
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
