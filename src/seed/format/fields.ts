import { Transform, Type } from 'class-transformer';
import { IsOptional, ValidateBy, ValidateNested } from 'class-validator';
import { type Check, amount, flag, whole } from './checks.js';

type Constructor = new () => object;

/** A field that must be there. */
export function Required(check: Check): PropertyDecorator {
  return field((value) =>
    value === undefined || value === null ? 'Diese Angabe fehlt.' : check(value),
  );
}

/** A field that may be left out or left blank. */
export function Optional(check: Check): PropertyDecorator {
  return all(IsOptional(), field(check));
}

/** `ja` or `nein`, also `true` or `false`. */
export function Flag(presence: typeof Required = Optional): PropertyDecorator {
  const words: Readonly<Record<string, boolean>> = {
    ja: true,
    true: true,
    nein: false,
    false: false,
  };
  return all(
    read((word) => words[word]),
    presence(flag),
  );
}

export function Whole(presence: typeof Required = Optional): PropertyDecorator {
  return all(
    read((digits) => Number(digits)),
    presence(whole),
  );
}

/** An amount of money in euro, with a point or a comma. */
export function Amount(): PropertyDecorator {
  return all(
    read((digits) => Number(digits.replace(',', '.'))),
    Optional(amount),
  );
}

/** A group of fields of its own. */
export function Group(
  type: () => Constructor,
  presence: typeof Required = Optional,
): PropertyDecorator {
  const isGroup: Check = (value) =>
    typeof value === 'object' && !Array.isArray(value)
      ? null
      : 'Erwartet wird eine Gruppe von Angaben.';
  return all(Type(type), presence(isGroup), ValidateNested());
}

/** A list of groups. */
export function Groups(
  type: () => Constructor,
  presence: typeof Required = Optional,
): PropertyDecorator {
  const isList: Check = (value) =>
    Array.isArray(value) ? null : 'Erwartet wird eine Liste: je Eintrag ein Bindestrich.';
  return all(Type(type), presence(isList), ValidateNested({ each: true }));
}

/** Files hold nothing but text; see `read-yaml.ts`. */
function read(convert: (given: string) => unknown): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? (convert(value.trim()) ?? value) : value,
  );
}

function field(check: Check): PropertyDecorator {
  return ValidateBy({
    name: 'seedField',
    validator: {
      validate: (value: unknown) => check(value) === null,
      defaultMessage: (args) => check(args?.value) ?? '',
    },
  });
}

function all(...decorators: PropertyDecorator[]): PropertyDecorator {
  return (target, property) => {
    for (const decorate of decorators) decorate(target, property);
  };
}
