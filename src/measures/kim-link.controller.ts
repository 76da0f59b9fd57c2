import { Body, Controller, Get, Param, Put, Query, UseGuards } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { type Call, CurrentCall } from '../auth/call.js';
import { Permits } from '../auth/permits.js';
import { AnswersVersion, Changes } from '../web/answers.js';
import { NoParameters } from '../web/input.js';
import { OnDayInput } from '../web/on-day.js';
import { KimLinkInput } from './kim-link.input.js';
import { KimLinks } from './kim-links.js';
import { MEASURE_RECEIPT } from './measure-receipt.js';
import { KIM_LINK } from './measure.schema.js';

@ApiTags('KIM')
@ApiParam({ name: 'body', description: 'Kurzname des Kreises', example: 'warendorf' })
@ApiParam({ name: 'number', description: 'Nummer der Maßnahme', example: 'W01' })
@Controller('api/v1/bodies/:body/measures/:number/kim-link')
export class KimLinkController {
  constructor(private readonly links: KimLinks) {}

  @Get()
  @Permits('measure.read')
  @ApiOperation({ summary: 'KIM-Bezug einer Maßnahme an einem Stichtag' })
  @AnswersVersion('Der Bezug zu KIM', KIM_LINK)
  one(
    @CurrentCall() call: Call,
    @Param('body') body: string,
    @Param('number') number: string,
    @Query() { asOf }: OnDayInput,
  ) {
    return this.links.one(call, body, number, asOf);
  }

  @Put()
  @UseGuards(NoParameters)
  @Permits('kim_link.change')
  @ApiOperation({
    summary: 'KIM-Bezug einer Maßnahme bewerten',
    description:
      'Ersetzt den ganzen Bezug; was Sie weglassen, ist leer. Wer bewertet hat und wann, trägt das Programm ein. Er ist Teil der Maßnahme: `If-Match` nennt deren Fassung. Wird die Maßnahme auch von EU, Bund, Land oder Dritten gefördert, muss für jeden Anteil die Doppelförderung geprüft sein (§ 9 Absatz 4 TIntG NRW).',
  })
  @Changes('Die Fassung der Maßnahme, die nun gilt', MEASURE_RECEIPT)
  replace(
    @CurrentCall() call: Call,
    @Param('body') body: string,
    @Param('number') number: string,
    @Body() input: KimLinkInput,
  ) {
    return this.links.replace(call, body, number, input);
  }
}
