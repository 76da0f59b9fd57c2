import { join } from 'node:path';
import type { ParseArgsConfig } from 'node:util';
import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '../audit/audit.js';
import { theProgram } from '../auth/actor.js';
import { callBy } from '../auth/call.js';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.module.js';
import { Bodies } from '../organizations/bodies.js';
import { AttachmentFiles } from './attachments/attachment-files.js';
import { type Edition, EDITIONS } from './edition.js';
import { type Frozen, FrozenPapers } from './frozen-papers.js';
import { asArgument, required, text, type Values } from './paper-arguments.js';
import { THE_HOUSE } from './paper-audience.js';
import { attachmentsOf, companions, type PackageFile } from './rendition-folders.js';
import { documentName, folderOf, formatsOf } from './rendition-places.js';
import { Renditions } from './renditions.js';
import { StoredPapers } from './stored-papers.js';
import { writeWholeFile } from './write-whole-file.js';

/** Whoever may start the program; nobody has signed in. */
const HOUSE = callBy(theProgram('Programm auf dem Server'));

/** `npm run cli -- paper export …`: everything about a paper, for the archive. */
@Injectable()
export class PaperExportCommand {
  readonly name = 'paper export';

  readonly options = {
    body: { type: 'string' },
    paper: { type: 'string' },
    to: { type: 'string' },
  } as const satisfies ParseArgsConfig['options'];

  readonly usage = 'paper export --body KREIS --paper NUMMER [--to ORDNER]';

  constructor(
    private readonly audit: Audit,
    private readonly bodies: Bodies,
    private readonly attached: AttachmentFiles,
    private readonly frozen: FrozenPapers,
    private readonly papers: StoredPapers,
    private readonly renditions: Renditions,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * @yields the written files, one per line
   * @throws DomainError INVALID_INPUT with what would be right, else as `Renditions.ensure`
   */
  async *run(values: Values): AsyncGenerator<string, void> {
    const county = required(values, 'body', 'warendorf');
    const name = required(values, 'paper', '066/2023');
    const paper = await asArgument(async () => {
      const { id } = await this.bodies.byKey(county);
      return this.papers.one(id, name, THE_HOUSE);
    });
    const frozen = await this.frozen.of(paper);
    const folder = join(text(values, 'to') ?? this.config.reportsDir, folderOf(frozen));
    for (const { name: file, bytes } of await this.files(frozen)) {
      const path = join(folder, file);
      await writeWholeFile(path, bytes);
      yield path;
    }
    const { bodyId } = frozen;
    const about = { bodyId, objectType: 'PAPER', objectId: frozen.paper } as const;
    await this.audit.note(HOUSE, { action: 'PAPER_EXPORTED', ...about });
  }

  private async files(frozen: Frozen): Promise<PackageFile[]> {
    const documents: PackageFile[] = [];
    for (const edition of Object.keys(EDITIONS) as Edition[])
      for (const format of formatsOf(frozen.content, edition)) {
        const bytes = await this.renditions.ensure(frozen.id, edition, format);
        documents.push({ name: documentName(frozen, edition, format), bytes });
      }
    for (const { id, sha256, title, name } of attachmentsOf(frozen))
      documents.push({ name, bytes: await this.attached.bytes(id, sha256, title) });
    return [...documents, ...companions(frozen, await this.renditions.of(frozen.id))];
  }
}
