import type { IndicatorValue } from '../../concepts/indicator-value.entity.js';
import type { Indicator } from '../../concepts/indicator.entity.js';
import { type ComputedShare, computedShare } from '../../concepts/printed-figure.js';
import { knownOn } from '../../texts/partial-date.js';
import type { CountyRecords } from './county-records.js';

/** Figures about society, as printed in the source; never about the effect of a measure. */
export interface Kennzahlen {
  tabellen: Kennzahltabelle[];
  /** Figures that stand alone, one value each. */
  einzelne: { name: string; gegenstand: string; wert: string; stand: string | null }[];
  /** Figures with a value per subject. */
  reihen: {
    name: string;
    stand: string | null;
    methode: string | null;
    quelle: string | null;
    werte: { gegenstand: string; wert: string }[];
  }[];
}

export interface Kennzahltabelle {
  titel: string;
  stand: string | null;
  methode: string | null;
  quelle: string | null;
  /** A share is followed by a column with the value computed from the table itself. */
  spalten: { name: string; errechnet: boolean }[];
  /** Of each column but the first, per hundred of the table. */
  spaltenbreite: number;
  /** One value per column; `weichtAb`: the printed share does not follow from the printed numbers. */
  zeilen: {
    gegenstand: string;
    gesamt: boolean;
    werte: { text: string; weichtAb: boolean }[];
  }[];
  errechneteAnteile: boolean;
  abweichungen: { gegenstand: string; spalte: string; gedruckt: string; errechnet: string }[];
  /** The printed shares; null where the table has none. */
  diagramm: {
    titel: string;
    reihen: string[];
    werte: { bezeichnung: string; werte: (number | null)[] }[];
  } | null;
}

/** What is known by that day. */
export function figureContents({ indicators, values }: CountyRecords, day: string): Kennzahlen {
  const known = values.filter((value) => knownOn(day, value.asOf));
  const columns = indicators.filter(({ id }) => known.some((value) => value.indicatorId === id));
  const tables = new Set(columns.flatMap(({ tableKey }) => tableKey ?? []));
  const alone = columns
    .filter(({ tableKey }) => tableKey === null)
    .map((indicator) => series(indicator, known));
  return {
    tabellen: [...tables].map((key) =>
      table(
        columns.filter(({ tableKey }) => tableKey === key),
        known,
      ),
    ),
    einzelne: alone
      .filter(({ werte }) => werte.length === 1)
      .flatMap(({ name, stand, werte }) => werte.map((value) => ({ name, stand, ...value }))),
    reihen: alone.filter(({ werte }) => werte.length > 1),
  };
}

function series(
  indicator: Indicator,
  values: readonly IndicatorValue[],
): Kennzahlen['reihen'][number] {
  const own = values.filter(({ indicatorId }) => indicatorId === indicator.id);
  return {
    name: indicator.name,
    stand: own[0]?.asOf ?? null,
    methode: indicator.methodNote,
    quelle: indicator.source,
    werte: own.map(({ subject, printed }) => ({ gegenstand: subject, wert: printed })),
  };
}

/** Width of the column with the subjects, per hundred of the table. */
const FIRST_COLUMN = 16;

interface Row {
  subject: { name: string; isTotal: boolean };
  cells: Cell[];
}

interface Cell {
  column: Indicator;
  value: IndicatorValue | undefined;
  share: ComputedShare | null;
}

