import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PROGRAM_FOLDER = join(import.meta.dirname, '..', '..', 'dist');

export interface Finished {
  exitCode: number | null;
  stdout: string;
  stderr: string;
}

/** A folder of its own for one installation of the program. */
export async function createInstallation(): Promise<{
  folder: string;
  variables: Record<string, string>;
  remove(): Promise<void>;
}> {
  const folder = await mkdtemp(join(tmpdir(), 'umsetzungsstand-test-'));
  return {
    folder,
    variables: {
      DATA_DIR: join(folder, 'data'),
      REPORTS_DIR: join(folder, 'reports'),
      PORT: '0',
      // Root is warned that the browser runs without its sandbox; that is not what is tested here.
      LOG_LEVEL: 'error',
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

const running = new Set<Program>();

export async function endRunningPrograms(): Promise<void> {
  await Promise.all([...running].map((program) => program.stop('SIGKILL')));
}

/** The compiled program, as `npm start` and `npm run cli` run it. */
export class Program {
  private readonly child: ChildProcessWithoutNullStreams;
  private stdout = '';
  private stderr = '';
  readonly finished: Promise<Finished>;

  constructor(
    file: 'main.js' | 'cli.js',
    args: readonly string[],
    variables: Record<string, string>,
  ) {
    this.child = spawn(process.execPath, [join(PROGRAM_FOLDER, file), ...args], {
      env: { ...process.env, ...variables },
    });
    running.add(this);
    this.child.stdout.on('data', (chunk: Buffer) => (this.stdout += chunk.toString()));
    this.child.stderr.on('data', (chunk: Buffer) => (this.stderr += chunk.toString()));
    this.finished = new Promise((done) => {
      this.child.on('close', (exitCode) => {
        running.delete(this);
        done({ exitCode, stdout: this.stdout, stderr: this.stderr });
      });
    });
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** Resolves with what stands on stdout once it holds the words; fails when the program ends before. */
  async says(words: string): Promise<string> {
    const heard = new Promise<string>((done) => {
      const look = (): void => {
        if (this.stdout.includes(words)) done(this.stdout);
      };
      this.child.stdout.on('data', look);
      look();
    });
    const ended = this.finished.then(({ stdout, stderr }) => {
      if (stdout.includes(words)) return stdout;
      throw new Error(`The program ended without saying „${words}“:\n${stdout}\n${stderr}`);
    });
    return Promise.race([heard, ended]);
  }

  /** The address it listens on, once it does. */
  async address(): Promise<string> {
    const said = await this.says('Beenden mit Strg+C');
    return /http:\/\/\S+/.exec(said)?.[0] ?? '';
  }

  async stop(signal: NodeJS.Signals): Promise<Finished> {
    this.child.kill(signal);
    return this.finished;
  }
}
