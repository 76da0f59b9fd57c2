import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Browsers take the prefix only over TLS, and then keep the cookie to this host. */
const OVER_TLS = '__Host-sitzung';
const PLAIN = 'sitzung';

export const sessionCookie = (request: FastifyRequest): string | undefined =>
  request.cookies[OVER_TLS] ?? request.cookies[PLAIN];

/** @param tls whether people reach the server over TLS (`BASE_URL`) */
export function setSessionCookie(reply: FastifyReply, secret: string, tls: boolean): void {
  void reply.setCookie(tls ? OVER_TLS : PLAIN, secret, options(tls));
}

export function clearSessionCookie(reply: FastifyReply, tls: boolean): void {
  void reply.clearCookie(tls ? OVER_TLS : PLAIN, options(tls));
}

const options = (tls: boolean): CookieSerializeOptions => ({
  path: '/',
  httpOnly: true,
  sameSite: 'lax',
  secure: tls,
});
