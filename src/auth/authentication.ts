import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../texts/domain-error.js';
import { type Actor, NOBODY } from './actor.js';
import { ApiTokens } from './api-tokens.js';
import { Cookies } from './cookies.js';
import { Sessions } from './sessions.js';

/** Finds out who sends a request: a bearer token, a session cookie, or nobody. */
@Injectable()
export class Authentication {
  constructor(
    private readonly cookies: Cookies,
    private readonly sessions: Sessions,
    private readonly tokens: ApiTokens,
  ) {}

  /**
   * @param strict false where a stranger is welcome too, e.g. to sign in anew
   * @throws DomainError UNAUTHENTICATED for a token, or if strict a session, that is no longer valid
   */
  async actorOf(
    request: FastifyRequest,
    reply: FastifyReply,
    { strict }: { strict: boolean },
  ): Promise<Actor> {
    const bearer = bearerOf(request);
    if (bearer !== undefined) return (await this.tokens.actorOf(bearer)) ?? refuse();
    const cookie = this.cookies.read(request, 'session');
    if (cookie === undefined) return NOBODY;
    const actor = await this.sessions.actorOf(cookie);
    if (actor) return actor;
    // So that what everybody may read can be read again with the next request.
    this.cookies.clear(reply, 'session');
    return strict ? refuse() : NOBODY;
  }
}

/** The API token of a program; no browser sends one by itself. */
export const bearerOf = ({ headers }: FastifyRequest): string | undefined =>
  /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1];

function refuse(): never {
  throw new DomainError(
    'UNAUTHENTICATED',
    'Ihre Anmeldung ist abgelaufen oder wurde beendet. Bitte melden Sie sich neu an.',
  );
}
