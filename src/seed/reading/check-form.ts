import { getMetadataStorage, type ValidationError, validateSync } from 'class-validator';
import type { Path, Problem } from '../problem.js';

/** What does not have the form the classes of the seed format state, unknown fields included. */
export function checkForm(data: object): Problem[] {
  const options = { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: false };
  return validateSync(data, options).flatMap((error) => problemsOf(error, []));
}

function problemsOf(error: ValidationError, above: Path): Problem[] {
  const path = [...above, /^\d+$/.test(error.property) ? Number(error.property) : error.property];
  const message = messageOf(error);
  const own = message === null ? [] : [{ path, message }];
  return [...own, ...(error.children ?? []).flatMap((child) => problemsOf(child, path))];
}

function messageOf(error: ValidationError): string | null {
  const { seedField, whitelistValidation, nestedValidation } = error.constraints ?? {};
  if (seedField !== undefined) return seedField;
  if (whitelistValidation !== undefined) return unknownField(error);
  return nestedValidation === undefined ? null : 'Erwartet wird eine Gruppe von Angaben.';
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
