import type {} from '@fastify/view';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { callOf } from './call.js';
import { carried, draftOf, type Form } from './form-fields.js';
import { PageForms } from './page-forms.js';
import { signInPage } from './sign-in-page.js';

/** For somebody whose session ended while they were typing: what they sent goes along. */
@Injectable()
export class SignInAgain {
  constructor(private readonly forms: PageForms) {}

  /** @returns false when the request carries nothing that could go along */
  offer(request: FastifyRequest, reply: FastifyReply): boolean {
    if (request.method !== 'POST') return false;
    const draft = draftOf((request.body ?? {}) as Form);
    if (!draft) return false;
    const page = signInPage({ next: draft.address, carried: carried(draft) });
    const token = this.forms.token({ call: callOf(request), request, reply });
    void reply.status(401).header('cache-control', 'no-store');
    void reply.view(page.template, { ...page.view, token });
    return true;
  }
}
