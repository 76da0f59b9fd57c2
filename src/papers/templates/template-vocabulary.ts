import { Injectable } from '@nestjs/common';
import { CheckedSource } from './checked-source.js';
import { type FieldChapter, fieldChapters } from './field-words.js';
import { blockWords, PIECES, type TemplateWord, templateWords } from './template-words.js';

/** Everything a template may say, with the values of an example. */
export interface Vocabulary {
  chapters: readonly FieldChapter[];
  words: readonly TemplateWord[];
  pieces: typeof PIECES;
}

/** It is the same as long as the program runs. */
@Injectable()
export class TemplateVocabulary {
  private known: Vocabulary | undefined;

  constructor(private readonly checked: CheckedSource) {}

  async all(): Promise<Vocabulary> {
    return (this.known ??= {
      chapters: fieldChapters(await this.checked.example()),
      words: [...templateWords(), ...blockWords()],
      pieces: PIECES,
    });
  }
}
