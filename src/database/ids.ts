import { v7 } from 'uuid';

/** Ids are made here, never by a database: UUIDv7 text, so that rows written later sort later. */
export const newId = (): string => v7();

/** Comes after every id that was made longer ago than so many milliseconds, and before all others. */
export const idBefore = (ms: number): string => v7({ msecs: Date.now() - ms });
