import type {} from '@fastify/cookie';
import { Inject, Injectable } from '@nestjs/common';
import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.module.js';

const NAMES = { session: 'sitzung', form: 'formular', notice: 'hinweis' } as const;
type CookieKind = keyof typeof NAMES;

/** The cookies: the session, what the forms of strangers are bound to, what to say on the next page. */
@Injectable()
export class Cookies {
  private readonly tls: boolean;

  constructor(@Inject(CONFIG) { tls }: Config) {
    this.tls = tls;
  }

  read(request: FastifyRequest, kind: CookieKind): string | undefined {
    return request.cookies[this.name(kind)];
  }

  set(reply: FastifyReply, kind: CookieKind, secret: string): void {
    void reply
      .setCookie(this.name(kind), secret, this.options())
      .header('cache-control', 'no-store');
  }

  clear(reply: FastifyReply, kind: CookieKind): void {
    void reply.clearCookie(this.name(kind), this.options());
  }

  /** Browsers take the prefix only over TLS, and then let no neighbouring host set the cookie. */
  private name(kind: CookieKind): string {
    return this.tls ? `__Host-${NAMES[kind]}` : NAMES[kind];
  }

  private options(): CookieSerializeOptions {
    return { path: '/', httpOnly: true, sameSite: 'lax', secure: this.tls };
  }
}
