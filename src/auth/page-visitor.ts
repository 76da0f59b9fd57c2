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
import { PageForms } from './page-forms.js';

/** Lets the frame of a page say who is signed in, with a button to sign out. */
@Injectable()
export class PageVisitor implements NestInterceptor {
  constructor(private readonly forms: PageForms) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply & { locals?: object }>();
    const call = callOf(request);
    if (call.actor.userId !== null) {
      const token = this.forms.token({ call, request, reply });
      reply.locals = { visitor: { function: call.actor.function, token } };
    }
    return next.handle();
  }
}
