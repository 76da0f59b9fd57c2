import { readFileSync } from 'node:fs';

/** Found from dist/ and from src/ alike; the file says where it comes from. */
const FILE = new URL('../../src/auth/common-passwords.txt', import.meta.url);

/** The shipped list, lower case; read once, when the first password is set. */
export function commonPasswords(): ReadonlySet<string> {
  known ??= new Set(
    readFileSync(FILE, 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#')),
  );
  return known;
}

let known: ReadonlySet<string> | undefined;
