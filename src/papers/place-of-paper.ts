import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { PaperPlace } from './paper-writing.js';

/** The paper an address names, by its key or number in a county. */
export const PlaceOfPaper = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const { params } = context.switchToHttp().getRequest<FastifyRequest>();
  const { body, paper } = params as PaperPlace;
  return { body, paper };
});
