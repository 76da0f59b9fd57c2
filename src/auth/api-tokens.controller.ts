import { Body, Controller, Delete, Get, HttpCode, Param, Post, UseGuards } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { DomainError } from '../texts/domain-error.js';
import { Answers, Creates, Removes } from '../web/answers.js';
import { NoParameters } from '../web/input.js';
import { list, record } from '../web/schema.js';
import { NewTokenInput } from './api-token.input.js';
import { NEW_TOKEN, TOKEN } from './api-token.view.js';
import { ApiTokens } from './api-tokens.js';
import { type Call, CurrentCall } from './call.js';
import { Permits } from './permits.js';

@ApiTags('Zugriffsschlüssel')
@UseGuards(NoParameters)
@Permits('account.own')
@Controller('api/v1/tokens')
export class ApiTokensController {
  constructor(private readonly tokens: ApiTokens) {}

  @Get()
  @ApiOperation({ summary: 'Die eigenen Zugriffsschlüssel', description: 'Ohne die widerrufenen.' })
  @Answers('Die Zugriffsschlüssel, jüngste zuerst', record({ items: list(TOKEN) }))
  async own(@CurrentCall() call: Call) {
    return { items: await this.tokens.own(call) };
  }

  @Post()
  @ApiOperation({
    summary: 'Einen Zugriffsschlüssel erzeugen',
    description:
      'Für Programme: Sie senden ihn als `Authorization: Bearer umst_…`. Dazu müssen Sie selbst angemeldet sein.',
  })
  @Creates('Der Zugriffsschlüssel; er wird nur jetzt gezeigt', NEW_TOKEN)
  create(@CurrentCall() call: Call, @Body() input: NewTokenInput) {
    if (call.actor.scopes !== null)
      throw new DomainError(
        'FORBIDDEN',
        'Mit einem Zugriffsschlüssel lässt sich kein weiterer erzeugen. Bitte melden Sie sich dafür an.',
      );
    return this.tokens.create(call, call.actor, input);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Einen Zugriffsschlüssel widerrufen' })
  @ApiParam({ name: 'id', description: 'Schlüssel des Eintrags' })
  @Removes('Der Zugriffsschlüssel gilt nicht mehr.')
  async revoke(@CurrentCall() call: Call, @Param('id') id: string) {
    await this.tokens.revoke(call, id);
  }
}
