import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.module.js';
import { bearerOf } from './authentication.js';
import { DomainError } from '../texts/domain-error.js';

const READING = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Refuses what another site makes a browser send. Browsers say where a request comes from; programs
 * say nothing, and bring no cookie somebody else could use.
 */
@Injectable()
export class SameOriginGuard implements CanActivate {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  canActivate(context: ExecutionContext): true {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (READING.includes(request.method) || bearerOf(request) !== undefined) return true;
    if (this.isFromHere(request)) return true;
    throw new DomainError(
      'FORBIDDEN',
      'Diese Anfrage kommt von einer anderen Seite und wird deshalb nicht ausgeführt.',
    );
  }

  private isFromHere({ headers }: FastifyRequest): boolean {
    const site = headers['sec-fetch-site'];
    if (site !== undefined) return site === 'same-origin' || site === 'none';
    const { origin, host } = headers;
    if (origin === undefined) return true;
    // Browsers without TLS send no Sec-Fetch-Site. `null`, from a frame or a file, is not from here.
    return (
      origin === new URL(this.config.baseUrl).origin ||
      (URL.canParse(origin) && new URL(origin).host === host)
    );
  }
}
