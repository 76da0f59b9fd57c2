import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import { createAdapter, setUpApp } from './app.setup.js';
import { Audit } from './audit/audit.js';
import { Sweep } from './auth/sweep.js';
import { Clock } from './config/clock.js';
import { type Config, isLoopback, readConfig } from './config/config.js';
import { RenditionRunner } from './papers/rendition-runner.js';
import { removeUnfinished } from './papers/unfinished-files.js';
import { Rendering } from './rendering/rendering.service.js';
import { DemoAccounts } from './start/demo-accounts.js';
import { FirstStart } from './start/first-start.js';
import { listenFailure } from './start/listen-failure.js';
import { SetUp } from './start/set-up.js';
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
  // Once the port is ours: passwords and a link that nobody could use would else be lost.
  const entrance = [...(await app.get(DemoAccounts).create()), ...(await app.get(SetUp).offer())];
  app.get(Sweep, { strict: false }).start();
  await app.get(RenditionRunner, { strict: false }).start();
  const rendering = app.get(Rendering, { strict: false });
  tell([
    ...done,
    ...[rendering.browserProblem].filter((problem) => problem !== undefined),
    `Umsetzungsstand ist bereit: ${address}`,
    ...reach(config),
    ...entrance,
    `Fertige Vorlagen liegen in ${config.reportsDir}.`,
    'Beenden mit Strg+C.',
  ]);
  // After everything else: nobody waits for it, and the first to ask for a paper is glad of it.
  await rendering.warm().catch(logCause);
}

/** Who can reach the server, and whether that is safe. */
function reach({ host, baseUrl, tls }: Config): string[] {
  if (isLoopback(host))
    return ['Der Server ist nur von diesem Rechner aus erreichbar (HOST=0.0.0.0 gibt ihn frei).'];
  if (tls) return [`Für andere Rechner: ${baseUrl}`];
  return [
    `Achtung: ${baseUrl} ist nicht verschlüsselt, Passwörter und Anmeldungen sind im Netz mitzulesen. Bitte einen Proxy mit TLS davorstellen und BASE_URL=https://… setzen.`,
  ];
}

function tell(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}
