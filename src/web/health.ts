import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../database/database.js';
import { Rendering } from '../rendering/rendering.service.js';

interface Check {
  ok: boolean;
  /** What is wrong, in German. */
  message?: string;
}

/** `degraded`: everything works but PDF, for want of a browser that starts. */
export interface Readiness {
  status: 'ready' | 'degraded' | 'unavailable';
  checks: { database: Check; migrations: Check; browser: Check };
}

@Injectable()
export class Health {
  private readonly logger = new Logger(Health.name);

  constructor(
    private readonly database: Database,
    private readonly rendering: Rendering,
  ) {}

  async readiness(): Promise<Readiness> {
    const database = await this.check('Die Datenbank antwortet nicht.', async () => {
      await this.database.rows('select 1 as one');
      return true;
    });
    const migrations = await this.check(
      'Die Datenbank ist nicht auf dem Stand des Programms.',
      async () => {
        return !(await this.database.pendingMigrations());
      },
    );
    const problem = this.rendering.browserProblem;
    const browser = problem === undefined ? { ok: true } : { ok: false, message: problem };
    const usable = database.ok && migrations.ok;
    return {
      status: usable ? (browser.ok ? 'ready' : 'degraded') : 'unavailable',
      checks: { database, migrations, browser },
    };
  }

  private async check(message: string, holds: () => Promise<boolean>): Promise<Check> {
    try {
      return (await holds()) ? { ok: true } : { ok: false, message };
    } catch (error) {
      this.logger.error(message, error instanceof Error ? error.stack : String(error));
      return { ok: false, message };
    }
  }
}
