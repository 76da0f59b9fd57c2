import { Body, Controller, Get, Ip, Post, Req, Res, UseInterceptors } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Call, CurrentCall } from './call.js';
import { Cookies } from './cookies.js';
import { type Form, type FormPage, PageForms, typed } from './page-forms.js';
import { PageVisitor } from './page-visitor.js';
import { shortestFor } from './password-rules.js';
import { Permits } from './permits.js';
import { SignIn } from './sign-in.js';

/** Changing the own password with a browser. */
@ApiExcludeController()
@UseInterceptors(PageVisitor)
@Permits('account.own')
@Controller('passwort')
export class OwnPasswordPagesController {
  constructor(
    private readonly cookies: Cookies,
    private readonly forms: PageForms,
    private readonly signIn: SignIn,
  ) {}

  @Get()
  show(@CurrentCall() call: Call, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.forms.show({ call, request, reply }, page(call));
  }

  @Post()
  change(
    @CurrentCall() call: Call,
    @Body() form: Form,
    @Ip() ip: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const [old, fresh] = [typed(form, 'old'), typed(form, 'password')];
    return this.forms.submit({ call, request, reply }, form, page(call), async () => {
      const { secret } = await this.signIn.changePassword(call, { old, fresh, ip });
      this.cookies.set(reply, 'session', secret);
      return '/';
    });
  }
}

function page({ actor }: Call): FormPage {
  const shortest = shortestFor(actor.roles.includes('admin'));
  const view = { title: 'Passwort ändern', action: '/passwort', askOld: true, shortest };
  return { template: 'passwort.hbs', view };
}
