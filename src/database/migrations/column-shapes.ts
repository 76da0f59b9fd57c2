/**
 * The column types as the migrations write them. They repeat `column-types.ts` on purpose: a
 * migration that has run somewhere must not change when the entities do.
 */
export const ID = { type: 'varchar', length: '36' } as const;
export const KEY = { type: 'varchar', length: '120' } as const;
export const CODE = { type: 'varchar', length: '40' } as const;
export const TEXT = { type: 'text' } as const;
export const DAY = { type: 'varchar', length: '10' } as const;
export const PARTIAL_DATE = { type: 'varchar', length: '80' } as const;
export const INSTANT = { type: 'varchar', length: '24' } as const;
export const INTEGER = { type: 'integer' } as const;
export const NUMBER = { type: 'double precision' } as const;
export const FLAG = { type: 'boolean' } as const;