function table(columns: readonly Indicator[], values: readonly IndicatorValue[]): Kennzahltabelle {
  const [first] = columns;
  const rows: Row[] = subjects(columns, values).map((subject) => ({
    subject,
    cells: columns.map((column) => cell(column, columns, subject.name, values)),
  }));
  const cells = rows.flatMap((row) => row.cells);
  const shares = new Set(cells.filter(({ share }) => share).map(({ column }) => column));
  return {
    titel: first?.tableTitle ?? first?.name ?? '',
    stand: cells.find(({ value }) => value?.asOf)?.value?.asOf ?? null,
    methode: first?.methodNote ?? null,
    quelle: first?.source ?? null,
    spalten: columns.flatMap((column) => [
      { name: column.name, errechnet: false },
      ...(shares.has(column) ? [{ name: column.name, errechnet: true }] : []),
    ]),
    spaltenbreite: Math.floor((100 - FIRST_COLUMN) / (columns.length + shares.size)),
    zeilen: rows.map(({ subject, cells }) => ({
      gegenstand: subject.name,
      gesamt: subject.isTotal,
      werte: cells.flatMap((entry) => printed(entry, shares.has(entry.column))),
    })),
    errechneteAnteile: shares.size > 0,
    abweichungen: rows.flatMap(({ subject, cells }, index) =>
      cells.flatMap((entry, column) =>
        deviation(subject.name, entry, subject.isTotal ? sumAbove(rows, index, column) : null),
      ),
    ),
    diagramm: chart(columns, rows),
  };
}

function subjects(
  columns: readonly Indicator[],
  values: readonly IndicatorValue[],
): { name: string; isTotal: boolean }[] {
  const own = values.filter(({ indicatorId }) => columns.some(({ id }) => id === indicatorId));
  const byName = new Map(own.map(({ subject, isTotal }) => [subject, isTotal]));
  return [...byName].map(([name, isTotal]) => ({ name, isTotal }));
}

function cell(
  column: Indicator,
  columns: readonly Indicator[],
  subject: string,
  values: readonly IndicatorValue[],
): Cell {
  const of = (key: string | null): IndicatorValue | undefined => {
    const indicator = columns.find((candidate) => candidate.key === key);
    return values.find((value) => value.indicatorId === indicator?.id && value.subject === subject);
  };
  const value = of(column.key);
  const [part, whole] = [of(column.numeratorKey)?.value, of(column.denominatorKey)?.value];
  return {
    column,
    value,
    share:
      value && part != null && whole != null ? computedShare(part, whole, value.printed) : null,
  };
}

/** The printed value and, for a share, the computed one beside it. */
function printed({ value, share }: Cell, isShare: boolean): { text: string; weichtAb: boolean }[] {
  const weichtAb = share?.differs ?? false;
  return [
    { text: value?.printed ?? '–', weichtAb },
    ...(isShare ? [{ text: share ? percent(share.computed) : '–', weichtAb }] : []),
  ];
}

function deviation(
  gegenstand: string,
  { column, value, share }: Cell,
  sum: number | null,
): Kennzahltabelle['abweichungen'] {
  if (!value) return [];
  const entry = { gegenstand, spalte: column.name, gedruckt: value.printed };
  if (share?.differs) return [{ ...entry, errechnet: percent(share.computed) }];
  if (sum === null || sum === value.value) return [];
  return [{ ...entry, errechnet: `${sum.toLocaleString('de-DE')} (Summe)` }];
}

/** What a total row should say in a column of counts; null where that cannot be told. */
function sumAbove(rows: readonly Row[], total: number, column: number): number | null {
  const cells = rows.flatMap(({ cells }, index) => (index === total ? [] : (cells[column] ?? [])));
  const values = cells.map(({ value }) => value?.value ?? null);
  if (cells[0]?.column.unit !== 'COUNT' || values.includes(null)) return null;
  return values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}

const percent = (value: number): string =>
  `${value.toLocaleString('de-DE', { minimumFractionDigits: 1 })} %`;

function chart(columns: readonly Indicator[], rows: readonly Row[]): Kennzahltabelle['diagramm'] {
  const shares = columns.filter(({ unit }) => unit === 'PERCENT');
  if (shares.length === 0) return null;
  return {
    titel: `${columns[0]?.tableTitle ?? ''}: gedruckte Anteile in Prozent`,
    reihen: shares.map(({ name }) => name),
    werte: rows.map(({ subject, cells }) => ({
      bezeichnung: subject.name,
      werte: cells
        .filter(({ column }) => shares.includes(column))
        .map(({ value }) => value?.value ?? null),
    })),
  };
}
