import type { SchemaObject } from '@nestjs/swagger';

/*
 * The words the API description is written with. Every object lists all its properties, all of
 * them always there, and no other: the tests hold the answers against that.
 */

/** @param title the name of the schema among the components of the description */
export function object(
  title: string,
  description: string,
  properties: Record<string, SchemaObject>,
): SchemaObject {
  return { title, ...record(properties, description) };
}

/** An object that is part of another and has no name of its own. */
export function record(properties: Record<string, SchemaObject>, description = ''): SchemaObject {
  return {
    type: 'object',
    ...(description === '' ? {} : { description }),
    required: Object.keys(properties),
    additionalProperties: false,
    properties,
  };
}

export const list = (items: SchemaObject, description = ''): SchemaObject => ({
  type: 'array',
  ...(description === '' ? {} : { description }),
  items,
});

export const text = (description: string, example?: string): SchemaObject => ({
  type: 'string',
  description,
  ...(example === undefined ? {} : { example }),
});

export const whole = (description: string, example?: number): SchemaObject => ({
  type: 'integer',
  description,
  ...(example === undefined ? {} : { example }),
});

export const decimal = (description: string): SchemaObject => ({ type: 'number', description });
export const flag = (description: string): SchemaObject => ({ type: 'boolean', description });
export const day = (description: string, example = '2023-05-25'): SchemaObject => ({
  type: 'string',
  format: 'date',
  description,
  example,
});
export const instant = (description: string): SchemaObject => ({
  type: 'string',
  format: 'date-time',
  description,
  example: '2023-05-24T22:00:00.000Z',
});

/** May be null: the source gives nothing. */
export const maybe = ({ title: _title, ...schema }: SchemaObject): SchemaObject => ({
  ...schema,
  nullable: true,
});

/** `{code, label}` of a table of values. */
export const code = (labels: Readonly<Record<string, string>>, description: string): SchemaObject =>
  record(
    {
      code: { type: 'string', enum: Object.keys(labels), description: 'Schlüssel' },
      label: text('Bezeichnung', Object.values(labels)[0]),
    },
    description,
  );

/** `{key, name}` of a record. */
export const named = (description: string): SchemaObject =>
  record({ key: text('Kurzname'), name: text('Name') }, description);
