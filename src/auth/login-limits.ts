/** Failed attempts of the last `WINDOW_MS`, this one not among them. */
export interface FailedAttempts {
  /** For this account from this address, and when the last of them was. */
  readonly pair: number;
  readonly lastOfPair: Date | null;
  /** From this address for any account; for this account from any address. */
  readonly address: number;
  readonly account: number;
  /** Somebody has signed in to this account from this address before. */
  readonly known: boolean;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
export const WINDOW_MS = 15 * MINUTE;

/** Typing wrongly five times costs nothing; then every further time costs twice the wait. */
const FREE = 5;
const FIRST_WAIT_MS = 5 * SECOND;
const LONGEST_WAIT_MS = 5 * MINUTE;

/** Many accounts from one address, or one account from many: only strangers have to wait. */
const PER_ADDRESS = 100;
const PER_ACCOUNT = 50;
const STRANGERS_WAIT_MS = 5 * MINUTE;

/**
 * How long nobody is heard, in milliseconds; 0: go ahead. Whoever has signed in from there before
 * waits only for failures made there with this account, so nobody else can lock them out.
 */
export function waitFor(failed: FailedAttempts, now: Date): number {
  const pair = pairWait(failed, now);
  const crowded = failed.address >= PER_ADDRESS || failed.account >= PER_ACCOUNT;
  return Math.max(pair, crowded && !failed.known ? STRANGERS_WAIT_MS : 0);
}

function pairWait({ pair, lastOfPair }: FailedAttempts, now: Date): number {
  if (pair < FREE || lastOfPair === null) return 0;
  const wait = Math.min(FIRST_WAIT_MS * 2 ** (pair - FREE), LONGEST_WAIT_MS);
  return Math.max(0, lastOfPair.getTime() + wait - now.getTime());
}
