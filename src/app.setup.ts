import fastifyCookie from '@fastify/cookie';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import { PageVisitor } from './auth/page-visitor.js';
import { SignInAgain } from './auth/sign-in-again.js';
import type { Config } from './config/config.js';
import { CONFIG } from './config/config.module.js';
import { PAPER_FORMATS } from './papers/papers.service.js';
import { answerBroken } from './web/broken-request.js';
import { createInputPipe } from './web/input.js';
import { allowEmptyBodies } from './web/empty-body.js';
import { endConnectionsWhenStopping } from './web/last-answers.js';
import { useOpenApi } from './web/openapi.js';
import { usePages } from './web/pages.js';
import { answerUnreadable, ProblemFilter } from './web/problem.filter.js';
import { logRequests, newRequestId } from './web/request-log.js';
import { useSecurityHeaders } from './web/security-headers.js';
import { acceptUploads } from './web/uploads.js';
import { refuseUnstorable } from './web/storable-input.js';

/** Renditions are asked for with a small JSON document; nothing here takes more. */
const BODY_LIMIT_BYTES = 1_048_576;

/** @param trustedProxies as in `Config` */
export function createAdapter(trustedProxies?: readonly string[]): FastifyAdapter {
  return new FastifyAdapter({
    logger: false,
    trustProxy: trustedProxies ? [...trustedProxies] : false,
    genReqId: newRequestId,
    frameworkErrors: answerUnreadable,
    clientErrorHandler: answerBroken,
    // Browsers keep connections open; without this, stopping would wait for them.
    forceCloseConnections: 'idle',
    bodyLimit: BODY_LIMIT_BYTES,
    routerOptions: { maxParamLength: 200 },
  });
}

/** Filters, views and logging; the server and the tests use the same. */
export async function setUpApp(app: NestFastifyApplication, logger: Logger): Promise<void> {
  const visitor = app.get(PageVisitor, { strict: false });
  const signInAgain = app.get(SignInAgain, { strict: false });
  app.useGlobalFilters(new ProblemFilter(logger, visitor.recognise.bind(visitor), signInAgain));
  app.useGlobalPipes(createInputPipe());
  const server = app.getHttpAdapter().getInstance();
  logRequests(server, logger);
  allowEmptyBodies(server);
  acceptUploads(server, [PAPER_FORMATS.pdf, PAPER_FORMATS.docx]);
  refuseUnstorable(server);
  endConnectionsWhenStopping(server);
  await useSecurityHeaders(app, app.get<Config>(CONFIG).tls);
  await app.register(fastifyCookie);
  await usePages(app);
  useOpenApi(app);
  app.enableShutdownHooks([], { useProcessExit: true });
}
