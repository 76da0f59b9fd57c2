import type { Type } from '@nestjs/common';
import { createInputPipe } from './input.js';

const pipe = createInputPipe();

/**
 * What a form sent, read into the input class of the API with its rules. An empty field says that
 * nothing is known (null); fields the class does not know are refused like there.
 * @param fields as text, except where the class wants a number or a list
 * @throws DomainError INVALID_INPUT with a problem for each wrong field
 */
export async function readForm<Input extends object>(
  input: Type<Input>,
  fields: Readonly<Record<string, unknown>>,
): Promise<Input> {
  const given = Object.entries(fields).map(([name, value]) => [name, blank(value) ? null : value]);
  return (await pipe.transform(Object.fromEntries(given), {
    type: 'body',
    metatype: input,
  })) as Input;
}

const blank = (value: unknown): boolean => typeof value === 'string' && value.trim() === '';
