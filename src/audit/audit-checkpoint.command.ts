import { writeFile } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { theProgram } from '../auth/actor.js';
import { callBy } from '../auth/call.js';
import { DomainError } from '../texts/domain-error.js';
import { Checkpoints } from './checkpoints.js';

/** `npm run -s cli -- audit checkpoint --out FILE` */
@Injectable()
export class AuditCheckpointCommand {
  readonly name = 'audit checkpoint';
  readonly options = { out: { type: 'string' } } as const;
  readonly usage = 'audit checkpoint [--out DATEI]';

  constructor(private readonly checkpoints: Checkpoints) {}

  /** @yields the checkpoint as JSON, or the file it stands in */
  async *run({ out }: { out?: unknown }): AsyncGenerator<string, void> {
    const text = JSON.stringify(await this.checkpoints.make(callBy(theProgram('Kommandozeile'))));
    if (typeof out === 'string') await writeNew(out, `${text}\n`);
    yield typeof out === 'string' ? out : text;
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
