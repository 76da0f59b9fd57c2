import type { ParseArgsConfig } from 'node:util';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../config/clock.js';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.module.js';
import { dayOf, isDay } from '../texts/days.js';
import { germanDay } from '../texts/partial-date.js';
import { asArgument, invalid, required, text, type Values } from './paper-arguments.js';
import { PaperContents, type PreparedPaper } from './paper-contents.js';
import { PaperFiles } from './paper-files.js';
import { PaperTemplates } from './paper-templates.js';
import { formatNamed, type PaperFormat } from './papers.service.js';
import { THE_HOUSE } from './paper-audience.js';

/** `npm run cli -- paper render …` */
@Injectable()
export class PaperRenderCommand {
  readonly name = 'paper render';

  readonly options = {
    body: { type: 'string' },
    paper: { type: 'string' },
    template: { type: 'string' },
    'as-of': { type: 'string' },
    format: { type: 'string' },
    out: { type: 'string' },
  } as const satisfies ParseArgsConfig['options'];

  readonly usage = [
    'paper render --body KREIS --paper NUMMER [--format pdf,docx,html] [--out ORDNER]',
    'paper render --body KREIS --template MUSTER [--as-of JJJJ-MM-TT] [--format …] [--out ORDNER]',
  ].join('\n');

  constructor(
    private readonly contents: PaperContents,
    private readonly templates: PaperTemplates,
    private readonly files: PaperFiles,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * @yields the written files, one per line
   * @throws DomainError INVALID_INPUT with what would be right, else as `PaperFiles.write`
   */
  async *run(values: Values): AsyncGenerator<string, void> {
    const body = required(values, 'body', 'warendorf');
    const formats = await asArgument(() => formatsOf(text(values, 'format') ?? 'pdf,docx'));
    const folder = text(values, 'out') ?? this.config.reportsDir;
    const { names, prepared } = await asArgument(() => this.prepare(body, values));
    console.error(`„${prepared.content.vorlage.betreff}“ wird erstellt (${formats.join(', ')}) …`);
    yield* this.files.write(prepared, [body, ...names], formats, folder);
  }

  private async prepare(
    body: string,
    values: Values,
  ): Promise<{ names: string[]; prepared: PreparedPaper }> {
    const paper = text(values, 'paper');
    const template = text(values, 'template');
    if ((paper === undefined) === (template === undefined))
      throw invalid('Bitte geben Sie entweder --paper (Nummer der Vorlage) oder --template an.');
    if (paper !== undefined) {
      if (text(values, 'as-of') !== undefined)
        throw invalid('--as-of gehört zu --template: Eine Vorlage hat ihren eigenen Stichtag.');
      return {
        names: [paper],
        prepared: await this.contents.paper(body, paper, THE_HOUSE),
      };
    }
    return this.onDemand(body, template ?? '', values);
  }

  private async onDemand(
    body: string,
    template: string,
    values: Values,
  ): Promise<{ names: string[]; prepared: PreparedPaper }> {
    const asOf = text(values, 'as-of') ?? dayOf(this.clock.now());
    if (!isDay(asOf))
      throw invalid(`--as-of „${asOf}“ ist kein Tag: Erwartet wird zum Beispiel 2023-05-25.`);
    const prepared = await this.contents.onDemand(body, template, asOf);
    await this.templates.check(prepared.bodyId, template);
    if (isBlank(prepared))
      console.error(`Hinweis: Am ${germanDay(asOf)} war keine Maßnahme erfasst.`);
    return { names: [template, asOf], prepared };
  }
}

/** Not even a measure that is not public: the day lies before the first record. */
function isBlank({ content: { stand } }: PreparedPaper): boolean {
  return stand !== null && stand.anzahl.massnahmen + stand.anzahl.nichtOeffentlich === 0;
}

function formatsOf(list: string): PaperFormat[] {
  return [...new Set(list.split(',').map((name) => formatNamed(name.trim())))];
}
