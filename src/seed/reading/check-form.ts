import { getMetadataStorage, type ValidationError, validateSync } from 'class-validator';
import type { Path, Problem } from '../problem.js';

/** What does not have the form the classes of the seed format state, unknown fields included. */
export function checkForm(data: object): Problem[] {
  const options = { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: false };
  return validateSync(data, options).flatMap((error) => problemsOf(error, []));
}

function problemsOf(error: ValidationError, above: Path): Problem[] {
  const path = [...above, /^\d+$/.test(error.property) ? Number(error.property) : error.property];
  const own = Object.entries(error.constraints ?? {})
    .map(([rule, message]) => (rule === 'whitelistValidation' ? unknownField(error) : message))
    .filter((message) => message !== '')
    .map((message) => ({ path, message }));
  return [...own, ...(error.children ?? []).flatMap((child) => problemsOf(child, path))];
}

function unknownField({ property, target }: ValidationError): string {
  return `„${property}“ ist nicht bekannt. Erlaubt ist: ${fieldsOf(target?.constructor).join(', ')}.`;
}

/** The fields a class of the seed format allows, in the order they are stated. */
export function fieldsOf(type: object | undefined): string[] {
  if (typeof type !== 'function') return [];
  const rules = getMetadataStorage().getTargetValidationMetadatas(type, '', false, false);
  return [...new Set(rules.map((rule) => rule.propertyName))];
}
