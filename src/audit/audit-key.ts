import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.module.js';

const FILE = 'protokoll.schluessel';
const BYTES = 32;
const SHORT = 16;

/** The key the log is chained with: a file in `DATA_DIR`, made once, readable by its owner only. */
@Injectable()
export class AuditKey {
  private key: Buffer | undefined;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  bytes(): Buffer {
    this.key ??= this.readOrMake();
    return this.key;
  }

  /** Tells keys apart without giving them away. */
  id(): string {
    return createHash('sha256').update(this.bytes()).digest('hex').slice(0, SHORT);
  }

  private readOrMake(): Buffer {
    const file = join(this.config.dataDir, FILE);
    mkdirSync(this.config.dataDir, { recursive: true });
    try {
      writeFileSync(file, randomBytes(BYTES).toString('hex'), { flag: 'wx', mode: 0o600 });
    } catch (error) {
      // Somebody made it before: then that one counts.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    return Buffer.from(readFileSync(file, 'utf8').trim(), 'hex');
  }
}
