import { DomainError } from '../texts/domain-error.js';

const TRY_AGAIN_SECONDS = 5;

/** Lets only so many do costly work at once and only so many wait for it. */
export class HashingQueue {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  /** @param places how many work at once @param seats how many may wait */
  constructor(
    private readonly places: number,
    private readonly seats: number,
  ) {}

  /** @throws DomainError BUSY at once when every seat is taken */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= this.places) await this.turn();
    else this.running += 1;
    try {
      return await work();
    } finally {
      this.leave();
    }
  }

  private turn(): Promise<void> {
    if (this.waiting.length >= this.seats) throw busy();
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  /** Hands the place to whoever waits longest: nobody who comes in between can take it. */
  private leave(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.running -= 1;
  }
}

const busy = (): DomainError =>
  new DomainError(
    'BUSY',
    'Gerade melden sich sehr viele Personen an. Bitte versuchen Sie es gleich noch einmal.',
    [],
    { facts: { retryAfterSeconds: TRY_AGAIN_SECONDS } },
  );
