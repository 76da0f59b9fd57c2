import type {} from '@fastify/view';
import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import type { Actor } from './actor.js';
import { Authentication } from './authentication.js';
import { callOf } from './call.js';
import { menu } from './navigation.js';
import { PageForms } from './page-forms.js';
import { PageNotices } from './page-notices.js';
import { IDLE_MINUTES } from './sessions.js';

/** Lets the frame of a page say who is signed in, where they can go, and what they just did. */
@Injectable()
export class PageVisitor implements NestInterceptor {
  constructor(
    private readonly authentication: Authentication,
    private readonly forms: PageForms,
    private readonly notices: PageNotices,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    this.show(http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
    return next.handle();
  }

  /** For pages no controller answers with: what an address that is not there, or a refusal, shows. */
  async recognise(request: FastifyRequest & { actor?: Actor }, reply: FastifyReply): Promise<void> {
    request.actor ??= await this.authentication.actorOf(request, reply, { strict: false });
    this.show(request, reply);
  }

  private show(request: FastifyRequest, reply: FastifyReply & { locals?: object }): void {
    const call = callOf(request);
    if (call.actor.userId !== null) {
      const token = this.forms.token({ call, request, reply });
      const path = new URL(request.url, 'http://localhost').pathname;
      const notice = request.method === 'GET' ? this.notices.take(request, reply) : undefined;
      const { function: post } = call.actor;
      const visitor = {
        function: post,
        token,
        menu: menu(call.actor, path),
        idleMinutes: IDLE_MINUTES,
      };
      reply.locals = { visitor, notice };
    }
  }
}
