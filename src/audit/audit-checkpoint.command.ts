import { writeFile } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { theProgram } from '../auth/actor.js';
import { callBy } from '../auth/call.js';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import { DomainError } from '../texts/domain-error.js';
import { Audit } from './audit.js';
import { AuditHead } from './audit-entry.entity.js';
import { AuditKey } from './audit-key.js';
import { type Checkpoint, signed } from './checkpoint.js';

/** `npm run -s cli -- audit checkpoint --out FILE` */
@Injectable()
export class AuditCheckpointCommand {
  readonly name = 'audit checkpoint';
  readonly options = { out: { type: 'string' } } as const;
  readonly usage = 'audit checkpoint [--out DATEI]';

  constructor(
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly key: AuditKey,
  ) {}

  /** @yields the checkpoint as JSON, or the file it stands in */
  async *run({ out }: { out?: unknown }): AsyncGenerator<string, void> {
    const text = JSON.stringify(await this.checkpoint());
    if (typeof out === 'string') await writeNew(out, `${text}\n`);
    yield typeof out === 'string' ? out : text;
  }

  /** It is the newest entry itself, so that nothing before it can be taken away later. */
  private checkpoint(): Promise<Checkpoint> {
    return this.database.write(async (em) => {
      await this.audit.record(em, callBy(theProgram('Kommandozeile')), {
        action: 'AUDIT_CHECKPOINT',
        bodyId: null,
        objectType: 'AUDIT',
        objectId: null,
      });
      const { sequence, mac, keyId } = await em.findOneByOrFail(AuditHead, { id: 1 });
      const at = this.clock.now().toISOString();
      return signed(this.key.secret(), { sequence, mac, keyId, at });
    });
  }
}

/** Never over an older one, which may be the only proof there is. */
async function writeNew(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text, { flag: 'wx' });
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const reason =
      code === 'EEXIST'
        ? 'Es gibt schon eine Datei dieses Namens; Prüfpunkte werden nicht überschrieben.'
        : `Die Datei lässt sich nicht schreiben (${code ?? String(cause)}).`;
    throw new DomainError('INVALID_INPUT', `--out „${file}“: ${reason}`, [], { cause });
  }
}
