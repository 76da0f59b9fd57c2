import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import { createAdapter, setUpApp } from './app.setup.js';
import { ConfigError, readConfig } from './config/config.js';
import { Rendering } from './rendering/rendering.service.js';
import { FirstStart } from './start/first-start.js';
import { DomainError } from './texts/domain-error.js';
import { createLogger, NestLog } from './web/request-log.js';

try {
  await start();
} catch (error) {
  process.stderr.write(`${reason(error)}\n`);
  process.exit(1);
}

async function start(): Promise<void> {
  const config = readConfig();
  const logger = createLogger(config.logLevel);
  const app = await NestFactory.create<NestFastifyApplication>(AppModule, createAdapter(), {
    logger: new NestLog(logger),
    abortOnError: false,
  });
  await setUpApp(app, logger);
  await app.init();
  const firstStart = app.get(FirstStart);
  const done = [...(await firstStart.loadData()), ...(await firstStart.writeFirstPaper())];
  // Not app.listen, which writes a port that is taken into the log before the sentence below says it.
  const address = await app
    .getHttpAdapter()
    .getInstance()
    .listen({ port: config.port, host: config.host });
  tell([
    ...done,
    `Umsetzungsstand ist bereit: ${address}`,
    'Der Server ist nur von diesem Rechner aus erreichbar, solange es keine Benutzerkonten gibt.',
    `Fertige Vorlagen liegen in ${config.reportsDir}.`,
    'Beenden mit Strg+C.',
  ]);
  // After everything else: nobody waits for it, and the first to ask for a paper is glad of it.
  await app
    .get(Rendering, { strict: false })
    .warm()
    .catch((error: unknown) => {
      logger.warn(
        { err: error },
        'The browser could not be started ahead; the next paper tries again.',
      );
    });
}

function tell(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** One line a person can act on where we know what went wrong, the whole trace where we do not. */
function reason(error: unknown): string {
  if (error instanceof ConfigError) return error.message;
  if (error instanceof DomainError) {
    return [
      error.message,
      ...error.problems.map(({ field, message }) => `  ${field}: ${message}`),
    ].join('\n');
  }
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return 'Der Port ist schon belegt. Läuft das Programm bereits? Sonst wählen Sie mit PORT=… einen anderen.';
  }
  return `Unerwarteter Fehler beim Start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
