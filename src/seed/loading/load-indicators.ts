import type { EntityManager } from 'typeorm';
import { IndicatorValue } from '../../concepts/indicator-value.entity.js';
import { Indicator, INDICATOR_UNITS } from '../../concepts/indicator.entity.js';
import { readPrinted } from '../../concepts/printed-figure.js';
import { LONGEST_KEY } from '../format/checks.js';
import type { IndicatorRecord, IndicatorTableRecord } from '../format/concept-records.js';
import type { SeedData } from '../seed-format.js';
import { slug } from '../../texts/slug.js';
import { codeOf } from './codes.js';
import { KeyedRecords, type Row } from './keyed-records.js';
import { type Tally, tally } from './tally.js';

type IndicatorRow = Omit<Row<Indicator>, 'position'>;
type Value = Omit<Row<IndicatorValue>, 'position' | 'indicatorId'> & { indicatorKey: string };

/** A table becomes one indicator per column; a figure that stands alone is one. */
export async function loadIndicators(
  em: EntityManager,
  bodyId: string,
  { kennzahltabellen, kennzahlen }: SeedData,
): Promise<Tally[]> {
  const rows = [...kennzahltabellen.flatMap(columnRows), ...kennzahlen.map(singleRow)];
  const values = [...kennzahltabellen.flatMap(tableValues), ...kennzahlen.flatMap(singleValues)];
  const keys = (records: readonly { key: string }[]) => records.map(({ key }) => key);
  const indicators = await KeyedRecords.open(em, Indicator, bodyId, 'key', keys(rows));
  const indicatorValues = await KeyedRecords.open(em, IndicatorValue, bodyId, 'key', keys(values));
  const stored = await indicators.store(
    em,
    rows.map((row, position) => ({ ...row, position })),
  );
  const storedValues = await indicatorValues.store(
    em,
    values.map(({ indicatorKey, ...value }, position) => ({
      ...value,
      position,
      indicatorId: indicators.id(indicatorKey),
    })),
  );
  return [
    tally('Kennzahlen', rows.length, stored),
    tally('Werte von Kennzahlen', values.length, storedValues),
  ];
}

function columnRows(table: IndicatorTableRecord): IndicatorRow[] {
  const columnKey = (column: string | undefined) =>
    column ? `${table.schluessel}-${column}` : null;
  return table.spalten.map((column) => ({
    key: `${table.schluessel}-${column.schluessel}`,
    name: column.name,
    unit: codeOf(INDICATOR_UNITS, column.einheit),
    tableKey: table.schluessel,
    tableTitle: table.titel,
    numeratorKey: columnKey(column.zaehler),
    denominatorKey: columnKey(column.nenner),
    methodNote: table.methode ?? null,
    source: table.quelle,
  }));
}

function tableValues(table: IndicatorTableRecord): Value[] {
  return table.spalten.flatMap((column, index) =>
    table.zeilen.map((row) =>
      value(
        {
          key: `${table.schluessel}-${column.schluessel}`,
          asOf: table.stand,
          source: table.quelle,
        },
        row.gegenstand,
        row.werte[index] ?? '',
        row.gesamt,
      ),
    ),
  );
}

function singleRow(record: IndicatorRecord): IndicatorRow {
  return {
    key: record.schluessel,
    name: record.name,
    unit: codeOf(INDICATOR_UNITS, record.einheit),
    tableKey: null,
    tableTitle: null,
    numeratorKey: null,
    denominatorKey: null,
    methodNote: record.methode ?? null,
    source: record.quelle,
  };
}

function singleValues({ schluessel, stand, quelle, werte }: IndicatorRecord): Value[] {
  return werte.map(({ gegenstand, gedruckt }) =>
    value({ key: schluessel, asOf: stand, source: quelle }, gegenstand, gedruckt),
  );
}

function value(
  indicator: { key: string; asOf: string | undefined; source: string },
  subject: string,
  printed: string,
  isTotal = false,
): Value {
  return {
    indicatorKey: indicator.key,
    key: `${indicator.key}-${slug(subject)}`.slice(0, LONGEST_KEY),
    subject,
    isTotal,
    printed,
    value: readPrinted(printed),
    asOf: indicator.asOf ?? null,
    source: indicator.source,
  };
}
