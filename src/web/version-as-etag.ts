import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';
import { etag } from '../auth/call.js';

interface Versioned {
  version?: number;
}

/** The `version` of what is answered, where it has one, as the ETag that `If-Match` wants back. */
@Injectable()
export class VersionAsEtag implements NestInterceptor<Versioned> {
  intercept(context: ExecutionContext, next: CallHandler<Versioned>): Observable<Versioned> {
    return next.handle().pipe(
      map((answer) => {
        const reply = context.switchToHttp().getResponse<FastifyReply>();
        if (answer.version !== undefined) void reply.header('etag', etag(answer.version));
        return answer;
      }),
    );
  }
}
