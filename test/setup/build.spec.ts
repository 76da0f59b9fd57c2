import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hashOfSources, isBuiltFrom } from '../../src/setup/steps/build.mjs';

const STYLES = 'templates/pages/statisch';

describe('whether the build is still that of the sources', () => {
  let root: string;
  let before: string;
  const write = (file: string, text: string) => writeFile(join(root, file), text);

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'umsetzungsstand-build-'));
    await mkdir(join(root, 'src', 'papers'), { recursive: true });
    await mkdir(join(root, STYLES), { recursive: true });
    await write(`${STYLES}/seiten.css`, 'a {}');
    await write('src/main.ts', 'export {};');
    await write('src/papers/paper.ts', 'export {};');
    for (const file of ['tsconfig.json', 'tsconfig.build.json', 'package-lock.json']) {
      await write(file, '{}');
    }
    before = hashOfSources(root);
  });

  afterEach(() => rm(root, { recursive: true, force: true }));

  it('takes no notice of a checkout that only touches files, nor of specs', async () => {
    await utimes(join(root, 'src/main.ts'), new Date(), new Date());
    await write('src/papers/paper.spec.ts', 'export {};');
    expect(hashOfSources(root)).toBe(before);
  });

  it.each([
    'src/main.ts',
    'src/papers/paper.ts',
    'tsconfig.json',
    'package-lock.json',
    `${STYLES}/seiten.css`,
  ])('notices a change in %s', async (file) => {
    await write(file, '{ }');
    expect(hashOfSources(root)).not.toBe(before);
  });

  it('notices a new file and a deleted one', async () => {
    await write('src/papers/section.ts', 'export {};');
    const withSection = hashOfSources(root);
    await rm(join(root, 'src/papers/paper.ts'));
    expect(new Set([before, withSection, hashOfSources(root)]).size).toBe(3);
  });

  it('believes the stamp in the build, and nothing when there is none', async () => {
    const dist = join(root, 'dist');
    expect(isBuiltFrom(dist, before)).toBe(false);
    await mkdir(dist);
    await write('dist/.built-from', before);
    expect(isBuiltFrom(dist, before)).toBe(true);
    expect(isBuiltFrom(dist, 'something else')).toBe(false);
  });
});
