import type { ParseArgsConfig } from 'node:util';
import { Injectable } from '@nestjs/common';
import { CheckedSource } from './templates/checked-source.js';
import { wordsAsMarkdown } from './templates/words-page.js';

/** `npm run cli -- paper words` */
@Injectable()
export class PaperWordsCommand {
  readonly name = 'paper words';

  readonly options = {} as const satisfies ParseArgsConfig['options'];

  readonly usage = 'paper words';

  constructor(private readonly checked: CheckedSource) {}

  /** @yields docs/handbuch/angaben-der-muster.md, line by line */
  async *run(): AsyncGenerator<string, void> {
    yield* wordsAsMarkdown(await this.checked.example())
      .trimEnd()
      .split('\n');
  }
}
