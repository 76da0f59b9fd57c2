import { Body, Controller, HttpCode, Param, Put, UseGuards } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Removes } from '../web/answers.js';
import { NoParameters } from '../web/input.js';
import { type Call, CurrentCall } from './call.js';
import { PasswordLinks } from './password-links.js';
import { OPEN, Permits } from './permits.js';
import { PasswordInput } from './session.input.js';

@ApiTags('Anmeldung')
@UseGuards(NoParameters)
@Permits(OPEN)
@Controller('api/v1/links')
export class PasswordLinksController {
  constructor(private readonly links: PasswordLinks) {}

  @Put(':secret/password')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Mit einem Einmal-Link ein Passwort setzen',
    description: 'Beendet alle Sitzungen des Kontos. Der Link gilt danach nicht mehr.',
  })
  @ApiParam({ name: 'secret', description: 'Das letzte Stück der Adresse des Links' })
  @Removes('Das Passwort gilt.')
  async setPassword(
    @CurrentCall() call: Call,
    @Param('secret') secret: string,
    @Body() { password }: PasswordInput,
  ) {
    await this.links.setPassword(call, secret, password);
  }
}
