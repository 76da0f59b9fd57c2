import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Audit } from '../audit/audit.js';
import { theProgram } from '../auth/actor.js';
import { callBy } from '../auth/call.js';
import { fileName } from './file-names.js';
import type { PreparedPaper } from './paper-contents.js';
import { PaperDocuments } from './paper-documents.js';
import type { PaperFormat } from './papers.service.js';
import { rendered } from './rendition-answer.js';
import { writeWholeFile } from './write-whole-file.js';

/** Whoever may start the program; nobody has signed in. */
const HOUSE = callBy(theProgram('Programm auf dem Server'));

/** Finished papers as files in a folder. */
@Injectable()
export class PaperFiles {
  constructor(
    private readonly audit: Audit,
    private readonly documents: PaperDocuments,
  ) {}

  /** @param names what the file is called by: the county, then the number, or the template and the day */
  path(folder: string, names: readonly string[], format: PaperFormat): string {
    return join(folder, fileName(names, format));
  }

  /**
   * Renders every format, then writes those that could be made.
   * @yields the paths, in the order of the formats
   * @throws DomainError as `PaperDocuments.of`, when all others are written, for the first that could not be made
   */
  async *write(
    prepared: PreparedPaper,
    names: readonly string[],
    formats: readonly PaperFormat[],
    folder: string,
  ): AsyncGenerator<string, void> {
    const outcomes = await Promise.allSettled(
      formats.map(async (format) => ({ format, data: await this.documents.of(prepared, format) })),
    );
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') continue;
      const { format } = outcome.value;
      const path = this.path(folder, names, format);
      const asOf = prepared.content.stand?.stichtag ?? null;
      await this.audit.note(HOUSE, rendered(prepared.bodyId, prepared.key, { asOf, format }));
      await writeWholeFile(path, outcome.value.data);
      yield path;
    }
    const failed = outcomes.find(({ status }) => status === 'rejected');
    if (failed?.status === 'rejected') throw failed.reason;
  }
}
