import { Body, Controller, Param, Patch, Post, Res, UseGuards } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Call, CurrentCall } from '../auth/call.js';
import { Permits } from '../auth/permits.js';
import { Changes, Creates } from '../web/answers.js';
import { NoParameters } from '../web/input.js';
import { MeasureEditing } from './measure-editing.js';
import { MEASURE_RECEIPT } from './measure-receipt.js';
import { MeasureChangeInput, NewMeasureInput } from './measure.input.js';

@ApiTags('Maßnahmen')
@ApiParam({ name: 'body', description: 'Kurzname des Kreises', example: 'warendorf' })
@UseGuards(NoParameters)
@Controller('api/v1/bodies/:body/measures')
export class MeasureEditingController {
  constructor(private readonly editing: MeasureEditing) {}

  @Post()
  @Permits('measure.create')
  @ApiOperation({
    summary: 'Eine Maßnahme anlegen',
    description:
      'Was Sie weglassen, bleibt unbekannt. Andere Datensätze nennen Sie mit ihrem Kurznamen. Die Nummer vergibt der Kreis nach seinem Muster; hat er keines, geben Sie sie an.',
  })
  @Creates('Die neue Maßnahme; `Location` nennt ihre Adresse', MEASURE_RECEIPT)
  async create(
    @CurrentCall() call: Call,
    @Param('body') body: string,
    @Body() input: NewMeasureInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const receipt = await this.editing.create(call, body, input);
    const number = encodeURIComponent(receipt.number);
    void reply.header('location', `/api/v1/bodies/${body}/measures/${number}`);
    return receipt;
  }

  @Patch(':number')
  @Permits('measure.change')
  @ApiOperation({
    summary: 'Angaben einer Maßnahme ändern',
    description:
      'Was Sie weglassen, bleibt, wie es ist; `null` leert eine Angabe, eine Liste ersetzt die bisherige ganz. Amtsleitungen ändern nur Maßnahmen ihrer Stellen und nur, was die Stelle selbst weiß: Beschreibung, Beteiligte, Zielgruppen, Orte, Zeiten, Anmerkung und den Wortlaut der Förderung.',
  })
  @ApiParam({ name: 'number', description: 'Nummer der Maßnahme', example: 'W01' })
  @Changes('Die Fassung, die nun gilt', MEASURE_RECEIPT)
  change(
    @CurrentCall() call: Call,
    @Param('body') body: string,
    @Param('number') number: string,
    @Body() input: MeasureChangeInput,
  ) {
    return this.editing.change(call, body, number, input);
  }
}
