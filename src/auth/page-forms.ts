import type {} from '@fastify/view';
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../texts/domain-error.js';
import { type Call, etag, fingerprint } from './call.js';
import { Cookies } from './cookies.js';
import { FormDrafts } from './form-drafts.js';
import { contentOf, type Form, ticked, typed } from './form-fields.js';
import { KeyedHash } from './keyed-hash.js';
import { type Notice, PageNotices } from './page-notices.js';
import { pathHere } from './path-here.js';
import { newSecret } from './secrets.js';

/** A request to a page and its answer. */
export interface Exchange {
  readonly call: Call;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

export { type Form, ticked, typed };

/** A page with a form. `view` holds what was typed too, never a password. */
export interface FormPage {
  readonly template: string;
  readonly view: Readonly<Record<string, unknown>>;
  /**
   * For a page that is the same object again as long as nothing has changed: then its HTML is kept
   * with it. It must not depend on who sees it, but for what the view holds.
   */
  readonly remembered?: true;
}

/**
 * Where a form leads when it is done, and what the person is told there; or a page shown at once and
 * only then, e.g. with a secret that is kept nowhere.
 */
type Destination = string | { readonly to: string; readonly notice: Notice } | FormPage;

const SALT_BYTES = 12;
const VERSION = /^\d{1,9}$/;
const ONCE = /^[0-9a-f-]{36}$/;

/** Forms in pages: shown with a token that no other site knows, and shown again with what is wrong. */
@Injectable()
export class PageForms {
  constructor(
    private readonly cookies: Cookies,
    private readonly drafts: FormDrafts,
    private readonly keyed: KeyedHash,
    private readonly notices: PageNotices,
  ) {}

  /** The token belongs to the session, or to a cookie of its own for somebody who has none. */
  token({ call, request, reply }: Exchange): string {
    const salt = randomBytes(SALT_BYTES).toString('base64url');
    const known = this.binding(call, request);
    if (known !== undefined) return this.salted(salt, known);
    const fresh = newSecret();
    this.cookies.set(reply, 'form', fresh);
    return this.salted(salt, fresh);
  }

  async show(exchange: Exchange, page: FormPage, problem?: DomainError) {
    const { reply } = exchange;
    const { template, view } = page;
    const token = this.token(exchange);
    void reply.header('cache-control', 'no-store').status(problem?.status ?? 200);
    const retry = problem?.facts.retryAfterSeconds;
    if (typeof retry === 'number') void reply.header('retry-after', retry);
    const wrong = problem && { sentence: problem.message, problems: problem.problems };
    const remembered = page.remembered && !wrong ? page : undefined;
    await reply.view(template, { ...view, token, wrong, remembered });
  }

  /**
   * Does what the form is for and goes on to the next page, or shows the form again with what is
   * wrong and all that was typed.
   * @param page to show again; one that depends on what is wrong, or on what is there by then, is made
   * only when it is needed
   * @param work gets the call with the version the form has shown (`fassung`) and a key for doing it
   * only once (`einmal`); returns the address to go on to
   */
  async submit(
    exchange: Exchange,
    form: Form,
    page: FormPage | ((problem: DomainError) => FormPage | Promise<FormPage>),
    work: (call: Call) => Promise<Destination>,
  ) {
    const { reply } = exchange;
    try {
      this.check(exchange, form);
      const next = await work(callOfForm(exchange, form));
      await this.drafts.discard(exchange.call, pathHere(form.entwurf));
      if (typeof next === 'string') await reply.redirect(next, 303);
      else if ('template' in next) await this.show(exchange, next);
      else {
        this.notices.leave(reply, next.notice);
        await reply.redirect(next.to, 303);
      }
    } catch (error) {
      if (!(error instanceof DomainError) || error.code === 'NOT_FOUND') throw error;
      await this.show(exchange, typeof page === 'function' ? await page(error) : page, error);
    }
  }

  /** @throws DomainError FORBIDDEN for a form that did not come from here, or long ago */
  check({ call, request }: Exchange, form: Form): void {
    const known = this.binding(call, request);
    const token = typed(form, 'token');
    const [salt = ''] = token.split('.');
    const expected = Buffer.from(known === undefined ? '' : this.salted(salt, known));
    const given = Buffer.from(token);
    const genuine =
      known !== undefined && expected.length === given.length && timingSafeEqual(expected, given);
    if (genuine) return;
    throw new DomainError(
      'FORBIDDEN',
      'Das Formular war zu lange offen oder kam nicht von dieser Seite. Bitte schicken Sie es noch einmal ab.',
    );
  }

  /** Another one on every page: pages are compressed, and their length would tell a fixed one. */
  private salted(salt: string, binding: string): string {
    return `${salt}.${this.keyed.of('form', `${salt}\n${binding}`)}`;
  }

  private binding({ actor }: Call, request: FastifyRequest): string | undefined {
    return this.cookies.read(request, actor.userId === null ? 'form' : 'session');
  }
}

function callOfForm({ call, request }: Exchange, form: Form): Call {
  const [version, key] = [typed(form, 'fassung'), typed(form, 'einmal')];
  return {
    ...call,
    ifMatch: VERSION.test(version) ? etag(Number(version)) : call.ifMatch,
    idempotency: ONCE.test(key)
      ? { key, fingerprint: fingerprint(request, [version, contentOf(form)]) }
      : call.idempotency,
  };
}
