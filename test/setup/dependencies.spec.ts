import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { missingPackages } from '../../src/setup/steps/dependencies.mjs';

interface Package {
  version?: string;
  integrity?: string;
  resolved?: string;
  optionalDependencies?: Record<string, string>;
}

const ROOT = resolve(import.meta.dirname, '../..');
const text = readFileSync(join(ROOT, 'package-lock.json'), 'utf8');
const { packages } = JSON.parse(text) as { packages: Record<string, Package> };

describe('what is installed, against the lockfile', () => {
  const wanted = {
    '': { version: '0.1.0' },
    'node_modules/pino': { version: '10.4.0', integrity: 'sha512-a' },
    'node_modules/fuer-windows': { version: '1.0.0', integrity: 'sha512-b', optional: true },
  };

  it('is complete without the packages of other platforms', () => {
    expect(missingPackages(wanted, { 'node_modules/pino': wanted['node_modules/pino'] })).toEqual(
      [],
    );
  });

  it.each([
    ['nothing is installed', {}],
    [
      'it is another version',
      { 'node_modules/pino': { version: '10.3.0', integrity: 'sha512-a' } },
    ],
    ['it is another file', { 'node_modules/pino': { version: '10.4.0', integrity: 'sha512-z' } }],
  ])('lacks a package when %s', (_when, installed) => {
    expect(missingPackages(wanted, installed)).toEqual(['node_modules/pino']);
  });
});

describe('the lockfile', () => {
  it('names no host that packages come from: every user has a registry of their own', () => {
    const resolved = Object.entries(packages).filter(([, entry]) => entry.resolved !== undefined);
    expect(resolved.map(([path]) => path)).toEqual([]);
  });

  it('holds the checksum of every package', () => {
    const without = Object.entries(packages).filter(([path, { integrity }]) => path && !integrity);
    expect(without.map(([path]) => path)).toEqual([]);
  });

  it('holds the packages of all platforms: npm ci refuses a lockfile that lacks one', () => {
    const names = Object.values(packages).flatMap((entry) =>
      Object.keys(entry.optionalDependencies ?? {}),
    );
    const paths = Object.keys(packages);
    const missing = names.filter(
      (name) => !paths.some((path) => path.endsWith(`node_modules/${name}`)),
    );
    expect(missing).toEqual([]);
  });
});
