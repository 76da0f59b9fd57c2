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
  type Installation = Awaited<ReturnType<typeof createInstallation>>;
  let installations: Installation[];
  beforeAll(async () => {
    installations = [await createInstallation(), await createInstallation()];
  });
  afterAll(() => Promise.all(installations.map((installation) => installation.remove())));

  /** Each paper by a program of its own, into one folder. */
  async function rendered(
    installation: Installation | undefined,
    format: string,
    papers: readonly string[][],
    place: Record<string, string>,
  ): Promise<Map<string, Buffer>> {
    if (!installation) throw new Error('No installation.');
    const out = join(installation.folder, 'papiere');
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
    'is the same file in another installation, time zone, language and order',
    async () => {
      const [one, other] = installations;
      const here = await rendered(one, 'pdf,docx,html', PAPERS, HERE);
      const away = await rendered(other, 'html,docx,pdf', PAPERS.toReversed(), FAR_AWAY);
      expect([...here.keys()]).toHaveLength(6);
      expect([...away.keys()]).toEqual([...here.keys()]);
      const different = [...here].filter(([name, file]) => !away.get(name)?.equals(file));
      expect(different.map(([name]) => name)).toEqual([]);
    },
    PATIENCE,
  );
});
