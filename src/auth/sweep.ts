import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import { FormDrafts } from './form-drafts.js';
import { IdempotencyKey } from './idempotency-key.entity.js';
import { KnownAddress } from './known-address.entity.js';
import { LoginAttempt } from './login-attempt.entity.js';
import { WINDOW_MS } from './login-limits.js';
import { OneTimeLinks } from './one-time-links.js';
import { Sessions } from './sessions.js';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;

/** As long as a request may reasonably come again, e.g. after a weekend. */
const ANSWERS_KEPT_MS = 7 * DAY;
/** Whoever signs in less often is a stranger again, which costs nothing while nobody attacks. */
const ADDRESSES_KEPT_MS = 90 * DAY;

/** Takes away what counts no longer: nothing here is needed for the product to be right. */
@Injectable()
export class Sweep implements OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly drafts: FormDrafts,
    private readonly links: OneTimeLinks,
    private readonly sessions: Sessions,
  ) {}

  /** Now and every hour; does not keep the process alive. */
  start(): void {
    this.timer = setInterval(() => void this.tryRun(), HOUR).unref();
    void this.tryRun();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  async run(): Promise<void> {
    const now = this.clock.now().getTime();
    const before = (ms: number) => LessThan(new Date(now - ms));
    await this.database.write(async (em) => {
      await this.sessions.sweep(em);
      await this.links.sweep(em);
      await this.drafts.sweep(em);
      await em.delete(LoginAttempt, { at: before(WINDOW_MS) });
      await em.delete(IdempotencyKey, { createdAt: before(ANSWERS_KEPT_MS) });
      await em.delete(KnownAddress, { lastSeenAt: before(ADDRESSES_KEPT_MS) });
    });
  }

  /** A failure must not end the server; the next hour tries again. */
  private async tryRun(): Promise<void> {
    try {
      await this.run();
    } catch (error) {
      new Logger(Sweep.name).error('Sweeping failed; the next hour tries again.', error);
    }
  }
}
