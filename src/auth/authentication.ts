import type {} from '@fastify/cookie';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '../texts/domain-error.js';
import { type Actor, NOBODY } from './actor.js';
import { ApiTokens } from './api-tokens.js';
import { sessionCookie } from './session-cookie.js';
import { Sessions } from './sessions.js';

/** Finds out who sends a request: a bearer token, a session cookie, or nobody. */
@Injectable()
export class Authentication {
  constructor(
    private readonly sessions: Sessions,
    private readonly tokens: ApiTokens,
  ) {}

  /** @throws DomainError UNAUTHENTICATED for a token or session that is not, or no longer, valid */
  async actorOf(request: FastifyRequest): Promise<Actor> {
    const bearer = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (bearer !== undefined) return valid(await this.tokens.actorOf(bearer));
    const cookie = sessionCookie(request);
    if (cookie !== undefined) return valid(await this.sessions.actorOf(cookie));
    return NOBODY;
  }
}

function valid(actor: Actor | undefined): Actor {
  if (actor) return actor;
  throw new DomainError(
    'UNAUTHENTICATED',
    'Ihre Anmeldung ist abgelaufen oder wurde beendet. Bitte melden Sie sich neu an.',
  );
}
