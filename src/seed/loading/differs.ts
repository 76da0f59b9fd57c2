import { isDeepStrictEqual } from 'node:util';

/** Whether any column the row states is not what the record has. */
export function differs<T extends object>(record: T, row: Partial<T>): boolean {
  return Object.entries(row).some(
    ([column, value]) => !isDeepStrictEqual(record[column as keyof T], value),
  );
}
