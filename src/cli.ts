import 'reflect-metadata';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { AuditCheckpointCommand } from './audit/audit-checkpoint.command.js';
import { AuditVerifyCommand } from './audit/audit-verify.command.js';
import { Clock } from './config/clock.js';
import { ConfigError, readConfig } from './config/config.js';
import { PaperExportCommand } from './papers/paper-export.command.js';
import { PaperRenderCommand } from './papers/paper-render.command.js';
import { PaperVerifyCommand } from './papers/paper-verify.command.js';
import { PaperWordsCommand } from './papers/paper-words.command.js';
import { SeedCommand } from './seed/seed.command.js';
import { Seed } from './seed/seed.service.js';
import { BackupCommand } from './start/backup/backup.command.js';
import { RestoreCommand } from './start/backup/restore.command.js';
import { FirstStart } from './start/first-start.js';
import { DomainError } from './texts/domain-error.js';
import { TokenCreateCommand } from './users/token-create.command.js';
import { UserAddCommand } from './users/user-add.command.js';
import { UserLinkCommand } from './users/user-link.command.js';
import { failureInWords } from './web/failure.js';
import { createLogger, NestLog } from './web/request-log.js';

type Options = NonNullable<ParseArgsConfig['options']>;
type Values = ReturnType<typeof parseArgs>['values'];

/** One command: its words, its options, and what it has to say line by line on stdout. */
interface CliCommand {
  readonly name: string;
  readonly options: Options;
  readonly usage: string;
  run(values: Values): AsyncIterable<string>;
}

const COMMANDS = [
  PaperRenderCommand,
  PaperVerifyCommand,
  PaperExportCommand,
  PaperWordsCommand,
  SeedCommand,
  UserAddCommand,
  UserLinkCommand,
  TokenCreateCommand,
  AuditCheckpointCommand,
  AuditVerifyCommand,
  BackupCommand,
  RestoreCommand,
];

/** The command that fills the database itself; before any other, an empty one gets its first data. */
const SEED = 'seed';

const BAD_ARGUMENTS = 2;
const FAILED = 1;

// `… | head` hangs up early; the command goes on to its end.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await main(process.argv.slice(2));

/** @returns the exit code: 0 done, 1 failed, 2 wrong arguments */
async function main(words: string[]): Promise<number> {
  try {
    const config = readConfig();
    // It puts the database in place that the program would else open, or make.
    const restore = new RestoreCommand(new Clock(), config);
    if (words[0] === restore.name && !words.includes('--help')) {
      await print(restore.run(readOptions(restore, words.slice(1))));
      return 0;
    }
    const app = await NestFactory.createApplicationContext(AppModule, {
      logger: new NestLog(createLogger(config.logLevel)),
      abortOnError: false,
    });
    try {
      await print(runCommand(app, words));
      return 0;
    } finally {
      await app.close();
    }
  } catch (error) {
    return explain(error);
  }
}

async function print(lines: AsyncIterable<string>): Promise<void> {
  for await (const line of lines) process.stdout.write(`${line}\n`);
}

async function* runCommand(
  app: INestApplicationContext,
  words: string[],
): AsyncGenerator<string, void> {
  const commands = COMMANDS.map((command): CliCommand =>
    app.get<CliCommand>(command, { strict: false }),
  );
  if (words.includes('--help')) return yield* help(words, commands);
  const command = commands.find(
    ({ name }) => name === words.slice(0, name.split(' ').length).join(' '),
  );
  if (!command) {
    throw new DomainError('INVALID_INPUT', unknownCommand(words, commands));
  }
  const values = readOptions(command, words.slice(command.name.split(' ').length));
  if (command.name !== SEED) await provideData(app, values);
  yield* command.run(values);
}

async function provideData(app: INestApplicationContext, { body }: Values): Promise<void> {
  await app.get(FirstStart).loadData();
  if (typeof body === 'string') await app.get(Seed, { strict: false }).refuseUnloaded(body);
}

/** `--help`, `paper --help`, `paper render --help`: the commands that begin like this. */
function help(words: string[], commands: CliCommand[]): string[] {
  const wanted = words.filter((word) => !word.startsWith('-')).join(' ');
  const meant = commands.filter(({ name }) => `${name} `.startsWith(`${wanted} `));
  return (wanted && meant.length > 0 ? meant : commands).map(({ usage }) => usage);
}

function unknownCommand(words: string[], commands: CliCommand[]): string {
  const usages = commands.map(({ usage }) => indented(usage)).join('\n');
  const given = words.filter((word) => !word.startsWith('-')).join(' ');
  const start =
    given === '' ? 'Bitte geben Sie einen Befehl an.' : `Den Befehl „${given}“ gibt es nicht.`;
  return `${start} Möglich sind:\n${usages}`;
}

function readOptions(command: CliCommand, args: string[]): Values {
  try {
    return parseArgs({ args, options: command.options, strict: true, allowPositionals: false })
      .values;
  } catch (error) {
    const reason =
      error instanceof Error
        ? (/'([^']+)'/.exec(error.message)?.[1] ?? error.message)
        : String(error);
    throw new DomainError(
      'INVALID_INPUT',
      `Die Angabe „${reason}“ passt nicht zu diesem Befehl. Richtig ist:\n${indented(command.usage)}`,
      [],
      { cause: error },
    );
  }
}

function indented(lines: string): string {
  return lines.replace(/^/gm, '  ');
}

function explain(error: unknown): number {
  process.stderr.write(`${failureInWords(error)}\n`);
  const argumentsAreWrong =
    error instanceof ConfigError ||
    (error instanceof DomainError && error.code === 'INVALID_INPUT');
  return argumentsAreWrong ? BAD_ARGUMENTS : FAILED;
}
