import { Body, Controller, Delete, Get, HttpCode, Param, Post, UseGuards } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { type Call, CurrentCall } from '../auth/call.js';
import { Permits } from '../auth/permits.js';
import { Answers, Creates, Removes } from '../web/answers.js';
import { NoParameters } from '../web/input.js';
import { list, record } from '../web/schema.js';
import { Deputies } from './deputies.js';
import { DeputyInput } from './user.input.js';
import { DEPUTY } from './user.view.js';

@ApiTags('Vertretung')
@ApiParam({ name: 'id', description: 'Schlüssel des Kontos, das vertreten wird' })
@UseGuards(NoParameters)
@Permits('deputy.manage')
@Controller('api/v1/users/:id/deputies')
export class DeputiesController {
  constructor(private readonly deputies: Deputies) {}

  @Get()
  @ApiOperation({ summary: 'Wer vertritt jemanden, heute oder später?' })
  @Answers('Die Vertretungen nach Beginn', record({ items: list(DEPUTY) }))
  async all(@CurrentCall() call: Call, @Param('id') id: string) {
    return { items: await this.deputies.of(call, id) };
  }

  @Post()
  @ApiOperation({
    summary: 'Eine Vertretung eintragen',
    description:
      'Die Administration für alle, eine Amtsleitung für sich. Die Vertretung ist vom ersten bis zum letzten Tag auch für die Maßnahmen der vertretenen Person zuständig.',
  })
  @Creates('Die Vertretung', DEPUTY)
  add(@CurrentCall() call: Call, @Param('id') id: string, @Body() input: DeputyInput) {
    return this.deputies.add(call, id, input);
  }

  @Delete(':deputy')
  @HttpCode(204)
  @ApiParam({ name: 'deputy', description: 'Schlüssel der Vertretung' })
  @ApiOperation({ summary: 'Eine Vertretung beenden', description: 'Ab sofort.' })
  @Removes('Die Vertretung ist beendet.')
  async end(@CurrentCall() call: Call, @Param('id') id: string, @Param('deputy') deputy: string) {
    await this.deputies.end(call, id, deputy);
  }
}
