import { DomainError, type FieldProblem } from '../texts/domain-error.js';

/** Names of fields and, in lists, positions counted from 0, e.g. `['massnahmen', 3, 'titel']`. */
export type Path = readonly (string | number)[];

/** Something wrong in the seed data. */
export interface Problem {
  path: Path;
  /** The German sentence that says what would be right. */
  message: string;
}

/** `massnahmen[3].titel` */
export function printPath(path: Path): string {
  return path.reduce<string>((printed, step) => {
    if (typeof step === 'number') return `${printed}[${step}]`;
    return printed === '' ? step : `${printed}.${step}`;
  }, '');
}

/** @param problems the place as the person finds it, and what is wrong there */
export function seedInvalid(problems: readonly FieldProblem[]): DomainError {
  const count = problems.length === 1 ? 'eine Stelle ist' : `${problems.length} Stellen sind`;
  return new DomainError(
    'SEED_INVALID',
    `Es wurde nichts geladen: ${count} nicht richtig.`,
    problems,
  );
}
