import { access } from 'node:fs/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.module.js';
import { Database } from '../database/database.js';
import { LoadedPapers } from '../papers/loaded-papers.js';
import { PaperContents } from '../papers/paper-contents.js';
import { PaperFiles } from '../papers/paper-files.js';
import { Seed } from '../seed/seed.service.js';
import { DomainError } from '../texts/domain-error.js';
import { logCause } from '../web/log-cause.js';
import { THE_PUBLIC } from '../papers/paper-audience.js';

/** The paper a newcomer finds written after the first start. */
const FIRST_PAPER = { body: 'warendorf', reference: '066/2023' } as const;

/** What an empty embedded database starts with, so that there is something to see. */
@Injectable()
export class FirstStart {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly seed: Seed,
    private readonly contents: PaperContents,
    private readonly database: Database,
    private readonly files: PaperFiles,
    private readonly loadedPapers: LoadedPapers,
  ) {}

  /**
   * Loads the shipped counties into an empty database, and fixes the papers they have released.
   * @returns what was loaded, one German line each; empty when there was nothing to do
   */
  async loadData(): Promise<string[]> {
    const loaded = this.config.seed === 'none' ? [] : await this.seed.loadIntoEmpty();
    await this.database.exclusively(() => this.loadedPapers.fix());
    return loaded;
  }

  /**
   * Writes the first paper as PDF and DOCX unless it lies there already.
   * @returns one German line per file, or why a file could not be written
   */
  async writeFirstPaper(): Promise<string[]> {
    if (this.config.seed === 'none') return [];
    const lines = await Promise.all(
      (['pdf', 'docx'] as const).map((format) => this.writeOnce(format)),
    );
    return lines.flat();
  }

  private async writeOnce(format: 'pdf' | 'docx'): Promise<string[]> {
    const { body, reference } = FIRST_PAPER;
    const folder = this.config.reportsDir;
    const path = this.files.path(folder, [body, reference], format);
    if (await exists(path)) return [];
    try {
      const paper = await this.contents.paper(body, reference, THE_PUBLIC);
      const lines: string[] = [];
      for await (const written of this.files.write(paper, [body, reference], [format], folder))
        lines.push(`Geschrieben: ${written}`);
      return lines;
    } catch (error) {
      // Without a browser, or without this county, everything else still works.
      if (!(error instanceof DomainError)) throw error;
      logCause(error);
      return [`Nicht geschrieben: ${path}. ${error.message}`];
    }
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}
