import { readFile } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { dayOf } from '../texts/days.js';
import { DomainError } from '../texts/domain-error.js';
import { germanDay } from '../texts/partial-date.js';
import { AuditVerification } from './audit-verification.js';
import { type Checkpoint, readCheckpoint } from './checkpoint.js';

const WITHOUT_CHECKPOINT =
  'Ohne --checkpoint bleibt unbemerkt, wenn jemand das Protokoll mit dem Schlüssel neu geschrieben oder sein Ende entfernt hat.';

/** `npm run cli -- audit verify --checkpoint FILE` */
@Injectable()
export class AuditVerifyCommand {
  readonly name = 'audit verify';
  readonly options = { checkpoint: { type: 'string' } } as const;
  readonly usage = 'audit verify [--checkpoint DATEI]';

  constructor(private readonly verification: AuditVerification) {}

  /**
   * @yields how much was found good
   * @throws DomainError AUDIT_BROKEN with the first thing wrong
   */
  async *run({ checkpoint: file }: { checkpoint?: unknown }): AsyncGenerator<string, void> {
    const checkpoint = typeof file === 'string' ? readCheckpoint(await contentOf(file)) : null;
    const { entries, flaw } = await this.verification.verify(checkpoint);
    if (flaw) throw new DomainError('AUDIT_BROKEN', flaw.sentence);
    yield `Das Protokoll ist unversehrt: ${entries.toLocaleString('de-DE')} Einträge geprüft.`;
    yield checkpoint ? held(checkpoint) : WITHOUT_CHECKPOINT;
  }
}

const held = ({ sequence, at }: Checkpoint): string =>
  `Es enthält alles, was der Prüfpunkt vom ${germanDay(dayOf(new Date(at)))} bis Eintrag ${sequence} festhält.`;

async function contentOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new DomainError(
      'INVALID_INPUT',
      `Der Prüfpunkt „${file}“ lässt sich nicht lesen (${code ?? String(cause)}).`,
      [],
      { cause },
    );
  }
}
