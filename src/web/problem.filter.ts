import type {} from '@fastify/view';
import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { SignInAgain } from '../auth/sign-in-again.js';
import { causeInWords, isForeseen, levelOf } from './log-cause.js';
import { type Problem, toProblem } from './problem.js';
import { REQUEST_ID_HEADER } from './request-log.js';
import { wayOn } from './ways-on.js';

/** A restart, or the end of a rush. */
const RETRY_AFTER_SECONDS = 30;

/** Lets the frame of a page know who is signed in, also where no controller was reached. */
type Recognise = (request: FastifyRequest, reply: FastifyReply) => Promise<void>;

/** The one place where an error becomes an answer: problem+json for programs, a page for people. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly logger: Logger,
    private readonly recognise: Recognise,
    private readonly signInAgain: SignInAgain,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const problem = toProblem(error, { url: request.url, requestId: request.id });
    if (problem.status >= 500) this.log(error, problem);
    if (reply.sent) return;
    if (!wantsPage(request)) sendJson(reply, problem);
    else if (problem.status === 401 && request.method === 'GET') askToSignIn(request, reply);
    else if (problem.status === 401 && this.signInAgain.offer(request, reply)) return;
    else void this.sendPage(request, reply, problem);
  }

  private async sendPage(request: FastifyRequest, reply: FastifyReply, problem: Problem) {
    // Without the database there is no menu, but still an answer.
    await this.recognise(request, reply).catch((error: unknown) => {
      this.log(error, problem);
    });
    const signIn = problem.status === 401;
    const page = { ...problem, wayOn: wayOn(problem.status), signIn };
    await withStatus(reply, problem).view('fehler.hbs', page);
  }

  private log(error: unknown, { requestId, code, title }: Problem): void {
    if (isForeseen(error)) {
      this.logger[levelOf(error)]({ requestId, code, cause: causeInWords(error) }, title);
    } else {
      this.logger.error({ err: error, requestId }, title);
    }
  }
}

/** For an address the server cannot even read: neither filter, nor hooks, nor pages see that request. */
export function answerUnreadable(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  void reply.header(REQUEST_ID_HEADER, request.id);
  sendJson(reply, toProblem(error, { url: request.url, requestId: request.id }));
}

function sendJson(reply: FastifyReply, problem: Problem): void {
  void withStatus(reply, problem)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem));
}

/** The way on leads back to the page that was asked for. */
function askToSignIn(request: FastifyRequest, reply: FastifyReply): void {
  void reply
    .header('cache-control', 'no-store')
    .redirect(`/anmelden?weiter=${encodeURIComponent(request.url)}`, 303);
}

function withStatus(reply: FastifyReply, { status, retryAfterSeconds }: Problem): FastifyReply {
  const seconds = retryAfterSeconds ?? (status === 503 ? RETRY_AFTER_SECONDS : undefined);
  if (seconds !== undefined) void reply.header('retry-after', seconds);
  return reply.status(status).header('cache-control', 'no-store');
}

/** A browser asks for HTML, a program does not. */
function wantsPage(request: FastifyRequest): boolean {
  return (request.headers.accept ?? '').includes('text/html');
}
