import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { Admission } from '../organizations/access.js';
import { IS_FRESH, IS_OVERDUE, lacking } from './computed-conditions.js';
import { FRESHNESS, type FreshnessCode, type FreshnessLimits } from './freshness.js';
import type { MeasureDocument, Named } from './measure-document.js';
import { type Lack, LACKS } from './quality.js';
import { inWords, type Question, questionOn } from './question.js';
import { RememberedFinds } from './remembered-finds.js';
import { IN_FORCE, REPORT } from './state-queries.js';
import { visible } from './visible-measures.js';

export interface QualityCount {
  measures: number;
  /** Those that lack anything. */
  incomplete: number;
  overdue: number;
  lacks: Record<Lack, number>;
  freshness: Record<FreshnessCode, number>;
}

/** Null: nobody leads these measures. */
export interface UnitQuality extends QualityCount {
  unit: Named | null;
}

/** Both databases count in numbers they may give as text. */
type CountRow = Record<string, number | string> & { unit: string | null; sample: string };

const CODES = {
  lacks: Object.keys(LACKS) as Lack[],
  freshness: Object.keys(FRESHNESS) as FreshnessCode[],
};
const ANY = CODES.lacks.map((lack) => `(${lacking(lack)})`).join(' or ');

const counted = (condition: string, name: string): string =>
  `sum(case when ${condition} then 1 else 0 end) as "${name}"`;

const COLUMNS = [
  counted(ANY, 'incomplete'),
  counted(IS_OVERDUE, 'overdue'),
  ...CODES.lacks.map((lack) => counted(lacking(lack), lack)),
  ...CODES.freshness.map((code) => counted(IS_FRESH[code], code)),
].join(', ');

/** Counts by unit what the measures lack; reads one document per unit, for its name on that day. */
@Injectable()
export class QualityCounts {
  constructor(
    private readonly database: Database,
    private readonly remembered: RememberedFinds,
  ) {}

  /** One per unit that leads a measure the reader sees on that day, by name. */
  async byUnit(
    reader: Admission,
    day: string,
  ): Promise<{ limits: FreshnessLimits; units: readonly UnitQuality[] }> {
    const question = await questionOn(this.database, reader, day);
    const units = await this.remembered.of({
      bodyId: reader.bodyId,
      question: inWords(question, 'quality by unit'),
      find: () => this.count(question),
      weigh: ({ length }) => length,
    });
    return { limits: question.limits, units };
  }

  private async count({ parameters, reading }: Question): Promise<UnitQuality[]> {
    const rows = await this.database.rows<CountRow>(
      `select lead.value as unit, count(*) as measures, max(r.id) as sample, ${COLUMNS}
      from revision r ${REPORT}
      left join revision_facet lead on lead.revision_id = r.id and lead.facet = 'LEAD'
      where ${IN_FORCE}${visible(reading, 'r')} group by lead.value`,
      parameters,
    );
    const names = await this.names(rows.map(({ sample }) => sample));
    const units = rows.map((row) => ({
      ...countOf(row),
      unit: names.get(row.unit ?? '') ?? null,
    }));
    return units.sort((a, b) => byName(a.unit, b.unit));
  }

  private async names(samples: readonly string[]): Promise<Map<string, Named>> {
    if (samples.length === 0) return new Map();
    const rows = await this.database.rows<{ document: string }>(
      'select document from revision where id in (:...samples)',
      { samples },
    );
    const leads = rows.map(({ document }) => (JSON.parse(document) as MeasureDocument).lead);
    return new Map(leads.flatMap((lead) => (lead ? [[lead.key, lead]] : [])));
  }
}

function countOf(row: CountRow): QualityCount {
  const numbers = <Code extends string>(codes: readonly Code[]) =>
    Object.fromEntries(codes.map((code) => [code, Number(row[code])])) as Record<Code, number>;
  return {
    measures: Number(row.measures),
    incomplete: Number(row.incomplete),
    overdue: Number(row.overdue),
    lacks: numbers(CODES.lacks),
    freshness: numbers(CODES.freshness),
  };
}

/** Those nobody leads come last. */
function byName(a: Named | null, b: Named | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a.name.localeCompare(b.name, 'de') || a.key.localeCompare(b.key, 'de');
}
