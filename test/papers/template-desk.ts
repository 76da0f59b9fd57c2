import type { TestAnswer, TestApp, Visitor } from '../support/databases.js';
import { PaperDesk } from './paper-desk.js';

/** What a template answers with. */
export interface TemplateAnswer {
  key: string;
  released: number | null;
  version: number;
  versions: { number: number; state: { code: string }; author: string; decidedBy: string | null }[];
}

/** A county that writes templates of its own: one person writes, others release. */
export class TemplateDesk {
  private constructor(
    readonly papers: PaperDesk,
    readonly admin: Visitor,
  ) {}

  static async open(app: TestApp): Promise<TemplateDesk> {
    const papers = await PaperDesk.open(app);
    return new TemplateDesk(papers, await app.signIn(await papers.county.account('admin')));
  }

  get author(): Visitor {
    return this.papers.management;
  }

  get colleague(): Visitor {
    return this.papers.colleague;
  }

  path(template?: string, below?: string): string {
    const parts = [template, below].filter((part) => part !== undefined);
    return [`/api/v1/bodies/${this.papers.county.key}/paper-templates`, ...parts].join('/');
  }

  /** A copy of a shipped template. */
  async copy(name = 'Sachbericht', basedOn = 'berichtsvorlage'): Promise<TemplateAnswer> {
    return made(await this.author.request('POST', this.path(), { payload: { name, basedOn } }));
  }

  async source(template: string, number: number): Promise<string> {
    const answer = await this.author.request('GET', this.path(template, `versions/${number}`));
    return answer.json<{ source: string }>().source;
  }

  /** Does something with the template in the version that was answered last. */
  send(
    who: Visitor,
    { key, version }: Pick<TemplateAnswer, 'key' | 'version'>,
    below: string,
    payload: object = {},
  ): Promise<TestAnswer> {
    const headers = { 'if-match': `"${version}"` };
    return who.request('POST', this.path(key, below), { payload, headers });
  }

  save(template: TemplateAnswer, source: string, who = this.author): Promise<TestAnswer> {
    return this.send(who, template, 'versions', { source });
  }

  /** The newest version, released by a second person. */
  async released(template: TemplateAnswer): Promise<TemplateAnswer> {
    const [newest] = template.versions;
    const below = `versions/${newest?.number ?? 0}`;
    const submitted = made(await this.send(this.author, template, `${below}/submission`));
    return made(await this.send(this.colleague, submitted, `${below}/release`));
  }
}

/** What was made, or the answer that says why not. */
export function made(answer: TestAnswer): TemplateAnswer {
  if (answer.statusCode !== 201) throw new Error(`${answer.statusCode}: ${answer.body}`);
  return answer.json<TemplateAnswer>();
}
