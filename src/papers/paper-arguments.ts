import { DomainError } from '../texts/domain-error.js';

/** What was given on the command line. */
export type Values = Readonly<Record<string, string | boolean | undefined>>;

export function text(values: Values, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' && value.trim() ? value.trim() : undefined;
}

/** @throws DomainError INVALID_INPUT with an example where it is not given */
export const required = (values: Values, name: string, example: string): string =>
  text(values, name) ?? missing(`--${name}`, `zum Beispiel --${name} ${example}`);

/** On the command line an unknown county or paper is a wrong argument like any other. */
export async function asArgument<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    if (error.code !== 'NOT_FOUND' && error.code !== 'INVALID_INPUT') throw error;
    throw new DomainError('INVALID_INPUT', error.message, [], { cause: error });
  }
}

function missing(option: string, example: string): never {
  throw invalid(`Es fehlt ${option}, ${example}.`);
}

export const invalid = (sentence: string): DomainError =>
  new DomainError('INVALID_INPUT', sentence);
