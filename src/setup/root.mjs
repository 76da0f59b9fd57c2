import { fileURLToPath } from 'node:url';

/** The folder with package.json, with a separator at the end. */
export const root = fileURLToPath(new URL('../../', import.meta.url));
