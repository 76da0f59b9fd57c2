import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Call, CurrentCall } from '../auth/call.js';
import { type Form, PageForms, typed } from '../auth/page-forms.js';
import { shortestFor } from '../auth/password-rules.js';
import { OPEN, Permits } from '../auth/permits.js';
import { SetUp } from './set-up.js';

const shortest = shortestFor(true);

@ApiExcludeController()
@Permits(OPEN)
@Controller('einrichten/:secret')
export class SetUpPagesController {
  constructor(
    private readonly forms: PageForms,
    private readonly setUp: SetUp,
  ) {}

  @Get()
  async show(
    @CurrentCall() call: Call,
    @Param('secret') secret: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    await this.setUp.check(secret);
    await this.forms.show({ call, request, reply }, page(secret, {}));
  }

  @Post()
  async complete(
    @CurrentCall() call: Call,
    @Param('secret') secret: string,
    @Body() form: Form,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    await this.setUp.check(secret);
    const fields = {
      key: typed(form, 'key').trim(),
      name: typed(form, 'name').trim(),
      shortName: typed(form, 'shortName').trim(),
      login: typed(form, 'login').trim(),
      person: typed(form, 'person').trim(),
    };
    await this.forms.submit({ call, request, reply }, form, page(secret, fields), async () => {
      await this.setUp.complete(call, secret, { ...fields, password: typed(form, 'password') });
      return '/anmelden?passwort=gesetzt';
    });
  }
}

const page = (secret: string, fields: object) => ({
  template: 'einrichten.hbs',
  view: { title: 'Einrichten', action: `/einrichten/${secret}`, shortest, ...fields },
});
