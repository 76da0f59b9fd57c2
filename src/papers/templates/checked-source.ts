import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { type PaperContent, TEMPLATE_ROOT } from '../../rendering/rendering.service.js';
import { emptied } from '../../rendering/checking/samples.js';
import { TemplateChecks } from '../../rendering/checking/template-checks.js';
import { problemInWords } from '../../rendering/checking/template-problem.js';
import type { Sample } from '../../rendering/checking/trial.js';
import { invalidInput } from '../../web/input.js';
import type { PaperContent as Content } from '../paper-content.js';
import { PaperTemplates } from '../paper-templates.js';
import { PAPER_FIELDS } from './paper-fields.js';

/** The longest shipped template has 21,000. */
export const LONGEST_SOURCE = 120_000;
/** No paper yet had as many measures. */
const MOST_MEASURES = 300;
const EXAMPLE = 'berichtsvorlage-umsetzungsstand';

/** A text of a template with what it is put into. */
export interface SourceToCheck {
  key: string;
  basedOn: string;
  source: string;
}

/** Holds what people write in templates against what papers are made of. */
@Injectable()
export class CheckedSource {
  private samples: Promise<readonly Sample[]> | undefined;

  constructor(
    private readonly checks: TemplateChecks,
    private readonly templates: PaperTemplates,
    @Inject(TEMPLATE_ROOT) private readonly root: string,
  ) {}

  /**
   * Tries it with the example, with nothing known, and with many measures.
   * @throws DomainError INVALID_INPUT with everything that is wrong, each with line and column
   */
  async check(given: SourceToCheck): Promise<void> {
    await this.refuse(given, await (this.samples ??= this.read()));
  }

  /**
   * The paper in this text; nothing is kept.
   * @throws DomainError INVALID_INPUT as `check`, or as `Rendering.html`
   */
  async html(given: SourceToCheck, content: PaperContent): Promise<string> {
    await this.refuse(given, [{ hint: '', content: JSON.stringify(content) }]);
    const dress = this.templates.dressed(given.basedOn, given.key, given.source);
    return this.checks.html(dress, content);
  }

  /** The content the handbook takes its examples from. */
  async example(): Promise<Content> {
    const file = join(this.root, EXAMPLE, 'beispiel.json');
    return JSON.parse(await readFile(file, 'utf8')) as Content;
  }

  private async refuse(
    { key, basedOn, source }: SourceToCheck,
    samples: readonly Sample[],
  ): Promise<void> {
    if (source.length > LONGEST_SOURCE) throw tooLong(source.length);
    const { template } = this.templates.dressed(basedOn, key, source);
    const problems = await this.checks.problems({
      sources: template,
      fields: PAPER_FIELDS,
      samples,
    });
    if (problems.length === 0) return;
    throw invalidInput(
      problems.map((problem) => ({ field: 'source', message: problemInWords(problem) })),
    );
  }

  private async read(): Promise<readonly Sample[]> {
    const example = await this.example();
    const empty = (entries: number) => emptied(example, PAPER_FIELDS, entries) as Content;
    const { stand } = example;
    // What is known of the measures is blank as a whole in a paper without a Stichtag.
    const blank = { ...empty(1), stand: emptied(stand, { ...STATE, blank: false }, 1) };
    return [
      { hint: '', content: JSON.stringify(example) },
      {
        hint: ' (so in einer Vorlage, zu der nichts erfasst ist)',
        content: JSON.stringify(empty(0)),
      },
      {
        hint: ' (so, wo Angaben fehlen; prüfen Sie sie mit {{#if …}})',
        content: JSON.stringify(blank),
      },
      {
        hint: ` (so bei ${MOST_MEASURES} Maßnahmen)`,
        content: JSON.stringify({
          ...example,
          stand: stand && { ...stand, massnahmen: many(stand.massnahmen) },
        }),
      },
    ];
  }
}

const STATE = PAPER_FIELDS.fields.stand;

const many = <Entry>(few: readonly Entry[]): Entry[] =>
  Array.from({ length: MOST_MEASURES }, (_, index) => few[index % few.length] as Entry);

const tooLong = (length: number) =>
  invalidInput([
    {
      field: 'source',
      message: `Der Text hat ${length.toLocaleString('de-DE')} Zeichen; erlaubt sind ${LONGEST_SOURCE.toLocaleString('de-DE')}.`,
    },
  ]);
