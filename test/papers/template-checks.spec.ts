import { readFileSync } from 'node:fs';
import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { PAPER_FIELDS } from '../../src/papers/templates/paper-fields.js';
import { CheckedSource, LONGEST_SOURCE } from '../../src/papers/templates/checked-source.js';
import { PaperTemplates } from '../../src/papers/paper-templates.js';
import type { Field } from '../../src/rendering/checking/field.js';
import { TemplateChecks } from '../../src/rendering/checking/template-checks.js';
import { WORK_LIMITS } from '../../src/rendering/limits.js';
import type { DomainError } from '../../src/texts/domain-error.js';
import { startTestApp, type TestApp } from '../support/databases.js';

const HEAD = '<main><h1>{{vorlage.betreff}}</h1>\n';

describe('what people write in a template', () => {
  let app: TestApp;
  let checked: CheckedSource;

  beforeAll(async () => {
    app = await startTestApp('SQLite');
    checked = app.get(CheckedSource);
  });
  afterAll(() => app.stop());

  const problemsOf = async (source: string): Promise<string[]> => {
    try {
      await checked.check({ key: 'probe', basedOn: 'berichtsvorlage', source });
      return [];
    } catch (error) {
      return (error as DomainError).problems.map(({ message }) => message);
    }
  };

  it('is well where it is what is shipped', async () => {
    const templates = app.get(PaperTemplates);
    for (const name of templates.names())
      expect([name, await problemsOf(templates.shippedSource(name))]).toEqual([name, []]);
  });

  it('speaks of every field there is, and of no other', async () => {
    const unlike: string[] = [];
    compare(PAPER_FIELDS, await checked.example(), 'vorlage', unlike);
    expect(unlike).toEqual([]);
  });

  it('is asked how it does without facts', async () => {
    expect(
      await problemsOf(
        `${HEAD}{{#each vorlage.beratungsfolge}}<p>{{datum termin}}</p>{{/each}}</main>`,
      ),
    ).toEqual([
      expect.stringMatching(
        /^Zeile 2, Spalte 36: „datum“ braucht einen Text, bekam aber nichts \(null\).*prüfen Sie sie mit/,
      ),
    ]);
    expect(await problemsOf(`${HEAD}<p>{{stand.stichtag}}</p></main>`)).toEqual([
      expect.stringMatching(/^Zeile 2, Spalte \d+: .*nichts erfasst ist/),
    ]);
  });

  it('must be done in time, however its loops stand in each other', async () => {
    const all = (inside: string): string => `{{#each @root.stand.massnahmen}}${inside}{{/each}}`;
    const [problem, ...more] = await problemsOf(
      `${HEAD}{{#with stand}}${all(all(all(all('<p>{{titel}}</p>'))))}{{/with}}</main>`,
    );
    expect(more).toEqual([]);
    expect(problem).toMatch(/würde zu lang\.|dauert es zu lange/);
    // The next one finds a thread that works.
    expect(await problemsOf(`${HEAD}<p>gut</p></main>`)).toEqual([]);
  }, 30_000);

  it('has as long as the decision about it says', () => {
    const { deadline, memory } = WORK_LIMITS.template;
    const decision = readFileSync('docs/decisions/0019-templates-of-a-county.md', 'utf8');
    expect(decision.replace(/\s+/g, ' ')).toContain(
      `In a thread of its own with ${deadline / 1_000} seconds and ${memory} MB`,
    );
  });

  it('is not blamed where the program itself fails, and the cause is in the log', async () => {
    const log = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
    const broken = new TemplateChecks(['--import', 'data:text/javascript,throw Error("kaputt")']);
    const sources = { name: 'probe', source: `${HEAD}</main>`, partials: {} };
    const check = { sources, fields: PAPER_FIELDS, samples: [] };
    await expect(broken.problems(check)).rejects.toMatchObject({ code: 'RENDERING_FAILED' });
    expect(log).toHaveBeenCalledWith(expect.any(String), expect.stringContaining('kaputt'));
    log.mockRestore();
    await broken.onModuleDestroy();
  });

  it('must be short enough to be looked at', async () => {
    expect(await problemsOf('x'.repeat(LONGEST_SOURCE + 1))).toEqual([
      'Der Text hat 120.001 Zeichen; erlaubt sind 120.000.',
    ]);
  });
});

/** Holds the words for fields against content. */
function compare(field: Field, value: unknown, path: string, unlike: string[]): void {
  if (value === null) {
    if (!field.blank) unlike.push(`${path} is null`);
    return;
  }
  if (field.kind === 'list') {
    for (const one of value as unknown[]) compare(field.of, one, `${path}[]`, unlike);
    return;
  }
  if (field.kind === 'group') {
    for (const [name, part] of Object.entries(value as object)) {
      const known = field.fields[name];
      if (known) compare(known, part, `${path}.${name}`, unlike);
      else unlike.push(`${path}.${name} has no words`);
    }
    return;
  }
  const kinds = { text: 'string', number: 'number', flag: 'boolean' } as const;
  if (typeof value !== kinds[field.kind]) unlike.push(`${path} is ${typeof value}`);
}
