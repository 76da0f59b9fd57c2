import { Body, Controller, Param, Post, UseGuards } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { type Call, CurrentCall } from '../auth/call.js';
import { Permits } from '../auth/permits.js';
import { Moves } from '../web/answers.js';
import { NoParameters } from '../web/input.js';
import { MergerInput, ReasonInput, SupersessionInput } from './measure-endings.input.js';
import { MeasureEndings } from './measure-endings.js';
import { MEASURE_RECEIPT } from './measure-receipt.js';

@ApiTags('Maßnahmen')
@ApiParam({ name: 'body', description: 'Kurzname des Kreises', example: 'warendorf' })
@ApiParam({ name: 'number', description: 'Nummer der Maßnahme', example: 'W01' })
@UseGuards(NoParameters)
@Permits('measure.end')
@Controller('api/v1/bodies/:body/measures/:number')
export class MeasureEndingsController {
  constructor(private readonly endings: MeasureEndings) {}

  @Post('archival')
  @ApiOperation({
    summary: 'Eine Maßnahme archivieren',
    description: 'Sie bleibt lesbar, wird aber nicht mehr geändert. Gelöscht wird nichts.',
  })
  @Moves('Die Fassung, die nun gilt', MEASURE_RECEIPT)
  archive(
    @CurrentCall() call: Call,
    @Param('body') body: string,
    @Param('number') number: string,
    @Body() input: ReasonInput,
  ) {
    return this.endings.archive(call, { body, number }, input);
  }

  @Post('merger')
  @ApiOperation({
    summary: 'Eine Maßnahme in einer anderen aufgehen lassen',
    description: 'Die andere ist eine offene Maßnahme desselben Kreises.',
  })
  @Moves('Die Fassung, die nun gilt', MEASURE_RECEIPT)
  merge(
    @CurrentCall() call: Call,
    @Param('body') body: string,
    @Param('number') number: string,
    @Body() input: MergerInput,
  ) {
    return this.endings.merge(call, { body, number }, input);
  }

  @Post('supersession')
  @ApiOperation({
    summary: 'Eine Maßnahme durch eine andere ersetzen',
    description: 'Die andere ist eine offene Maßnahme desselben Kreises.',
  })
  @Moves('Die Fassung, die nun gilt', MEASURE_RECEIPT)
  supersede(
    @CurrentCall() call: Call,
    @Param('body') body: string,
    @Param('number') number: string,
    @Body() input: SupersessionInput,
  ) {
    return this.endings.supersede(call, { body, number }, input);
  }

  @Post('reopening')
  @ApiOperation({
    summary: 'Eine beendete Maßnahme wieder öffnen',
    description: 'Für den Fall, dass sie versehentlich oder zu früh beendet wurde.',
  })
  @Moves('Die Fassung, die nun gilt', MEASURE_RECEIPT)
  reopen(
    @CurrentCall() call: Call,
    @Param('body') body: string,
    @Param('number') number: string,
    @Body() input: ReasonInput,
  ) {
    return this.endings.reopen(call, { body, number }, input);
  }
}
