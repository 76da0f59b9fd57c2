import {
  applyDecorators,
  Body,
  Controller,
  Get,
  Param,
  Patch,
  Post,
  Query,
  Req,
  Res,
  UseGuards,
} from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Call, CurrentCall, etag } from '../auth/call.js';
import { Permits } from '../auth/permits.js';
import { Answers, Changes, Creates } from '../web/answers.js';
import { NoParameters } from '../web/input.js';
import { pageLinks } from '../web/page-links.js';
import { AccountLinks } from './account-links.js';
import { AccountStatus } from './account-status.js';
import { UserListInput } from './user-list.input.js';
import { NewUserInput, UserChangeInput } from './user.input.js';
import { LINK, USER, USER_PAGE, type UserView } from './user.view.js';
import { Users } from './users.service.js';

const Account = () =>
  applyDecorators(
    UseGuards(NoParameters),
    ApiParam({ name: 'id', description: 'Schlüssel des Kontos' }),
  );

@ApiTags('Benutzerkonten')
@Permits('account.manage')
@Controller('api/v1/users')
export class UsersController {
  constructor(
    private readonly links: AccountLinks,
    private readonly status: AccountStatus,
    private readonly users: Users,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Die Konten des eigenen Kreises' })
  @Answers('Eine Seite der Konten, nach Anmeldename', USER_PAGE)
  async page(
    @CurrentCall() call: Call,
    @Query() input: UserListInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const page = await this.users.page(call, input);
    void reply.header('x-total-count', String(page.total));
    void reply.header('link', pageLinks(request.url, page));
    return page;
  }

  @Post()
  @UseGuards(NoParameters)
  @ApiOperation({
    summary: 'Ein Konto anlegen',
    description: 'Noch ohne Passwort: Das setzt die Person mit einem Einmal-Link selbst.',
  })
  @Creates('Das neue Konto', USER)
  async create(
    @CurrentCall() call: Call,
    @Body() input: NewUserInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(reply, await this.users.create(call, input));
  }

  @Get(':id')
  @Account()
  @ApiOperation({ summary: 'Ein Konto' })
  @Answers('Das Konto', USER)
  async one(
    @CurrentCall() call: Call,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(reply, await this.users.one(call, id));
  }

  @Patch(':id')
  @Account()
  @ApiOperation({
    summary: 'Ein Konto ändern',
    description:
      'Was nicht genannt ist, bleibt. Andere Rollen beenden die Sitzungen der Person sofort.',
  })
  @Changes('Das geänderte Konto', USER)
  async change(
    @CurrentCall() call: Call,
    @Param('id') id: string,
    @Body() input: UserChangeInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(reply, await this.users.change(call, id, input));
  }

  @Post(':id/links')
  @Account()
  @ApiOperation({
    summary: 'Einen Einmal-Link erzeugen',
    description:
      'Zur Einladung, oder wenn jemand das Passwort vergessen hat. Er gilt 24 Stunden und einmal; ein älterer gilt nicht mehr.',
  })
  @Creates('Der Link; er wird nur jetzt gezeigt', LINK)
  link(@CurrentCall() call: Call, @Param('id') id: string) {
    return this.links.create(call, id);
  }

  @Post(':id/disabling')
  @Account()
  @ApiOperation({
    summary: 'Ein Konto sperren',
    description: 'Sofort, auf allen Rechnern. Das letzte Konto der Administration bleibt.',
  })
  @Creates('Das gesperrte Konto', USER)
  disable(@CurrentCall() call: Call, @Param('id') id: string) {
    return this.status.disable(call, id);
  }

  @Post(':id/enabling')
  @Account()
  @ApiOperation({ summary: 'Ein Konto entsperren' })
  @Creates('Das entsperrte Konto', USER)
  enable(@CurrentCall() call: Call, @Param('id') id: string) {
    return this.status.enable(call, id);
  }

  @Post(':id/erasure')
  @Account()
  @ApiOperation({
    summary: 'Eine Person löschen',
    description:
      'Name, E-Mail-Adresse und Anmeldename verschwinden für immer; die Funktion bleibt in den Akten.',
  })
  @Creates('Das Konto ohne die Person', USER)
  erase(@CurrentCall() call: Call, @Param('id') id: string) {
    return this.status.erase(call, id);
  }
}

function tagged(reply: FastifyReply, user: UserView): UserView {
  void reply.header('etag', etag(user.version));
  return user;
}
