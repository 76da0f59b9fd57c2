import { Body, Post } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '../texts/domain-error.js';
import { FormDrafts } from './form-drafts.js';
import { draftOf, type Form, typed } from './form-fields.js';
import { CurrentExchange, Pages } from './page.js';
import { type Exchange, PageForms } from './page-forms.js';
import { pathHere } from './path-here.js';
import { Permits } from './permits.js';

/** What is typed into a form that says so (`entwurf.hbs`), kept while it is typed. */
@Pages('entwuerfe')
@Permits('account.own')
export class FormDraftsController {
  constructor(
    private readonly drafts: FormDrafts,
    private readonly forms: PageForms,
  ) {}

  @Post()
  async keep(@CurrentExchange() exchange: Exchange, @Body() form: Form) {
    this.forms.check(exchange, form);
    const { userId } = exchange.call.actor;
    const draft = draftOf(form);
    if (!draft)
      throw new DomainError(
        'INVALID_INPUT',
        'Was Sie eingegeben haben, ist zu lang für einen Entwurf. Bitte senden Sie das Formular ab.',
      );
    if (userId !== null) await this.drafts.keep(userId, draft);
    // The browser sends it beside what it shows; a person without scripts wants to see something.
    if (!wantsPage(exchange.request)) return exchange.reply.status(204).send();
    return exchange.reply.redirect(draft.address, 303);
  }

  @Post('verwerfen')
  async discard(@CurrentExchange() exchange: Exchange, @Body() form: Form) {
    this.forms.check(exchange, form);
    const address = pathHere(typed(form, 'entwurf'));
    await this.drafts.discard(exchange.call, address);
    await exchange.reply.redirect(address || '/', 303);
  }
}

const wantsPage = ({ headers }: FastifyRequest): boolean =>
  (headers.accept ?? '').includes('text/html');
