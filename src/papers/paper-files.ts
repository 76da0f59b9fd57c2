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
   * Renders everything first, then writes.
   * @returns the paths, in the order of the formats
   * @throws DomainError as `Papers.render`
   */
  async write(
    prepared: PreparedPaper,
    names: readonly string[],
    formats: readonly PaperFormat[],
    folder: string,
  ): Promise<string[]> {
    const renditions = await this.papers.render(prepared, formats);
    const paths: string[] = [];
    for (const { format, data } of renditions) {
      const path = this.path(folder, names, format);
      await writeWholeFile(path, data);
      paths.push(path);
    }
    return paths;
  }
}
