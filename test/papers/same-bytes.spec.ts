import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInstallation, Program } from '../support/program.js';

const PATIENCE = 240_000;

const HERE = { TZ: 'Europe/Berlin', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' };
const FAR_AWAY = { TZ: 'Pacific/Auckland', LANG: 'C', LC_ALL: 'C' };

const PAPERS = [
  ['--paper', '066/2023'],
  ['--template', 'berichtsvorlage-umsetzungsstand', '--as-of', '2023-05-25'],
];

describe('the same paper', () => {
  let installation: Awaited<ReturnType<typeof createInstallation>>;
  beforeAll(async () => {
    installation = await createInstallation();
  });
  afterAll(() => installation.remove());

  /** Each paper by a program of its own, into one folder. */
  async function rendered(
    name: string,
    format: string,
    papers: readonly string[][],
    place: Record<string, string>,
  ): Promise<Map<string, Buffer>> {
    const out = join(installation.folder, name);
    for (const paper of papers) {
      const words = ['paper', 'render', '--body', 'warendorf', ...paper];
      const variables = { ...installation.variables, ...place };
      const program = new Program(
        'cli.js',
        [...words, '--format', format, '--out', out],
        variables,
      );
      expect(await program.finished).toMatchObject({ exitCode: 0 });
    }
    const files = (await readdir(out)).sort();
    const contents = files.map(async (file) => [file, await readFile(join(out, file))] as const);
    return new Map(await Promise.all(contents));
  }

  it(
    'is the same file after a restart, in another time zone, language and order',
    async () => {
      const here = await rendered('hier', 'pdf,docx,html', PAPERS, HERE);
      const away = await rendered('fern', 'html,docx,pdf', PAPERS.toReversed(), FAR_AWAY);
      expect([...here.keys()]).toHaveLength(6);
      expect([...away.keys()]).toEqual([...here.keys()]);
      const different = [...here].filter(([name, file]) => !away.get(name)?.equals(file));
      expect(different.map(([name]) => name)).toEqual([]);
    },
    PATIENCE,
  );
});
