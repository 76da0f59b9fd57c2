import {
  Body,
  Controller,
  Get,
  Ip,
  Param,
  Post,
  Query,
  Req,
  Res,
  UseInterceptors,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Call, CurrentCall } from './call.js';
import { Cookies } from './cookies.js';
import { FormDrafts } from './form-drafts.js';
import { readCarried } from './form-fields.js';
import { homeOf } from './navigation.js';
import { type Form, type FormPage, PageForms, typed } from './page-forms.js';
import { PageVisitor } from './page-visitor.js';
import { PasswordLinks } from './password-links.js';
import { shortestFor } from './password-rules.js';
import { pathHere } from './path-here.js';
import { OPEN, Permits } from './permits.js';
import { signInPage } from './sign-in-page.js';
import { SignIn } from './sign-in.js';

/** Signing in and out with a browser, and the page behind an invitation. */
@ApiExcludeController()
@UseInterceptors(PageVisitor)
@Permits(OPEN)
@Controller()
export class SignInPagesController {
  constructor(
    private readonly cookies: Cookies,
    private readonly drafts: FormDrafts,
    private readonly forms: PageForms,
    private readonly links: PasswordLinks,
    private readonly signIn: SignIn,
  ) {}

  @Get('anmelden')
  showSignIn(
    @CurrentCall() call: Call,
    @Query('passwort') password: unknown,
    @Query('weiter') next: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const page = signInPage({ next: pathHere(next) }, password === 'gesetzt');
    return this.forms.show({ call, request, reply }, page);
  }

  @Post('anmelden')
  begin(
    @CurrentCall() call: Call,
    @Body() form: Form,
    @Ip() ip: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const [login, password] = [typed(form, 'login'), typed(form, 'password')];
    const next = pathHere(form.weiter);
    const carried = typed(form, 'mitgenommen');
    const page = signInPage({ login, next, carried });
    return this.forms.submit({ call, request, reply }, form, page, async () => {
      const before = this.cookies.read(request, 'session');
      const { secret, actor } = await this.signIn.begin(call, { login, password, ip }, before);
      this.cookies.set(reply, 'session', secret);
      this.cookies.clear(reply, 'form');
      const draft = readCarried(next, carried);
      if (draft && actor.userId !== null) await this.drafts.keep(actor.userId, draft);
      if (next !== '') return next;
      return (await this.signIn.isFirst(actor)) ? '/willkommen' : homeOf(actor);
    });
  }

  @Post('abmelden')
  async end(
    @CurrentCall() call: Call,
    @Body() form: Form,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const secret = this.cookies.read(request, 'session');
    if (call.actor.userId !== null && secret !== undefined) {
      this.forms.check({ call, request, reply }, form);
      await this.signIn.end(call, secret);
      this.cookies.clear(reply, 'session');
    }
    await reply.redirect('/', 303);
  }

  @Get('einladung/:secret')
  async showInvitation(
    @CurrentCall() call: Call,
    @Param('secret') secret: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    await this.forms.show({ call, request, reply }, await this.invitation(secret));
  }

  @Post('einladung/:secret')
  async accept(
    @CurrentCall() call: Call,
    @Param('secret') secret: string,
    @Body() form: Form,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const page = await this.invitation(secret);
    await this.forms.submit({ call, request, reply }, form, page, async () => {
      await this.links.setPassword(call, secret, typed(form, 'password'));
      return '/anmelden?passwort=gesetzt';
    });
  }

  private async invitation(secret: string): Promise<FormPage> {
    const { owner } = await this.links.find(secret);
    const { login, admin, body } = owner;
    const view = {
      title: 'Passwort setzen',
      login,
      county: body.name,
      shortest: shortestFor(admin),
    };
    return { template: 'passwort.hbs', view: { ...view, action: `/einladung/${secret}` } };
  }
}
