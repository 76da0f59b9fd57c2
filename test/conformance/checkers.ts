import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
/** A small heap is swept fastest by one thread; and nobody else is to write between the verdicts. */
const FLAGS = ['-XX:+UseSerialGC', '-Dlog4j2.statusLoggerLevel=OFF'];
const MUCH_OUTPUT = 64 * 1024 * 1024;

/** What was found in one file. */
export interface Verdict {
  file: string;
  /** `ua1` or `2a` of a PDF, `ecma-376` of a file for Word */
  standard: string;
  checks: number;
  failures: number;
  /** The first failure of every rule that is broken. */
  told: string;
}

/** The program without which nothing can be checked; undefined when all are there. */
export function missingProgram(): string | undefined {
  const programs = { javac: '-version', mvn: '--version' };
  const missing = Object.entries(programs).find(
    ([name, arg]) => spawnSync(name, [arg]).status !== 0,
  );
  return missing?.[0];
}

/** Fetches the released libraries with Maven, then looks at all files in one go. */
export async function verdictsOn(files: readonly string[]): Promise<Verdict[]> {
  const classPath = await libraries();
  const program = join(import.meta.dirname, 'Conformance.java');
  const { stdout } = await run('java', [...FLAGS, '-cp', classPath, program, ...files], {
    maxBuffer: MUCH_OUTPUT,
  });
  return stdout.trimEnd().split('\n').map(verdict);
}

async function libraries(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'pruefer-'));
  try {
    const list = join(folder, 'class-path');
    await run('mvn', [
      ...['--quiet', '--batch-mode', '--file', join(import.meta.dirname, 'pom.xml')],
      ...['dependency:build-classpath', `-Dmdep.outputFile=${list}`],
    ]);
    return (await readFile(list, 'utf8')).trim();
  } finally {
    await rm(folder, { recursive: true });
  }
}

function verdict(line: string): Verdict {
  const [file = '', standard = '', checks, failures, told = ''] = line.split('\t');
  return { file, standard, checks: Number(checks), failures: Number(failures), told };
}
