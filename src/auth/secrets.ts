import { createHash, randomBytes } from 'node:crypto';

const BYTES = 32;

/** Something only one person gets to see, e.g. a session id: 256 bits, in characters an address takes. */
export const newSecret = (): string => randomBytes(BYTES).toString('base64url');

/** What is kept of it. A fast hash is right here: nobody guesses 256 bits. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
