import type {} from '@fastify/view';
import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { toProblem } from './problem.js';

/** The one place where an error becomes an answer: problem+json for programs, a page for people. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const problem = toProblem(error, { url: request.url, requestId: request.id });
    if (problem.status >= 500)
      this.logger.error({ err: error, requestId: request.id }, problem.title);
    if (reply.sent) return;
    void reply.status(problem.status).header('cache-control', 'no-store');
    if (wantsPage(request)) {
      void reply.view('fehler.hbs', problem);
    } else {
      void reply.type('application/problem+json; charset=utf-8').send(JSON.stringify(problem));
    }
  }
}

/** A browser asks for HTML, a program does not. */
function wantsPage(request: FastifyRequest): boolean {
  return (request.headers.accept ?? '').includes('text/html');
}
