import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { firstProgram, knownPlaces, namedBrowser } from '../../src/setup/steps/browser.mjs';

const ROOT = resolve(import.meta.dirname, '../..');

describe('the search for a browser', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'umsetzungsstand-browser-'));
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  async function program(name: string, mode = 0o755): Promise<string> {
    const path = join(folder, name);
    await writeFile(path, '');
    await chmod(path, mode);
    return path;
  }

  it('takes the one named by BROWSER_PATH', async () => {
    const path = await program('mein-browser');
    expect(namedBrowser(` ${path} `)).toBe(path);
  });

  it('looks elsewhere when BROWSER_PATH is not set or empty', () => {
    expect([namedBrowser(undefined), namedBrowser(' ')]).toEqual([undefined, undefined]);
  });

  it('says so when BROWSER_PATH leads nowhere, and takes no other', () => {
    expect(() => namedBrowser(join(folder, 'fehlt'))).toThrow(
      /^BROWSER_PATH zeigt auf ".*fehlt", dort liegt kein ausführbares Programm\./,
    );
  });

  it('passes over folders and what cannot be run, and takes the first that can', async () => {
    const text = await program('liesmich', 0o644);
    const directory = join(folder, 'chromium');
    await mkdir(directory);
    const first = await program('chromium-headless-shell');
    const second = await program('chrome');
    expect(firstProgram([join(folder, 'fehlt'), text, directory, first, second])).toBe(first);
    expect(firstProgram([text, directory])).toBeUndefined();
  });

  it('knows the headless shell itself before the script that starts it', () => {
    const places = knownPlaces(ROOT, 'linux');
    const binary = places.indexOf('/usr/lib/chromium/chromium-headless-shell');
    expect(binary).toBe(0);
    expect(places.indexOf('/usr/bin/chromium-headless-shell')).toBeGreaterThan(binary);
  });

  it.each(['linux', 'darwin', 'win32'])('knows places on %s, and no others', (platform) => {
    expect(knownPlaces(ROOT, platform).length).toBeGreaterThan(0);
    expect(knownPlaces(ROOT, 'plan9')).toEqual([]);
  });
});
