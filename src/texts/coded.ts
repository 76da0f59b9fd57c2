/** A value of a table of values as programs know it, with the German word people read. */
export interface Coded<Code extends string = string> {
  code: Code;
  label: string;
}

export function coded<Code extends string>(
  labels: Readonly<Record<Code, string>>,
  code: Code,
): Coded<Code> {
  return { code, label: labels[code] };
}
