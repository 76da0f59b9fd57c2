import {
  applyDecorators,
  Controller,
  createParamDecorator,
  type ExecutionContext,
  UseInterceptors,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { callOf } from './call.js';
import type { Exchange } from './page-forms.js';
import { PageVisitor } from './page-visitor.js';

/** A controller of pages: they stand in the frame, and not in the description of the API. */
export const Pages = (path = '') =>
  applyDecorators(ApiExcludeController(), UseInterceptors(PageVisitor), Controller(path));

/** The request to a page with its answer; whoever takes it answers by `PageForms`. */
export const CurrentExchange = createParamDecorator(
  (_: unknown, context: ExecutionContext): Exchange => {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    return { call: callOf(request), request, reply: http.getResponse<FastifyReply>() };
  },
);
