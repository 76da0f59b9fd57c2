import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import { createAdapter, setUpApp } from './app.setup.js';
import { Audit } from './audit/audit.js';
import { Clock } from './config/clock.js';
import { readConfig } from './config/config.js';
import { removeUnfinished } from './papers/unfinished-files.js';
import { Rendering } from './rendering/rendering.service.js';
import { FirstStart } from './start/first-start.js';
import { listenFailure } from './start/listen-failure.js';
import { failureInWords } from './web/failure.js';
import { logCause } from './web/log-cause.js';
import { createLogger, NestLog } from './web/request-log.js';

try {
  await start();
} catch (error) {
  process.stderr.write(`${failureInWords(error)}\n`);
  process.exit(1);
}

async function start(): Promise<void> {
  const config = readConfig();
  const logger = createLogger(config.logLevel);
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule,
    createAdapter(config.trustedProxies),
    {
      logger: new NestLog(logger),
      abortOnError: false,
    },
  );
  await setUpApp(app, logger);
  await app.init();
  await app.get(Audit, { strict: false }).open();
  await removeUnfinished(config.reportsDir, app.get(Clock).now());
  const firstStart = app.get(FirstStart);
  const done = [...(await firstStart.loadData()), ...(await firstStart.writeFirstPaper())];
  // Not app.listen, which writes a port that is taken into the log before the sentence below says it.
  const address = await app
    .getHttpAdapter()
    .getInstance()
    .listen({ port: config.port, host: config.host })
    .catch((error: unknown) => {
      throw listenFailure(config, error);
    });
  const rendering = app.get(Rendering, { strict: false });
  tell([
    ...done,
    ...[rendering.browserProblem].filter((problem) => problem !== undefined),
    `Umsetzungsstand ist bereit: ${address}`,
    'Der Server ist nur von diesem Rechner aus erreichbar, solange es keine Benutzerkonten gibt.',
    `Fertige Vorlagen liegen in ${config.reportsDir}.`,
    'Beenden mit Strg+C.',
  ]);
  // After everything else: nobody waits for it, and the first to ask for a paper is glad of it.
  await rendering.warm().catch(logCause);
}

function tell(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}
