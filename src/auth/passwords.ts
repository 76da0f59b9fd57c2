import { Algorithm, hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { commonPasswords } from './common-passwords.js';
import { HashingQueue } from './hashing-queue.js';
import { isTooLong, normalized, type PasswordOwner, passwordProblems } from './password-rules.js';
import { invalidInput } from '../web/input.js';

/** Argon2id as OWASP recommends it at least: 19 MiB, two passes, one lane. */
const ARGON2 = {
  algorithm: 2 satisfies Algorithm.Argon2id,
  memoryCost: 19_456,
  timeCost: 2,
  parallelism: 1,
} as const;

/** So passwords take at most 38 MiB, however many people sign in. */
const AT_ONCE = 2;
const WAITING = 200;

/** Nobody's: checking it costs what checking a real one costs. */
const DUMMY = [
  '$argon2id$v=19',
  `m=${ARGON2.memoryCost},t=${ARGON2.timeCost},p=${ARGON2.parallelism}`,
  Buffer.alloc(16).toString('base64').replaceAll('=', ''),
  Buffer.alloc(32).toString('base64').replaceAll('=', ''),
].join('$');

/** The one place that sees passwords. */
@Injectable()
export class Passwords {
  private readonly queue = new HashingQueue(AT_ONCE, WAITING);

  /**
   * @returns what is kept of it
   * @throws DomainError INVALID_INPUT when the rules refuse it, BUSY when too many wait
   */
  async hash(password: string, owner: PasswordOwner): Promise<string> {
    const problems = passwordProblems(password, owner, commonPasswords());
    if (problems.length > 0)
      throw invalidInput(problems.map((message) => ({ field: 'password', message })));
    return this.queue.run(() => hash(normalized(password), ARGON2));
  }

  /**
   * Takes as long for an account that is not there.
   * @param known what is kept of the account's password; null when there is none
   * @throws DomainError BUSY when too many wait
   */
  async matches(known: string | null, password: string): Promise<boolean> {
    if (isTooLong(password)) return false;
    const right = await this.queue.run(() => verify(known ?? DUMMY, normalized(password)));
    return right && known !== null;
  }
}
