import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = resolve(import.meta.dirname, '../..');

/** A small county program, file by file: some are right, the others break one house rule each. */
const PROJECT: Record<string, string> = {
  'tsconfig.json': JSON.stringify({
    compilerOptions: {
      module: 'NodeNext',
      target: 'ES2023',
      strict: true,
      skipLibCheck: true,
      types: ['node'],
    },
    include: ['src', 'test'],
  }),
  'package.json': '{ "type": "module" }',
  'eslint.config.mjs': `
    import { houseRules } from ${JSON.stringify(pathToFileURL(join(ROOT, 'lint/house-rules.mjs')).href)};
    export default houseRules(import.meta.dirname);`,

  'src/app.module.ts': "export const name = 'app';",
  'src/papers/papers.service.ts': `
    import { measure } from '../measures/measures.service.js';
    export const paper = measure;`,
  'src/measures/measures.service.ts': "export const measure = 'W07';",
  'src/measures/measures.queries.ts': "export const rows = ['W07'];",
  'src/measures/upwards.ts': "export { paper } from '../papers/papers.service.js';",
  'src/measures/root.ts': "export { name } from '../app.module.js';",
  'src/rendering/upwards.ts': "export { measure } from '../measures/measures.service.js';",
  'src/papers/private.ts': "export { rows } from '../measures/measures.queries.js';",
  'src/texts/chicken.ts': "export { egg } from './egg.js'; export const chicken = 'chicken';",
  'src/texts/egg.ts': "export { chicken } from './chicken.js'; export const egg = 'egg';",

  'src/config/config.ts': 'export const port = process.env.PORT;',
  'src/web/port.ts': 'export const port = process.env.PORT;',
  'src/web/quiet-port.ts': 'const { env } = process; export const port = env.PORT;',
  'src/web/imported-port.ts': "import { env } from 'node:process'; export const port = env.PORT;",
  'src/setup/greedy.mjs': "import express from 'express'; express();",

  'src/measures/saves.ts': `
    import type { Repository } from 'typeorm';
    export const save = (measures: Repository<object>) => measures.save({});`,
  'src/measures/deletes.ts': `
    import type { EntityManager } from 'typeorm';
    class Measures {
      constructor(private readonly database: { read: EntityManager }) {}
      clean() { return this.database.read.delete('measure', { id: 1 }); }
    }
    export { Measures };`,
  'src/measures/builds.ts': `
    import type { DataSource } from 'typeorm';
    export const update = (source: DataSource) =>
      source.createQueryBuilder().update('measure').set({ done: true }).execute();`,
  'src/measures/transaction.ts': `
    import type { DataSource } from 'typeorm';
    export const start = (source: DataSource) => source.transaction(() => Promise.resolve());`,
  'src/measures/right.ts': `
    import type { EntityManager } from 'typeorm';
    import { createHash } from 'node:crypto';
    export async function change(em: EntityManager): Promise<string> {
      const measures = em.getRepository('measure');
      await measures.save({ id: 1 });
      await em.createQueryBuilder().update('measure').set({ done: true }).execute();
      await em.delete('measure', { id: 1 });
      new Map<string, string>().delete('x');
      new Set<string>().clear();
      return createHash('sha256').update('x').digest('hex');
    }`,
};

interface LintResult {
  filePath: string;
  messages: { ruleId: string | null; message: string }[];
}

/** The rules that ESLint, run as `npm test` runs it, finds broken in each file. */
async function lint(folder: string): Promise<Map<string, string[]>> {
  const program = join(ROOT, 'node_modules/eslint/bin/eslint.js');
  const output = await new Promise<string>((done) => {
    // Exit code 1, an error for execFile, is what we want to see.
    execFile(process.execPath, [program, '--format', 'json', '.'], { cwd: folder }, (_, stdout) =>
      done(stdout),
    );
  });
  const results = JSON.parse(output) as LintResult[];
  const rules = results.map(({ filePath, messages }): [string, string[]] => [
    relative(folder, filePath).replaceAll(sep, '/'),
    messages.map(({ ruleId, message }) => ruleId ?? message),
  ]);
  return new Map(rules);
}

describe('the house rules', () => {
  let folder: string;
  let found: Map<string, string[]>;

  beforeAll(async () => {
    // Its real path: on some systems the folder for temporary files is a link.
    folder = await mkdtemp(join(await realpath(tmpdir()), 'umsetzungsstand-lint-'));
    for (const [file, source] of Object.entries(PROJECT)) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), source);
    }
    await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
    found = await lint(folder);
  }, 60_000);

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each([
    ['src/measures/upwards.ts', 'measures import papers', 'import-x/no-restricted-paths'],
    ['src/measures/root.ts', 'a feature imports the app', 'import-x/no-restricted-paths'],
    ['src/rendering/upwards.ts', 'rendering imports measures', 'import-x/no-restricted-paths'],
    ['src/papers/private.ts', "papers use measures' queries", 'import-x/no-restricted-paths'],
    ['src/texts/chicken.ts', 'two files import each other', 'import-x/no-cycle'],
    ['src/web/port.ts', 'the web reads the environment', 'no-restricted-properties'],
    ['src/web/quiet-port.ts', 'it does so by taking it apart', 'no-restricted-properties'],
    ['src/web/imported-port.ts', 'it does so by an import', 'no-restricted-imports'],
    ['src/setup/greedy.mjs', 'the set-up needs a package', 'no-restricted-imports'],
    ['src/measures/saves.ts', 'a repository saves', 'house/write-through-em'],
    ['src/measures/deletes.ts', 'the reading side deletes', 'house/write-through-em'],
    ['src/measures/builds.ts', 'a built query updates', 'house/write-through-em'],
    ['src/measures/transaction.ts', 'somebody opens a transaction', 'house/write-through-em'],
  ])('%s: %s, which breaks %s', (file, _what, rule) => {
    expect(found.get(file)).toEqual([rule]);
  });

  it.each(['src/papers/papers.service.ts', 'src/config/config.ts', 'src/measures/right.ts'])(
    '%s: is as it should be',
    (file) => {
      expect(found.get(file)).toEqual([]);
    },
  );
});
