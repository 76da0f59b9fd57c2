import { Body, Controller, Delete, Get, HttpCode, Ip, Post, Put, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Answers, Creates, Removes, Throttled } from '../web/answers.js';
import { list, record } from '../web/schema.js';
import { Accounts } from './accounts.js';
import type { Actor } from './actor.js';
import { type Call, CurrentCall } from './call.js';
import { Cookies } from './cookies.js';
import { OPEN, Permits } from './permits.js';
import { PasswordChangeInput, SignInInput } from './session.input.js';
import { OWN_ACCOUNT, OWN_SESSION, ownAccountView, SIGNED_IN } from './session.view.js';
import { Sessions } from './sessions.js';
import { SignIn } from './sign-in.js';

@ApiTags('Anmeldung')
@Permits('account.own')
@Controller('api/v1/session')
export class SessionController {
  constructor(
    private readonly accounts: Accounts,
    private readonly cookies: Cookies,
    private readonly sessions: Sessions,
    private readonly signIn: SignIn,
  ) {}

  @Post()
  @Permits(OPEN)
  @ApiOperation({
    summary: 'Anmelden',
    description:
      'Setzt das Cookie der Sitzung. Sie endet nach 30 Minuten ohne Anfrage, spätestens nach 12 Stunden.',
  })
  @Creates('Das angemeldete Konto', SIGNED_IN)
  @Throttled()
  async begin(
    @CurrentCall() call: Call,
    @Body() { login, password }: SignInInput,
    @Ip() ip: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const before = this.cookies.read(request, 'session');
    const { actor, secret } = await this.signIn.begin(call, { login, password, ip }, before);
    this.cookies.set(reply, 'session', secret);
    return { account: await this.view(actor) };
  }

  @Get()
  @ApiOperation({ summary: 'Wer bin ich?' })
  @Answers('Das eigene Konto', OWN_ACCOUNT)
  current(@CurrentCall() { actor }: Call) {
    return this.view(actor);
  }

  @Delete()
  @HttpCode(204)
  @ApiOperation({ summary: 'Abmelden' })
  @Removes('Die Sitzung dieses Browsers ist beendet.')
  async end(
    @CurrentCall() call: Call,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const secret = this.cookies.read(request, 'session');
    if (secret !== undefined) await this.signIn.end(call, secret);
    this.cookies.clear(reply, 'session');
  }

  @Get('all')
  @ApiOperation({ summary: 'Alle eigenen Sitzungen' })
  @Answers('Die Sitzungen, jüngste zuerst', record({ items: list(OWN_SESSION) }))
  async all(@CurrentCall() { actor }: Call, @Req() request: FastifyRequest) {
    const own = this.cookies.read(request, 'session');
    return { items: await this.sessions.of(actor.userId ?? '', own) };
  }

  @Delete('all')
  @HttpCode(204)
  @ApiOperation({ summary: 'Überall abmelden', description: 'Auch hier.' })
  @Removes('Alle Sitzungen des Kontos sind beendet.')
  async endAll(@CurrentCall() call: Call, @Res({ passthrough: true }) reply: FastifyReply) {
    await this.signIn.endAll(call);
    this.cookies.clear(reply, 'session');
  }

  @Put('password')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Das eigene Passwort ändern',
    description: 'Beendet alle Sitzungen des Kontos und beginnt für diesen Browser eine neue.',
  })
  @Removes('Das neue Passwort gilt.')
  @Throttled()
  async changePassword(
    @CurrentCall() call: Call,
    @Body() { old, password }: PasswordChangeInput,
    @Ip() ip: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { secret } = await this.signIn.changePassword(call, { old, fresh: password, ip });
    this.cookies.set(reply, 'session', secret);
  }

  private async view(actor: Actor) {
    const profile = await this.accounts.profile(actor.userId ?? '');
    // Disabled between the guard and here.
    if (!profile) throw new Error(`Account ${actor.userId} is gone.`);
    return ownAccountView(actor, profile);
  }
}
