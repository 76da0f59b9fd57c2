import { applyDecorators, type Type as Class } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, type ApiPropertyOptions } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  ValidateBy,
  ValidateIf,
  ValidateNested,
  type ValidationArguments,
} from 'class-validator';
import { isDay } from '../texts/days.js';
import { DomainError } from '../texts/domain-error.js';
import { PartialDate } from '../texts/partial-date.js';

/*
 * The words input classes of documents that are sent are written with: what a value must be, and
 * whether it must be there.
 */

/** What a value must be. */
export interface Value {
  schema: ApiPropertyOptions;
  readonly holds: (value: unknown) => boolean;
  /** What is allowed, in a German sentence. */
  allowed: string;
}

const MOST_ENTRIES = 200;
const LONGEST_KEY = 120;
const LONGEST_PARTIAL_DATE = 80;

/** Must be there. */
export const Required = (value: Value, description: string) =>
  applyDecorators(ApiProperty(described(value, description)), mustHold(value));

/** May be left out, but cannot be blank. */
export const Optional = (value: Value, description: string) =>
  applyDecorators(
    ApiPropertyOptional(described(value, description)),
    ValidateIf((_, given) => given !== undefined),
    mustHold(value),
  );

/** May be left out; `null` says that nothing is known. */
export const Blankable = (value: Value, description: string) =>
  applyDecorators(
    ApiPropertyOptional({ ...described(value, description), nullable: true }),
    ValidateIf((_, given) => given !== undefined && given !== null),
    mustHold(value),
  );

/** May be left out; a list of records of their own. */
export function OptionalList(of: Class, description: string) {
  const message = `Erlaubt ist eine Liste von Angaben mit höchstens ${MOST_ENTRIES} Einträgen.`;
  return applyDecorators(
    ApiPropertyOptional({ description, type: [of], maxItems: MOST_ENTRIES }),
    ValidateIf((_, given) => given !== undefined),
    IsArray({ message }),
    ArrayMaxSize(MOST_ENTRIES, { message }),
    ValidateNested({ each: true, message: 'Erlaubt ist eine Gruppe von Angaben.' }),
    Type(() => of),
  );
}

/** A text that says something, kept exactly as it comes. @param maxLength in UTF-16 units */
export const text = (maxLength: number, example?: string): Value => ({
  schema: { type: 'string', maxLength, ...(example === undefined ? {} : { example }) },
  holds: (value) => typeof value === 'string' && value.trim() !== '' && value.length <= maxLength,
  allowed: `Erlaubt ist ein Text mit höchstens ${maxLength} Zeichen, der nicht leer ist.`,
});

/** The key by which another record is called, or the number of a measure. */
export const key = (example?: string): Value => text(LONGEST_KEY, example);

export const oneOf = (labels: Readonly<Record<string, string>>): Value => ({
  schema: { enum: Object.keys(labels) },
  holds: (value) => typeof value === 'string' && Object.hasOwn(labels, value),
  allowed: `Erlaubt ist: ${Object.keys(labels).join(', ')}.`,
});

export const yesOrNo: Value = {
  schema: { type: 'boolean' },
  holds: (value) => typeof value === 'boolean',
  allowed: 'Erlaubt ist true oder false.',
};

export const day: Value = {
  schema: { type: 'string', format: 'date' },
  holds: (value) => typeof value === 'string' && isDay(value),
  allowed: 'Erlaubt ist ein Tag in der Form JJJJ-MM-TT, zum Beispiel 2023-05-25.',
};

export const partialDate: Value = {
  schema: { type: 'string', maxLength: LONGEST_PARTIAL_DATE, example: 'Mai 2021' },
  holds: (value) =>
    typeof value === 'string' && value.length <= LONGEST_PARTIAL_DATE && isPartialDate(value),
  allowed: 'Erlaubt ist ein Datum, zum Beispiel 25.05.2023, 2023-05-25, Mai 2021 oder 2018.',
};

export const wholeNumber = (minimum: number, maximum: number): Value => ({
  schema: { type: 'integer', minimum, maximum },
  holds: (value) => Number.isInteger(value) && isBetween(value, minimum, maximum),
  allowed: `Erlaubt ist eine ganze Zahl von ${minimum} bis ${maximum}.`,
});

/** Euro, also cents. */
export const amount = (maximum: number): Value => ({
  schema: { type: 'number', minimum: 0, maximum },
  holds: (value) => isBetween(value, 0, maximum),
  allowed: `Erlaubt ist ein Betrag von 0 bis ${maximum}.`,
});

/** A list without doubles. */
export const listOf = ({ schema, holds, allowed }: Value, least = 0): Value => ({
  schema: {
    type: 'array',
    items: schema as { type: 'string' },
    uniqueItems: true,
    minItems: least,
    maxItems: MOST_ENTRIES,
  },
  holds: (value) =>
    Array.isArray(value) &&
    value.length >= least &&
    value.length <= MOST_ENTRIES &&
    new Set(value).size === value.length &&
    value.every(holds),
  allowed: `Erlaubt ist eine Liste ohne Doppelte mit ${least} bis ${MOST_ENTRIES} Einträgen. Für jeden: ${allowed}`,
});

const isBetween = (value: unknown, minimum: number, maximum: number): boolean =>
  typeof value === 'number' && value >= minimum && value <= maximum;

function isPartialDate(given: string): boolean {
  try {
    PartialDate.parse(given);
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}

const described = ({ schema }: Value, description: string): ApiPropertyOptions => ({
  ...schema,
  description,
});

const mustHold = ({ holds, allowed }: Value): PropertyDecorator =>
  ValidateBy(
    { name: 'value', validator: { validate: (value) => holds(value) } },
    {
      message: ({ value }: ValidationArguments) =>
        value === undefined ? `Diese Angabe fehlt. ${allowed}` : allowed,
    },
  );
