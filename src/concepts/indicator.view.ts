import { coded } from '../texts/coded.js';
import { code, decimal, flag, list, maybe, object, record, text } from '../web/schema.js';
import type { IndicatorValue } from './indicator-value.entity.js';
import { type Indicator, INDICATOR_UNITS } from './indicator.entity.js';
import { computedShare, readPrinted } from './printed-figure.js';

const VALUE = object('IndicatorValue', 'Wert einer Kennzahl', {
  subject: text('Wofür der Wert gilt', 'Lünen'),
  isTotal: flag('Summe der übrigen Zeilen'),
  printed: text('Wie gedruckt; wird nie verbessert', '34,6 %'),
  value: maybe(decimal('Als Zahl')),
  computed: maybe(
    record(
      {
        value: decimal('Errechneter Anteil in Prozent, so genau wie der gedruckte'),
        differs: flag('Der gedruckte Wert folgt nicht aus den gedruckten Zahlen'),
      },
      'Aus den Zahlen der Quelle nachgerechnet; null, wo es nichts zu rechnen gibt',
    ),
  ),
  asOf: maybe(text('Stand; so genau, wie es die Quelle sagt')),
  source: maybe(text('Fundstelle')),
});

export const INDICATOR = object('Indicator', 'Kennzahl zur Gesellschaft, nie zur Wirkung', {
  key: text('Kurzname'),
  name: text('Name'),
  unit: code(INDICATOR_UNITS, 'Einheit'),
  table: maybe(
    record({ key: text('Kurzname'), title: maybe(text('Titel')) }, 'Tabelle, zu der sie gehört'),
  ),
  methodNote: maybe(text('Wie sie erhoben ist')),
  values: list(VALUE),
  source: maybe(text('Fundstelle')),
});

export function indicatorView(
  indicator: Indicator,
  indicators: readonly Indicator[],
  values: readonly IndicatorValue[],
) {
  const valuesOf = (key: string | null) => {
    const wanted = indicators.find((candidate) => candidate.key === key);
    return values.filter(({ indicatorId }) => indicatorId === wanted?.id);
  };
  const numerators = valuesOf(indicator.numeratorKey);
  const denominators = valuesOf(indicator.denominatorKey);
  return {
    key: indicator.key,
    name: indicator.name,
    unit: coded(INDICATOR_UNITS, indicator.unit),
    table: indicator.tableKey ? { key: indicator.tableKey, title: indicator.tableTitle } : null,
    methodNote: indicator.methodNote,
    values: valuesOf(indicator.key).map((value) => ({
      subject: value.subject,
      isTotal: value.isTotal,
      printed: value.printed,
      value: value.value,
      computed: computed(value, numerators, denominators),
      asOf: value.asOf,
      source: value.source,
    })),
    source: indicator.source,
  };
}

function computed(
  share: IndicatorValue,
  numerators: readonly IndicatorValue[],
  denominators: readonly IndicatorValue[],
) {
  const numerator = figure(numerators, share.subject);
  const denominator = figure(denominators, share.subject);
  if (numerator === null || denominator === null) return null;
  const result = computedShare(numerator, denominator, share.printed);
  return result && { value: result.computed, differs: result.differs };
}

function figure(values: readonly IndicatorValue[], subject: string): number | null {
  const found = values.find((value) => value.subject === subject);
  return found ? (found.value ?? readPrinted(found.printed)) : null;
}
