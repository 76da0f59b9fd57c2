import { Injectable } from '@nestjs/common';
import type { Call } from '../../../auth/call.js';
import type { FormPage } from '../../../auth/page-forms.js';
import { Home } from '../../../organizations/home.js';
import { type ComparedLine, lineDifferences } from '../../../texts/line-differences.js';
import { PaperTemplates } from '../../paper-templates.js';
import {
  type OpenedTemplate,
  StoredTemplates,
  versionNumbered,
} from '../../templates/stored-templates.js';
import { WAY } from './template-list.page.js';
import type { CompareInput } from './template-pages.input.js';
import { templatePath } from './template-work.js';

/** Lines around a change that help to find the place. */
const AROUND = 3;
const SHIPPED = '0';

/** What is other in one version of a template than in another, line by line. */
@Injectable()
export class ComparisonPage {
  constructor(
    private readonly home: Home,
    private readonly stored: StoredTemplates,
    private readonly templates: PaperTemplates,
  ) {}

  async of(call: Call, key: string, input: CompareInput): Promise<FormPage> {
    const place = { body: await this.home.key(call), template: key };
    const opened = await this.stored.open(call, 'template.read', place);
    const newest = opened.versions[0]?.number ?? 1;
    const [von, nach] = [input.von || String(newest - 1), input.nach || String(newest)];
    const lines = lineDifferences(await this.source(opened, von), await this.source(opened, nach));
    const choices = [
      { code: SHIPPED, label: 'mitgeliefertes Muster' },
      ...opened.versions.map(({ number }) => ({
        code: String(number),
        label: `Fassung ${number}`,
      })),
    ];
    const count = (kind: ComparedLine['kind']) => lines.filter((line) => line.kind === kind).length;
    return {
      template: 'muster/vergleich.hbs',
      view: {
        title: 'Fassungen vergleichen',
        wide: true,
        styles: ['vorlagen', 'muster'],
        breadcrumb: [...WAY, { text: opened.template.name, href: templatePath(key) }],
        action: templatePath(key, 'vergleich'),
        asked: { von, nach },
        names: {
          von: choices.find(({ code }) => code === von)?.label,
          nach: choices.find(({ code }) => code === nach)?.label,
        },
        choices,
        gone: count('GONE'),
        come: count('NEW'),
        parts: partsOf(lines),
      },
    };
  }

  private async source({ template, versions }: OpenedTemplate, number: string): Promise<string> {
    if (number === SHIPPED) return this.templates.shippedSource(template.basedOn);
    return this.stored.source(versionNumbered(versions, number));
  }
}

/** Places where something is other, each with the lines around it. */
function partsOf(lines: readonly ComparedLine[]) {
  const shown = lines.map((_, index) =>
    lines
      .slice(Math.max(0, index - AROUND), index + AROUND + 1)
      .some(({ kind }) => kind !== 'SAME'),
  );
  const parts: ReturnType<typeof row>[][] = [];
  lines.forEach((line, index) => {
    if (!shown[index]) return;
    if (!shown[index - 1]) parts.push([]);
    parts.at(-1)?.push(row(line));
  });
  return parts.map((rows, index) => ({ number: index + 1, rows }));
}

const row = ({ kind, before, after, text }: ComparedLine) => ({
  before,
  after,
  text,
  gone: kind === 'GONE',
  come: kind === 'NEW',
});
