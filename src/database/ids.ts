import { v7 } from 'uuid';

/** Ids are made here, never by a database: UUIDv7 text, so that rows written later sort later. */
export const newId = (): string => v7();
