import { coded } from '../texts/coded.js';
import { code, day, list, maybe, named, object, record, text, whole } from '../web/schema.js';
import { FRESHNESS, type FreshnessCode, type FreshnessLimits } from './freshness.js';
import type { MeasureFilter } from './measure-filter.js';
import { measuresLink } from './measures-link.js';
import { type Lack, LACKS } from './quality.js';
import type { QualityCount, UnitQuality } from './quality-counts.js';

const COUNT = {
  count: whole('Zahl der Maßnahmen', 3),
  link: maybe(
    text(
      'Liste dieser Maßnahmen; null bei den Maßnahmen ohne Federführung',
      '/api/v1/bodies/warendorf/measures?missing=LEAD&asOf=2023-05-25',
    ),
  ),
};
const COUNTS = {
  measures: whole('Zahl der Maßnahmen', 115),
  incomplete: whole('Maßnahmen, denen etwas fehlt', 12),
  overdue: record(COUNT, 'Überfällige Maßnahmen'),
  missing: list(
    record({ item: code(LACKS, 'Was fehlt'), ...COUNT }),
    'Was für eine Vorlage noch fehlt. Von archivierten und aufgegangenen Maßnahmen wird nichts mehr verlangt.',
  ),
  freshness: list(
    record({ freshness: code(FRESHNESS, 'Wie alt der Sachstand ist'), ...COUNT }),
    'Alle Maßnahmen nach dem Alter ihres Sachstands',
  ),
};

export const QUALITY = object('Quality', 'Was in einem Kreis fehlt oder veraltet ist', {
  asOf: day('Stichtag'),
  ageingAfterDays: whole('Tage, nach denen ein Sachstand bald zu erneuern ist', 183),
  staleAfterDays: whole('Tage, nach denen ein Sachstand veraltet ist', 365),
  ...COUNTS,
  units: list(
    record({ unit: maybe(named('Federführung; null, wenn keine zugeordnet ist')), ...COUNTS }),
    'Dasselbe nach Federführung, mit den Namen des Stichtags',
  ),
});

export function qualityView(
  bodyKey: string,
  asOf: string,
  limits: FreshnessLimits,
  units: readonly UnitQuality[],
) {
  const link = (filter: MeasureFilter) => measuresLink(bodyKey, asOf, filter);
  return {
    asOf,
    ageingAfterDays: limits.ageingAfterDays,
    staleAfterDays: limits.staleAfterDays,
    ...countsView(total(units), link),
    units: units.map((count) => ({
      unit: count.unit,
      ...countsView(count, (filter) =>
        count.unit ? link({ lead: count.unit.key, ...filter }) : null,
      ),
    })),
  };
}

function countsView(
  { measures, incomplete, overdue, lacks, freshness }: QualityCount,
  link: (filter: MeasureFilter) => string | null,
) {
  return {
    measures,
    incomplete,
    overdue: { count: overdue, link: link({ overdue: true }) },
    missing: (Object.keys(LACKS) as Lack[]).map((lack) => ({
      item: coded(LACKS, lack),
      count: lacks[lack],
      link: link({ missing: lack }),
    })),
    freshness: (Object.keys(FRESHNESS) as FreshnessCode[]).map((one) => ({
      freshness: coded(FRESHNESS, one),
      count: freshness[one],
      link: link({ freshness: one }),
    })),
  };
}

function total(units: readonly QualityCount[]): QualityCount {
  const sum = (number: (unit: QualityCount) => number): number =>
    units.reduce((whole, unit) => whole + number(unit), 0);
  const each = <Code extends string>(
    labels: Readonly<Record<Code, string>>,
    number: (unit: QualityCount, code: Code) => number,
  ) =>
    Object.fromEntries(
      (Object.keys(labels) as Code[]).map((one) => [one, sum((unit) => number(unit, one))]),
    ) as Record<Code, number>;
  return {
    measures: sum(({ measures }) => measures),
    incomplete: sum(({ incomplete }) => incomplete),
    overdue: sum(({ overdue }) => overdue),
    lacks: each(LACKS, ({ lacks }, lack) => lacks[lack]),
    freshness: each(FRESHNESS, ({ freshness }, one) => freshness[one]),
  };
}
