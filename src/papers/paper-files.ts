import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { fileName } from './file-names.js';
import type { PreparedPaper } from './paper-contents.js';
import { type PaperFormat, Papers } from './papers.service.js';
import { writeWholeFile } from './write-whole-file.js';

/** Finished papers as files in a folder. */
@Injectable()
export class PaperFiles {
  constructor(private readonly papers: Papers) {}

  /** @param names what the file is called by: the county, then the number, or the template and the day */
  path(folder: string, names: readonly string[], format: PaperFormat): string {
    return join(folder, fileName(names, format));
  }

  /**
   * Renders every format, then writes those that could be made.
   * @yields the paths, in the order of the formats
   * @throws DomainError as `Papers.render`, when all others are written, for the first that could not be made
   */
  async *write(
    prepared: PreparedPaper,
    names: readonly string[],
    formats: readonly PaperFormat[],
    folder: string,
  ): AsyncGenerator<string, void> {
    const outcomes = await this.papers.renderEach(prepared, formats);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') continue;
      const path = this.path(folder, names, outcome.value.format);
      await writeWholeFile(path, outcome.value.data);
      yield path;
    }
    const failed = outcomes.find(({ status }) => status === 'rejected');
    if (failed?.status === 'rejected') throw failed.reason;
  }
}
