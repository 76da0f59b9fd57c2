import type {} from '@fastify/view';
import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { callOf } from './call.js';
import { menu } from './navigation.js';
import { PageForms } from './page-forms.js';
import { PageNotices } from './page-notices.js';

/** Lets the frame of a page say who is signed in, where they can go, and what they just did. */
@Injectable()
export class PageVisitor implements NestInterceptor {
  constructor(
    private readonly forms: PageForms,
    private readonly notices: PageNotices,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply & { locals?: object }>();
    const call = callOf(request);
    if (call.actor.userId !== null) {
      const token = this.forms.token({ call, request, reply });
      const path = new URL(request.url, 'http://localhost').pathname;
      const notice = request.method === 'GET' ? this.notices.take(request, reply) : undefined;
      const visitor = { function: call.actor.function, token, menu: menu(call.actor, path) };
      reply.locals = { visitor, notice };
    }
    return next.handle();
  }
}
