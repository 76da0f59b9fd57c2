import type { ColumnOptions, ValueTransformer } from 'typeorm';

/**
 * The column types of the product. All of them mean the same in SQLite and PostgreSQL, so that one
 * migration set serves both: points in time and days are ISO text (which sorts), documents are text
 * (a frozen document must come back byte for byte, which jsonb does not promise).
 */

const asDate: ValueTransformer = {
  to: (value: Date | null | undefined) => value?.toISOString() ?? value,
  from: (value: string | null) => (value === null ? null : new Date(value)),
};

const asJson: ValueTransformer = {
  to: (value: unknown) => (value === null || value === undefined ? value : JSON.stringify(value)),
  from: (value: string | null): unknown => (value === null ? null : JSON.parse(value)),
};

/** UUIDv7 text. */
export const ID = { type: 'varchar', length: '36' } as const satisfies ColumnOptions;
/** The stable short name by which files and addresses call a record, e.g. `amt-jugend-bildung`. */
export const KEY = { type: 'varchar', length: '120' } as const satisfies ColumnOptions;
/** One value of a table of values in code, e.g. `IN_PROGRESS`. */
export const CODE = { type: 'varchar', length: '40' } as const satisfies ColumnOptions;
export const TEXT = { type: 'text' } as const satisfies ColumnOptions;
/** A day as `YYYY-MM-DD`. */
export const DAY = { type: 'varchar', length: '10' } as const satisfies ColumnOptions;
/** A date as a person wrote it, e.g. `Mai 2021`; read with `PartialDate`. */
export const PARTIAL_DATE = { type: 'varchar', length: '80' } as const satisfies ColumnOptions;
/** A point in time, kept as UTC text with milliseconds. */
export const INSTANT = {
  type: 'varchar',
  length: '24',
  transformer: asDate,
} as const satisfies ColumnOptions;
/** A JSON document or list, kept as text. */
export const JSON_TEXT = { type: 'text', transformer: asJson } as const satisfies ColumnOptions;
export const INTEGER = { type: 'integer' } as const satisfies ColumnOptions;
export const NUMBER = { type: 'double precision' } as const satisfies ColumnOptions;
export const FLAG = { type: 'boolean' } as const satisfies ColumnOptions;

export const OPTIONAL = { nullable: true } as const satisfies ColumnOptions;
