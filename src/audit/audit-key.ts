import { createHash, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { type Config, ConfigError } from '../config/config.js';
import { CONFIG } from '../config/config.module.js';
import { writeOnce } from './write-once.js';

export const AUDIT_KEY_FILE = 'protokoll.schluessel';
const BYTES = 32;
const SHORT = 16;

/**
 * The key the log is chained with: `AUDIT_KEY`, or else a file in `DATA_DIR` that only its owner can
 * read. Machines that share a database share the key.
 */
@Injectable()
export class AuditKey {
  private key: KeyObject | undefined;
  private shortId: string | undefined;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** @throws ConfigError when the key is not where it should be */
  secret(): KeyObject {
    this.key ??= createSecretKey(this.config.auditKey ?? this.stored(), 'hex');
    return this.key;
  }

  /** Tells keys apart without giving them away. */
  id(): string {
    this.shortId ??= createHash('sha256')
      .update(this.secret().export())
      .digest('hex')
      .slice(0, SHORT);
    return this.shortId;
  }

  /** Makes the file, once, where the environment names no key: for a log that has no entry yet. */
  make(): void {
    if (this.config.auditKey === undefined)
      writeOnce(this.file, `${randomBytes(BYTES).toString('hex')}\n`);
  }

  private get file(): string {
    return join(this.config.dataDir, AUDIT_KEY_FILE);
  }

  private stored(): string {
    const text = this.read();
    if (/^[0-9a-f]{64}$/.test(text)) return text;
    throw new ConfigError(`AUDIT_KEY ist nicht gesetzt, und in ${this.file} steht kein Schlüssel.`);
  }

  private read(): string {
    try {
      return readFileSync(this.file, 'utf8').trim();
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
      throw new ConfigError(
        `AUDIT_KEY: Der Schlüssel des Protokolls fehlt. Bitte legen Sie ${this.file} aus der Sicherung zurück oder setzen Sie AUDIT_KEY.`,
        { cause },
      );
    }
  }
}
