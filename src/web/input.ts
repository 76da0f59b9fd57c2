import {
  applyDecorators,
  type CanActivate,
  type ExecutionContext,
  ValidationPipe,
} from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  getMetadataStorage,
  IsIn,
  IsOptional,
  ValidateBy,
  type ValidationError,
} from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { isDay } from '../texts/days.js';
import { DomainError, type FieldProblem } from '../texts/domain-error.js';

/** Reads what was asked into its input class; refuses everything the class does not name. */
export const createInputPipe = (): ValidationPipe =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    // The refusal of an unknown name tells the names there are.
    validationError: { target: true },
    exceptionFactory: (errors: ValidationError[]) => invalidInput(errors.flatMap(problems)),
  });

/** For routes without parameters: what is not used must not look as if it were. */
export class NoParameters implements CanActivate {
  canActivate(context: ExecutionContext): true {
    const { query } = context.switchToHttp().getRequest<FastifyRequest>();
    const names = Object.keys(query as object);
    if (names.length === 0) return true;
    throw invalidInput(
      names.map((field) => ({ field, message: 'Diese Adresse kennt keine Parameter.' })),
    );
  }
}

/** An optional value out of a table of codes, e.g. `MEASURE_STATUSES`. */
export function OneOf(labels: Readonly<Record<string, string>>, description: string) {
  return OneOfCodes(Object.keys(labels), `${description} ${legend(labels)}`);
}

export function OneOfCodes(codes: readonly string[], description: string) {
  return applyDecorators(
    ApiPropertyOptional({ description, enum: [...codes] }),
    IsOptional(),
    IsIn([...codes], { message: `Erlaubt ist: ${codes.join(', ')}.` }),
  );
}

/** A day that must be given, `YYYY-MM-DD`. */
export function Day(description: string) {
  return applyDecorators(ApiProperty({ description, type: 'string', format: 'date' }), dayRule());
}

/** An optional day, `YYYY-MM-DD`. */
export function OptionalDay(description: string) {
  return applyDecorators(
    ApiPropertyOptional({ description, type: 'string', format: 'date' }),
    IsOptional(),
    dayRule(),
  );
}

const dayRule = (): PropertyDecorator =>
  rule(
    (value) => typeof value === 'string' && isDay(value),
    'Erlaubt ist ein Tag in der Form JJJJ-MM-TT, zum Beispiel 2023-05-25.',
  );

/**
 * An optional text of at most so many characters. The example stands in the description: as a value
 * of its own it would be filled in where people try the API out.
 */
export function OptionalText(maxLength: number, description: string, example: string) {
  return applyDecorators(
    ApiPropertyOptional({
      description: `${description} Zum Beispiel: \`${example}\`.`,
      type: 'string',
      maxLength,
    }),
    IsOptional(),
    rule(
      (value) => typeof value === 'string' && value.length <= maxLength,
      `Erlaubt ist ein Text mit höchstens ${maxLength} Zeichen.`,
    ),
  );
}

/** A text that must be given, of at most so many characters. */
export function Text(maxLength: number, description: string, example: string) {
  return applyDecorators(
    ApiProperty({ description, type: 'string', maxLength, example }),
    rule(
      (value) => typeof value === 'string' && value.trim() !== '' && value.length <= maxLength,
      `Nötig ist ein Text mit höchstens ${maxLength} Zeichen.`,
    ),
  );
}

/** Yes or no; in an address `true` or `false`. */
export function OptionalFlag(description: string) {
  return applyDecorators(
    ApiPropertyOptional({ description, type: 'boolean' }),
    IsOptional(),
    Transform(({ value }: { value: unknown }) =>
      value === 'true' ? true : value === 'false' ? false : value,
    ),
    rule((value) => typeof value === 'boolean', 'Erlaubt ist: true, false.'),
  );
}

/** A whole number, from 1 to the greatest allowed, of a parameter that has a default. */
export function CountUpTo(maximum: number, description: string, standard: number) {
  return applyDecorators(
    ApiPropertyOptional({ description, type: 'integer', minimum: 1, maximum, default: standard }),
    countRule(maximum),
  );
}

const countRule = (maximum: number): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value,
    ),
    rule(
      (value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= maximum,
      `Erlaubt ist eine ganze Zahl von 1 bis ${maximum}.`,
    ),
  );

/** A whole number, from 1 to the greatest allowed, that may be left out. */
export function OptionalCount(maximum: number, description: string) {
  return applyDecorators(
    ApiPropertyOptional({ description, type: 'integer', minimum: 1, maximum }),
    IsOptional(),
    countRule(maximum),
  );
}

function rule(validate: (value: unknown) => boolean, message: string): PropertyDecorator {
  return ValidateBy({ name: 'rule', validator: { validate } }, { message });
}

export function invalidInput(problems: readonly FieldProblem[]): DomainError {
  const fields = problems.map(({ field }) => field).join(', ');
  return new DomainError('INVALID_INPUT', `Diese Angaben sind nicht gültig: ${fields}.`, problems);
}

const legend = (labels: Readonly<Record<string, string>>): string =>
  Object.entries(labels)
    .map(([code, label]) => `\`${code}\`: ${label}`)
    .join('; ');

function problems(error: ValidationError): FieldProblem[] {
  const inside = (error.children ?? []).flatMap(problems);
  const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({
    field: error.property,
    message: rule === 'whitelistValidation' ? unknownName(error.target) : message,
  }));
  return [...own, ...inside.map((it) => ({ ...it, field: `${error.property}.${it.field}` }))];
}

function unknownName(target: object | undefined): string {
  const names = target ? namesOf(target.constructor) : [];
  return `Das gibt es hier nicht. Erlaubt ist: ${names.join(', ')}.`;
}

function namesOf(inputClass: object['constructor']): string[] {
  const rules = getMetadataStorage().getTargetValidationMetadatas(inputClass, '', false, false);
  return [...new Set(rules.map((rule) => rule.propertyName))].sort();
}
