/** The code behind a German label, e.g. `ONGOING` for `laufend`. Labels are checked before loading. */
export function codeOf<Table extends Readonly<Record<string, string>>>(
  table: Table,
  label: string,
): keyof Table & string {
  const entry = Object.entries(table).find(([, text]) => text === label);
  if (!entry) throw new Error(`„${label}“ is none of ${Object.values(table).join(', ')}.`);
  return entry[0];
}

export function optionalCode<Table extends Readonly<Record<string, string>>>(
  table: Table,
  label: string | null | undefined,
): (keyof Table & string) | null {
  return label === undefined || label === null ? null : codeOf(table, label);
}
